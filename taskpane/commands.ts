import type { ExcelHost } from "./excel-host";
import type { Session } from "../pane/session/session";

type CommandEvent = Office.AddinCommands.Event;

/** Ties the buttons of the ribbon to the session; the names are those of the manifest. */
export function associateCommands(session: Session, host: ExcelHost): void {
  let last = Promise.resolve();
  /**
   * One command after the other, each when the pane is done with what it does. Whatever happens, Excel is told that the
   * command has ended: else the button stays dead.
   */
  const carryOut = (event: CommandEvent, work: () => Promise<void>): void => {
    last = last
      .then(session.settled)
      .then(() => host.patiently(work))
      .finally(() => event.completed())
      .catch(() => undefined);
  };

  Office.actions.associate("pruefen", (event: CommandEvent) => {
    void showPane();
    carryOut(event, async () => {
      await session.show("check");
      await session.check();
    });
  });
  /** A command that writes a sheet: only a reason why there is none needs the pane, else the new sheet says it all. */
  const writing =
    (work: () => Promise<void>) =>
    (event: CommandEvent): void =>
      carryOut(event, async () => {
        await work();
        if (session.state().problem === null) return;
        await session.show("compare", { keepMessages: true });
        await showPane();
      });
  Office.actions.associate("jahresvergleich", writing(session.writeLatestComparison));
  Office.actions.associate("auswertung", writing(session.writeAllViews));
}

/** Opens the pane; where Excel cannot, the result is there as soon as somebody opens it. */
async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // Before SharedRuntime 1.1, or while a dialog is open.
  }
}
