import type { Session } from "../pane/session/session";

type CommandEvent = Office.AddinCommands.Event;

/** Has the session carry out the buttons of the ribbon, those first that were pressed before it was there. */
export function takeCommands(session: Session): void {
  let last = Promise.resolve();
  /**
   * One command after the other, each when the pane is done with what it does. Whatever happens, Excel is told that the
   * command has ended: else the button stays dead.
   */
  const carryOut = (event: CommandEvent, work: () => Promise<void>): void => {
    last = last
      .then(session.settled)
      .then(work)
      .finally(() => event.completed())
      .catch(() => undefined);
  };

  /** A command that writes a sheet: what is to be said about it needs the pane, else the new sheet says it all. */
  const writing =
    (work: () => Promise<void>) =>
    (event: CommandEvent): void =>
      carryOut(event, async () => {
        await work();
        const { problem, remarks } = session.state();
        if (problem === null && remarks.length === 0) return;
        await session.show("compare", { keepMessages: true });
        await showPane();
      });
  const commands: Readonly<Record<RibbonCommand, (event: CommandEvent) => void>> = {
    pruefen: (event) => {
      void showPane();
      carryOut(event, async () => {
        await session.show("check");
        await session.check();
      });
    },
    jahresvergleich: writing(session.writeLatestComparison),
    auswertung: writing(session.writeAllViews),
  };
  window.ribbonCommands.take((command, event) => commands[command](event));
}

/** Opens the pane; where Excel cannot, the result is there as soon as somebody opens it. */
async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // Before SharedRuntime 1.1, or while a dialog is open.
  }
}
