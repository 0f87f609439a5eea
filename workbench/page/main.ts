import type { HostSettings } from "../host/app-context";
import { Workbench } from "./workbench-page";

declare global {
  interface Window {
    /** The page's own object, for tests and the curious. */
    workbench: Workbench;
  }
}

const query = new URLSearchParams(window.location.search);
const settings: HostSettings = {
  locale: query.get("locale") === "en-US" ? "en-US" : "de-DE",
  theme: query.get("theme") === "dark" ? "dark" : "light",
  excelApi: query.get("api") ?? "1.17",
  platform: query.get("platform") === "desktop" ? "desktop" : "web",
};
window.workbench = new Workbench(settings, query.get("addin"));
void window.workbench.start(query.get("workbook") ?? "/samples/ikz-beispiel.xlsx");
