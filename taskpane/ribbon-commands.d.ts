/** The commands of the manifest's ribbon. */
type RibbonCommand = "pruefen" | "jahresvergleich" | "auswertung";

/** Carries out a command; must call `completed` of its event, whatever happens. */
type CommandHandler = (command: RibbonCommand, event: Office.AddinCommands.Event) => void;

/** The buttons of the ribbon from the first moment on: they wait for the pane's script to take them over. */
interface RibbonCommands {
  /** Takes over all commands, those that waited in the order in which they were pressed. */
  take(handler: CommandHandler): void;
  /** The pane cannot carry out any: it is shown, as it says why, and Excel is told that the command has ended. */
  refuse(): void;
}

interface Window {
  readonly ribbonCommands: RibbonCommands;
}
