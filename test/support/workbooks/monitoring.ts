import type { Register } from "../../../src/core/lists/register";
import type { CellValue, SheetData } from "../../../src/core/workbook/workbook-data";
import { indikatoren } from "../../../src/registers/indikatoren/register";
import { indikatorwerte } from "../../../src/registers/indikatorwerte/register";
import { registerSheet, type EntryFields } from "./register-sheet";
import type { SheetOptions } from "./workbook";

type NameOf<Declared> = Declared extends Register<infer Name> ? Name : never;

/** The fields of a row of the register of indicators. */
export type IndikatorFields = EntryFields<NameOf<typeof indikatoren>>;

/** The fields of a row of the register of values. */
export type WertFields = EntryFields<NameOf<typeof indikatorwerte>>;

/** The sheet Indikatoren with these rows; each is a public yearly count of Bildung unless it says something else. */
export const indikatorenSheet = (...rows: readonly IndikatorFields[]): SheetData =>
  registerSheet(
    indikatoren,
    rows.map((fields, i) => ({
      ID: `B${i + 1}`,
      Handlungsfeld: "Bildung",
      Indikator: `Indikator ${i + 1}`,
      Einheit: "Anzahl",
      Quelle: "Schulstatistik",
      Fachbereich: "FB 40",
      Erhebung: "jährlich",
      Öffentlich: "ja",
      ...fields,
    })),
  );

const columns = ["Indikator-ID", "Jahr", "Gebiet", "Gruppe", "Wert", "Quelle", "Stand vom"] as const;

/** The sheet Indikatorwerte: Indikator-ID in A, Jahr in B, Gebiet in C, Gruppe in D, Wert in E, Quelle in F, Stand vom in G. */
export const werteSheet = (rows: readonly WertFields[], options: SheetOptions = {}): SheetData =>
  registerSheet(indikatorwerte, rows, { columns: [...columns], ...options });

/** Rows of one series, a year each from `from` on; null leaves a year out. */
export const reihe = (id: string, from: number, values: readonly CellValue[], fields: WertFields = {}): WertFields[] =>
  values.flatMap((value, i) =>
    value === null ? [] : [{ "Indikator-ID": id, Jahr: from + i, Wert: value, ...fields }],
  );
