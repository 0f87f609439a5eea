import { counted, massnahmenText } from "../phrases";

/** What the pane says where a workbook is set up, in German. */
export const taskpaneSetupDe = {
  year: "Neues Jahr",
  yearNote: "Legt ein Blatt „IKZ JJJJ“ mit Tabelle, Auswahllisten und Druckeinstellung an.",
  yearField: "Jahr",
  yearWrong: "Bitte ein Jahr von 1990 bis 2099 eintragen.",
  carry: (year: number, count: number): string =>
    `${counted(count, "laufende Maßnahme", "laufende Maßnahmen")} aus ${year} übernehmen`,
  carryNote: (year: number): string =>
    `Übernommen werden Maßnahmen, die nach ihrem Status nicht beendet sind oder keinen haben, mit allen Texten. Ihr Arbeitsstand ist kursiv und grau, bis er sich von dem aus ${year} unterscheidet.`,
  ids: (count: number, year: number): string =>
    `${counted(count, "Maßnahme ohne ID bekommt", "Maßnahmen ohne ID bekommen")} eine, auch im Blatt von ${year}: So bleiben die Jahre verbunden.`,
  behind: (columns: string, year: number): string =>
    `Diese Spalten kennt IKZ nicht; ihr Inhalt bleibt im Blatt von ${year}: ${columns}.`,
  asked: (count: number): string =>
    `${counted(count, "Maßnahme ist", "Maßnahmen sind")} vielleicht beendet. Was weitergeht, bekommt einen Haken:`,
  leftOut: (count: number): string => `Nicht übernommen, weil beendet: ${massnahmenText(count)}`,
  createYear: (year: string): string => `Blatt „IKZ ${year}“ anlegen`,
  exists: (name: string): string => `Das Blatt „${name}“ gibt es schon.`,
  existsOn: (year: number, sheet: string): string => `${year} gibt es schon, auf dem Blatt „${sheet}“.`,
  replaces: (name: string): string => `Das Blatt „${name}“ ist leer und wird neu angelegt.`,
  stammdaten: "Stammdaten",
  stammdatenNote:
    "Dezernate, Organisationseinheiten, Schwerpunkte und die Strenge der Regeln stehen auf dem Blatt „Stammdaten“ und werden dort geändert.",
  createStammdaten: "Blatt „Stammdaten“ anlegen",
  stammdatenThere: "Das Blatt „Stammdaten“ ist vorhanden.",
  dropdowns: "Auswahllisten",
  dropdownsNote:
    "Setzt die Auswahllisten in allen Listen neu, zum Beispiel nachdem sie durch Einfügen verloren gingen. Inhalte ändern sich nicht.",
  setDropdowns: "Auswahllisten neu setzen",
};
