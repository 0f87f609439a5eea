import type { Merkmal } from "../../core/count/count";
import { oneOrMany } from "../phrases";

const merkmale: Readonly<Record<Merkmal, string>> = {
  kategorie: "Kategorie",
  dezernat: "Dezernat",
  organisationseinheit: "Organisationseinheit",
  art: "Art",
  status: "Status",
  jahr: "Jahr",
};

/** What `ikz zaehlen` says. */
export const cliZaehlenDe = {
  merkmale,
  title: (year: number | null, rows: Merkmal, columns: Merkmal): string =>
    `Maßnahmen${year === null ? "" : ` ${year}`} nach ${merkmale[rows]} und ${merkmale[columns]}`,
  registerTitle: (title: string, rows: string, columns: string | null): string =>
    `${title} nach ${columns === null ? rows : `${rows} und ${columns}`}`,
  total: "Summe",
  severalArten: "Maßnahmen mit mehreren Arten zählen in jeder davon; die Summen zählen jede Maßnahme einmal.",
  targetWithoutRegister: "--ausgabe gibt es hier nur mit --register; Maßnahmen vergleicht ikz vergleich.",
  unknownColumn: "--{option} kennt „{wert}“ nicht. Spalten von „{titel}“: {allowed}.",
  written: (sheet: string, charts: number, target: string): string =>
    `Das Blatt „${sheet}“ mit ${oneOrMany(charts, "einem Diagramm", "Diagrammen")} liegt in ${target}.`,
};
