import { formulaText, quotedSheetName } from "../../../core/workbook/range-address";
import type { RegisterList } from "../../../core/lists/register";
import { listsOf, type Snapshot } from "../../../core/snapshot/snapshot";
import { columnName } from "../../../core/text/text";
import type { CellValue } from "../../../core/workbook/workbook-data";
import type { MatrixRow } from "../matrix";
import type { WertColumn } from "../names";
import { indikatorwerte } from "../register";

/** The formula of a row's value in a year, without equals sign; null where it has to be a value. */
export type LiveValues = (row: MatrixRow, year: number) => string | null;

/** More rows looked at than that would make the workbook slow whenever somebody types. */
const MOST_LOOKS = 2_000_000;
const LONGEST_TEXT = 255;
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;

const NEVER: LiveValues = () => null;

/**
 * Makes formulas that give the register's own values and follow its changes; `count` is how many are wanted. Only where
 * the values stand in one Excel table, and a formula certainly finds the one row: ID, area and group of its series are
 * always written alike, no other row is of that year, and the value is a number.
 */
export function liveValues(snapshot: Pick<Snapshot, "allLists">, gap: string, count: number): LiveValues {
  const [list, ...others] = listsOf(snapshot, indikatorwerte);
  if (list === undefined || list.table === null || others.length > 0) return NEVER;
  if (list.entries.length === 0 || list.entries.length * count > MOST_LOOKS) return NEVER;
  const { columns } = list;
  const ref = references(list);
  return ({ series: { werte, id, gebiet, gruppe } }, year) => {
    const texts: readonly (readonly [WertColumn, string])[] = [
      ["Indikator-ID", id],
      ["Gebiet", gebiet],
      ["Gruppe", gruppe],
    ];
    const isCertain = werte.every(
      ({ entry: { row }, ...wert }) =>
        texts.every(([name, text]) => cellAt(row.cells, columns.get(name)) === (text === "" ? null : text)) &&
        typeof cellAt(row.cells, columns.get("Jahr")) === "number" &&
        wert.value === cellAt(row.cells, columns.get("Wert")),
    );
    if (!isCertain || werte.filter((wert) => wert.year === year).length > 1) return null;
    if (!texts.every(([, text]) => text.length <= LONGEST_TEXT && !CONTROL.test(text))) return null;
    const found = [
      ...texts.filter(([name]) => columns.has(name)).map(([name, text]) => `(${ref(name)}=${formulaText(text)})`),
      `(${ref("Jahr")}=${year})`,
      `ISNUMBER(${ref("Wert")})`,
    ].join("*");
    return `IF(SUMPRODUCT(${found})=0,${formulaText(gap)},SUMPRODUCT(${found},${ref("Wert")}))`;
  };
}

const cellAt = (cells: readonly (CellValue | undefined)[], column: number | undefined): CellValue =>
  column === undefined ? null : (cells[column] ?? null);

/** Excel widens the ranges when the table grows. */
function references(list: RegisterList<WertColumn>): (name: WertColumn) => string {
  const sheet = quotedSheetName(list.sheet.name);
  return (name) => {
    const letters = columnName(list.columns.get(name) ?? 0);
    return `${sheet}!$${letters}$${list.firstRow + 1}:$${letters}$${list.lastRow + 1}`;
  };
}
