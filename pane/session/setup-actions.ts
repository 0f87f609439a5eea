import { HostTrouble } from "../host/host";
import type { SessionCore } from "./session-core";
import type { Result } from "./session-state";
import type { SetupActions } from "./setup-work";

/** Makes the actions; what they need is loaded when somebody asks for one. `reread` reads and checks the workbook. */
export function setupActions(core: SessionCore, reread: () => Promise<Result>): SetupActions {
  const load = (): Promise<SetupActions> =>
    import(/* webpackChunkName: "sheets" */ "./setup-work").then(
      ({ setupWork }) => setupWork(core, reread),
      () => {
        throw new HostTrouble("unreachable");
      },
    );
  const run = (work: (actions: SetupActions) => Promise<void>): Promise<void> =>
    core.run("writing", async () => work(await load()));
  return {
    createYear: (year, carries, alsoTaken) => run((actions) => actions.createYear(year, carries, alsoTaken)),
    createStammdaten: () => run((actions) => actions.createStammdaten()),
    createRegister: (id) => run((actions) => actions.createRegister(id)),
    setDropdowns: () => run((actions) => actions.setDropdowns()),
  };
}
