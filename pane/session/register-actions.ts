import { HostTrouble } from "../host/host";
import type { RegisterActions } from "./register-work";
import type { SessionCore } from "./session-core";
import type { Result } from "./session-state";

/** Makes the actions; what they need is loaded when somebody asks for one. `reread` reads and checks the workbook. */
export function registerActions(core: SessionCore, reread: () => Promise<Result>): RegisterActions {
  const load = (): Promise<RegisterActions> =>
    import(/* webpackChunkName: "sheets" */ "./register-work").then(
      ({ registerWork }) => registerWork(core, reread),
      () => {
        throw new HostTrouble("unreachable");
      },
    );
  const run = (work: (actions: RegisterActions) => Promise<void>): Promise<void> =>
    core.run("writing", async () => work(await load()));
  return {
    makeMassnahme: (sheet, row, year) => run((actions) => actions.makeMassnahme(sheet, row, year)),
    writeMonitoring: (year) => run((actions) => actions.writeMonitoring(year)),
  };
}
