import { headerKey } from "../lists/columns";
import type { Register } from "../lists/register";
import { displayText, nearest, normalise } from "../text/text";
import type { Place } from "../workbook/place";
import type { WorkbookData } from "../workbook/workbook-data";
import { dezernatList } from "../values/dezernat";
import {
  readBeendet,
  readValidYear,
  severityWords,
  stammdatenTable,
  valueTables,
  type StammdatenRow,
} from "./stammdaten";
import type { Stammdaten } from "./stammdaten-values";

/** An entry of the Stammdaten that cannot be used, at its cell. */
interface StammdatenFault {
  readonly id: "rule" | "severity" | "twice" | "dezernat" | "commas" | "validity" | "beendet";
  readonly place: Place;
  readonly values: Readonly<Record<string, string | number>>;
  readonly suggestion: string | null;
}

type Faults = StammdatenFault[];

/** What one entry is called in each table: the columns that no two rows may have alike. */
const KEYS: readonly (readonly [string, readonly string[]])[] = [
  ["Kategorien", ["Kategorie"]],
  ["Dezernate", ["Dezernat"]],
  ["Arten", ["Art"]],
  ["Schwerpunkte", ["Kurzname", "Kategorie", "Dezernat"]],
  ["Status", ["Status"]],
  ["Regeln", ["Regel"]],
];

/** All entries of the Stammdaten that cannot be used; `registers` are those that have tables of values there. */
export function stammdatenFaults(
  workbook: Pick<WorkbookData, "sheets">,
  { dezernate }: Pick<Stammdaten, "dezernate">,
  registers: readonly Register[],
  ruleIds: readonly string[],
): readonly StammdatenFault[] {
  const faults: Faults = [];
  const known = dezernatList(dezernate);
  const rowsOf = (table: string): readonly StammdatenRow[] => stammdatenTable(workbook, table, registers);
  const more = valueTables(registers)
    .filter(({ table }) => !KEYS.some(([name]) => name === table))
    .map(({ table, header }): [string, readonly string[]] => [table, [header]]);
  for (const [table, key] of [...KEYS, ...more]) repeated(rowsOf(table), key, () => true, faults);
  for (const row of rowsOf("Regeln")) ofRule(row, ruleIds, faults);
  for (const row of rowsOf("Status")) ofStatus(row, faults);
  const units = rowsOf("Organisationseinheiten");
  repeated(units, ["Organisationseinheit", "Dezernat"], overlap, faults);
  for (const row of [...units, ...rowsOf("Schwerpunkte")]) {
    const wert = row.text("Dezernat");
    if (wert !== "" && known.read(wert).id === null) faults.push(fault("dezernat", row, "Dezernat", {}, null));
  }
  for (const row of units) ofUnit(row, faults);
  return faults;
}

function ofRule(row: StammdatenRow, ruleIds: readonly string[], faults: Faults): void {
  const id = row.text("Regel");
  if (id !== "" && !ruleIds.includes(id)) faults.push(fault("rule", row, "Regel", {}, nearest(id, ruleIds, 2)));
  const severity = row.text("Schwere");
  if (severity !== "" && !severityWords.has(normalise(severity)))
    faults.push(fault("severity", row, "Schwere", {}, null));
}

function ofStatus(row: StammdatenRow, faults: Faults): void {
  if (row.text("beendet") === "" || row.text("Status") === "" || readBeendet(row.text("beendet")) !== null) return;
  faults.push(fault("beendet", row, "beendet", { status: row.text("Status") }, null));
}

function ofUnit(row: StammdatenRow, faults: Faults): void {
  const aliasse = row.text("Aliasse");
  if (/,\s*\S/.test(aliasse) && !aliasse.includes(";"))
    faults.push(fault("commas", row, "Aliasse", {}, aliasse.split(/\s*,\s*/).join("; ")));
  for (const header of ["gültig von", "gültig bis"])
    if (row.text(header) !== "" && readValidYear(row.text(header)) === null)
      faults.push(fault("validity", row, header, { einheit: row.text("Organisationseinheit") }, null));
}

/** Entries of one name that stood in a row above; `meet` tells whether two of them exclude one another. */
function repeated(
  rows: readonly StammdatenRow[],
  [first = "", ...others]: readonly string[],
  meet: (a: StammdatenRow, b: StammdatenRow) => boolean,
  faults: Faults,
): void {
  const seen = new Map<string, StammdatenRow[]>();
  for (const row of rows) {
    if (row.text(first) === "") continue;
    const key = JSON.stringify([first, ...others].map((header) => normalise(row.text(header))));
    const same = seen.get(key) ?? [];
    seen.set(key, [...same, row]);
    const before = same.find((other) => meet(other, row));
    if (before !== undefined) faults.push(fault("twice", row, first, { zeile: before.index + 1 }, null));
  }
}

/** Whether there is a year in which both units are valid: a unit that changed may stand there once for each time. */
function overlap(a: StammdatenRow, b: StammdatenRow): boolean {
  const from = (row: StammdatenRow): number => readValidYear(row.text("gültig von")) ?? -Infinity;
  const to = (row: StammdatenRow): number => readValidYear(row.text("gültig bis")) ?? Infinity;
  return from(a) <= to(b) && from(b) <= to(a);
}

function fault(
  id: StammdatenFault["id"],
  row: StammdatenRow,
  header: string,
  values: StammdatenFault["values"],
  suggestion: string | null,
): StammdatenFault {
  const { sheet, index, columns } = row;
  const column = columns.get(headerKey(header)) ?? 0;
  const value = row.cells[column] ?? null;
  const wert = row.text(header);
  const place = { sheet, row: index, column, header, year: null, value };
  return { id, place, values: { wert: wert === "" ? displayText(value) : wert, ...values }, suggestion };
}
