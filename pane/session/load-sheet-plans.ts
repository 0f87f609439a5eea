import { HostTrouble } from "../host/host";
import type * as sheetPlans from "./sheet-plans";

/** Loads what makes sheets; throws where the page's own server does not answer. */
export const loadSheetPlans = (): Promise<typeof sheetPlans> =>
  import(/* webpackChunkName: "sheets" */ "./sheet-plans").catch(() => {
    throw new HostTrouble("unreachable");
  });
