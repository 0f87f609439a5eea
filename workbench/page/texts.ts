import type { HostLocale } from "../host/app-context";

/** Texts of the workbench's own page. */
export interface PageTexts {
  readonly open: string;
  readonly save: string;
  readonly language: string;
  readonly theme: string;
  readonly light: string;
  readonly dark: string;
  readonly pane: string;
  readonly closePane: string;
  readonly grid: string;
  readonly sheets: string;
  readonly address: string;
  readonly formula: string;
  readonly refused: string;
  readonly ready: (batches: number, kilobytes: number) => string;
}

/** The page's texts by language. */
export const PAGE_TEXTS: Readonly<Record<HostLocale, PageTexts>> = {
  "de-DE": {
    open: "Öffnen …",
    save: "Speichern",
    language: "Sprache",
    theme: "Design",
    light: "Hell",
    dark: "Dunkel",
    pane: "Aufgabenbereich",
    closePane: "Aufgabenbereich schließen",
    grid: "Tabellenblatt",
    sheets: "Blätter",
    address: "Adresse",
    formula: "Inhalt der Zelle",
    refused: "Diese Datei kann nicht geöffnet werden.",
    ready: (batches, kilobytes) => `${batches} Aufträge des Add-Ins, ${kilobytes} kB`,
  },
  "en-US": {
    open: "Open …",
    save: "Save",
    language: "Language",
    theme: "Theme",
    light: "Light",
    dark: "Dark",
    pane: "Task pane",
    closePane: "Close task pane",
    grid: "Worksheet",
    sheets: "Sheets",
    address: "Address",
    formula: "Cell content",
    refused: "This file cannot be opened.",
    ready: (batches, kilobytes) => `${batches} batches of the add-in, ${kilobytes} kB`,
  },
};
