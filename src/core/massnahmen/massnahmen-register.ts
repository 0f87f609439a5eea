import { massnahmenColumns, massnahmenKeyColumns, type ColumnName } from "../lists/columns";
import { STATUS } from "./massnahme";
import type { ColumnKind, Register } from "../lists/register";

const KINDS: Readonly<Partial<Record<ColumnName, ColumnKind>>> = {
  Jahr: "year",
  Kategorie: "own",
  Dezernat: "dezernat",
  Organisationseinheit: "organisationseinheit",
  Schwerpunkt: "own",
  Art: "art",
  Status: "own",
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
    kind: KINDS[column.name] ?? "text",
    filled: column.required && !MAY_BE_EMPTY.includes(column.name),
    values: column.name === "Status" ? { table: "Status", ids: STATUS, several: false } : null,
    width: WIDTH,
  })),
  keyColumns: massnahmenKeyColumns,
  name: "Thema",
  views: [],
};
