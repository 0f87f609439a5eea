import type { HostLocale } from "../../host/app-context";

/** Texts of the workbench's own page. */
export interface PageTexts {
  readonly name: string;
  /** That this is no Excel. */
  readonly about: string;
  readonly open: string;
  readonly save: string;
  readonly language: string;
  readonly theme: string;
  readonly light: string;
  readonly dark: string;
  /** How custom functions are called. */
  readonly platform: string;
  readonly web: string;
  readonly desktop: string;
  readonly pane: string;
  readonly closePane: string;
  readonly grid: string;
  readonly sheets: string;
  readonly address: string;
  readonly formula: string;
  readonly drop: string;
  readonly paneWidth: string;
  /** The button of a cell's list. */
  readonly list: string;
  readonly protected: string;
  readonly notInList: (text: string) => string;
  /** Why an entry cannot be taken back. */
  readonly changedSince: string;
  /** How many cells are selected; `sum` where there are numbers among them. */
  readonly selected: (count: number, sum: string | null) => string;
  readonly ready: (batches: number, kilobytes: number) => string;
}

/** The page's texts by language. */
export const PAGE_TEXTS: Readonly<Record<HostLocale, PageTexts>> = {
  "de-DE": {
    name: "Werkbank",
    about: "zum Ausprobieren ohne Excel",
    open: "Öffnen …",
    save: "Speichern",
    language: "Sprache",
    theme: "Design",
    light: "Hell",
    dark: "Dunkel",
    platform: "Excel",
    web: "im Browser",
    desktop: "auf dem Rechner",
    pane: "Aufgabenbereich",
    closePane: "Aufgabenbereich schließen",
    grid: "Tabellenblatt",
    sheets: "Blätter",
    address: "Adresse",
    formula: "Inhalt der Zelle",
    drop: "Mappe hier ablegen",
    paneWidth: "Breite des Aufgabenbereichs",
    list: "Auswahlliste",
    protected: "Das Blatt ist geschützt. Diese Zelle kann nicht geändert werden.",
    notInList: (text) => `„${text}“ steht nicht in der Auswahlliste dieser Zelle.`,
    changedSince: "Das lässt sich nicht zurücknehmen: Die Zellen wurden inzwischen anders geändert.",
    selected: (count, sum) => `Anzahl: ${count}${sum === null ? "" : `   Summe: ${sum}`}`,
    ready: (batches, kilobytes) => `${batches} Aufträge des Add-Ins, ${kilobytes} kB`,
  },
  "en-US": {
    name: "Workbench",
    about: "for trying things without Excel",
    open: "Open …",
    save: "Save",
    language: "Language",
    theme: "Theme",
    light: "Light",
    dark: "Dark",
    platform: "Excel",
    web: "on the web",
    desktop: "on the desktop",
    pane: "Task pane",
    closePane: "Close task pane",
    grid: "Worksheet",
    sheets: "Sheets",
    address: "Address",
    formula: "Cell content",
    drop: "Drop the workbook here",
    paneWidth: "Width of the task pane",
    list: "List of choices",
    protected: "The sheet is protected. This cell cannot be changed.",
    notInList: (text) => `“${text}” is not in this cell’s list.`,
    changedSince: "This cannot be undone: the cells were changed since.",
    selected: (count, sum) => `Count: ${count}${sum === null ? "" : `   Sum: ${sum}`}`,
    ready: (batches, kilobytes) => `${batches} batches of the add-in, ${kilobytes} kB`,
  },
};
