import type * as placing from "../../src/core/plan/place-sheets";
import { HostTrouble } from "../host/host";
import type * as sheetPlans from "./sheet-plans";

const unreachable = (): never => {
  throw new HostTrouble("unreachable");
};

/** Loads what makes sheets; throws where the page's own server does not answer. */
export const loadSheetPlans = (): Promise<typeof sheetPlans> =>
  import(/* webpackChunkName: "sheets" */ "./sheet-plans").catch(unreachable);

/** Loads what finds the sheets to write; throws where the page's own server does not answer. */
export const loadPlacing = (): Promise<typeof placing> =>
  import(/* webpackChunkName: "sheets" */ "../../src/core/plan/place-sheets").catch(unreachable);
