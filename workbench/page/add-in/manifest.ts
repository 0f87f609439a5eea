import type { HostLocale } from "../../host/app-context";

/** A button that the manifest puts into the ribbon. */
export interface RibbonButton {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string | null;
  /** What it does: calls a function of the add-in, or shows the task pane. */
  readonly action: { readonly functionName: string } | { readonly pane: true };
}

/** What the workbench takes from a manifest. */
export interface AddInManifest {
  readonly name: string;
  /** The task pane's page on this host. */
  readonly page: string;
  readonly buttons: readonly RibbonButton[];
  /** What the names of its custom functions begin with. */
  readonly namespace: string;
  /** Where the metadata of its custom functions are. */
  readonly functions: string;
}

/** Addresses of the add-in's own server, as paths below the folder that the workbench serves. */
const localPath = (address: string): string =>
  `/addin/${new URL(address, window.location.origin).pathname.split("/").pop() ?? ""}`;

/** Reads a manifest; texts in the given language where it has them. */
export function readManifest(xml: string, locale: HostLocale): AddInManifest {
  const root = new DOMParser().parseFromString(xml, "text/xml");
  const all = (name: string, within: Document | Element = root): Element[] =>
    [...within.getElementsByTagName("*")].filter((each) => each.localName === name);
  const resources = new Map(
    ["Image", "Url", "String"]
      .flatMap((kind) => all(kind))
      .map((each) => [each.getAttribute("id") ?? "", localised(each, locale)]),
  );
  const resource = (element: Element | undefined): string => resources.get(element?.getAttribute("resid") ?? "") ?? "";
  const buttons = all("Control").map((control): RibbonButton => {
    const [action] = all("Action", control);
    const [functionName] = all("FunctionName", control);
    const label = resource([...control.children].find((each) => each.localName === "Label"));
    const tip = resource(all("Description", control)[0]);
    const icon = resource(all("Image", control).find((each) => each.getAttribute("size") === "32"));
    const group = resource(
      [...(control.closest("Group") ?? control.parentElement ?? control).children].find(
        (each) => each.localName === "Label",
      ),
    );
    return {
      id: control.getAttribute("id") ?? "",
      group,
      label,
      tip,
      icon: icon === "" ? null : localPath(icon).replace("/addin/", "/addin/assets/"),
      action:
        action?.getAttribute("xsi:type") === "ExecuteFunction" && typeof functionName?.textContent === "string"
          ? { functionName: functionName.textContent }
          : { pane: true },
    };
  });
  const location = all("SourceLocation").find((each) => each.hasAttribute("DefaultValue"));
  const [namespace] = all("Namespace");
  const [name] = all("DisplayName");
  return {
    name: name === undefined ? "Add-In" : localised(name, locale),
    page: localPath(location?.getAttribute("DefaultValue") ?? "taskpane.html"),
    buttons,
    namespace: resource(namespace) || "IKZ",
    functions: functionsPath(resource(all("SourceLocation", all("Metadata")[0] ?? root)[0])),
  };
}

const functionsPath = (address: string): string => (address === "" ? "/addin/functions.json" : localPath(address));

function localised(element: Element, locale: HostLocale): string {
  const own = [...element.children].find(
    (each) => each.localName === "Override" && each.getAttribute("Locale") === locale,
  );
  return own?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? "";
}
