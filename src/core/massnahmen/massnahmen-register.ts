import { massnahmenColumns, massnahmenKeyColumns, type ColumnName } from "../lists/columns";
import type { ColumnKind, Register, RegisterValues } from "../lists/register";
import { AUFGABENFORMEN, HEMMNISSE, RECHTSRAHMEN, TURNUSSE, builtInStatus } from "../values/value-lists";

const KINDS: Readonly<Partial<Record<ColumnName, ColumnKind>>> = {
  Jahr: "year",
  Kategorie: "own",
  Dezernat: "dezernat",
  Organisationseinheit: "organisationseinheit",
  Schwerpunkt: "own",
  Art: "art",
  Frist: "date",
};
const VALUES: Readonly<Partial<Record<ColumnName, RegisterValues>>> = {
  Status: { table: "Status", ids: builtInStatus.map(({ id }) => id), several: false },
  Aufgabenform: { table: "Aufgabenformen", ids: AUFGABENFORMEN, several: false },
  Rechtsrahmen: { table: "Rechtsrahmen", ids: RECHTSRAHMEN, several: false },
  Hemmnis: { table: "Hemmnisse", ids: HEMMNISSE, several: true },
  Turnus: { table: "Turnusse", ids: TURNUSSE, several: false },
};
const MAY_BE_EMPTY: readonly ColumnName[] = ["Arbeitsstand", "Perspektive"];
const WIDTH = 16;

/** The first of the registers: the Maßnahmen of a year. Its sheets, counts and comparisons are older than registers are. */
export const massnahmenRegister: Register<ColumnName> = {
  id: "massnahmen",
  position: 0,
  title: { de: "Maßnahmen", en: "Maßnahmen" },
  entry: { one: { de: "Maßnahme", en: "Maßnahme" }, many: { de: "Maßnahmen", en: "Maßnahmen" } },
  sheet: "IKZ",
  table: "Massnahmen",
  columns: massnahmenColumns.map((column) => ({
    ...column,
    kind: KINDS[column.name] ?? (VALUES[column.name] === undefined ? "text" : "value"),
    filled: column.required && !MAY_BE_EMPTY.includes(column.name),
    values: VALUES[column.name] ?? null,
    width: WIDTH,
  })),
  keyColumns: massnahmenKeyColumns,
  name: "Thema",
  views: [],
};
