import { dateText } from "../dates/read-date";
import type { ColumnName } from "../lists/columns";
import { massnahmenRegister } from "../massnahmen/massnahmen-register";
import type { PlannedCell, PlannedList, SheetPlan } from "../plan/sheet-plan";
import type { ShownCell } from "../workbook/shown-number";
import type { CellValue, RowData } from "../workbook/workbook-data";
import { type ValueSources, valueSource } from "./value-sources";

/** Texts that the sheet of a year shows. */
export interface ListSheetTexts {
  /** `{jahr}` is filled in. */
  readonly printTitle: string;
  /** Excel's footer codes, such as `Seite &P von &N`. */
  readonly pageOf: string;
  /** What Excel says when something else is typed, by column. */
  readonly prompts: Readonly<Partial<Record<ColumnName, { readonly title: string; readonly text: string }>>>;
}

/** Columns of the sheet of a year and their widths in characters. */
const WIDTHS: readonly (readonly [ColumnName, number])[] = [
  ["ID", 8],
  ["Kategorie", 11],
  ["Dezernat", 10],
  ["Organisationseinheit", 22],
  ["Schwerpunkt", 20],
  ["Art", 16],
  ["Thema", 34],
  ["Arbeitsstand", 40],
  ["Perspektive", 36],
  ["Status", 14],
];

/** The columns of the sheet of a year, in their order. */
export const listColumns: readonly ColumnName[] = WIDTHS.map(([name]) => name);

/** The defined names behind the dropdowns; they follow the Stammdaten tables as these grow. */
export const listNames: readonly {
  readonly column: ColumnName;
  readonly name: string;
  readonly formula: string;
  readonly strict: boolean;
}[] = [
  { column: "Kategorie", name: "IKZ_Kategorien", formula: "Kategorien[Kategorie]", strict: true },
  { column: "Dezernat", name: "IKZ_Dezernate", formula: "Dezernate[Dezernat]", strict: true },
  {
    column: "Organisationseinheit",
    name: "IKZ_Organisationseinheiten",
    formula: "Organisationseinheiten[Organisationseinheit]",
    strict: false,
  },
  { column: "Schwerpunkt", name: "IKZ_Schwerpunkte", formula: "Schwerpunkte[Kurzname]", strict: false },
  { column: "Art", name: "IKZ_Arten", formula: "Arten[Art]", strict: false },
];

const EMPTY_ROWS = 25;

/** The name of the sheet of a year. */
export const listSheetName = (year: number): string => `IKZ ${year}`;

/** The name of the table on the sheet of a year. */
const listTableName = (year: number): string => `Massnahmen_${year}`;

/** Of a workbook whose sheet Stammdaten is made together with the list. */
const NEW_STAMMDATEN: ValueSources = { werte: new Map(), hasTable: () => true };

/** What a cell is to hold; what another cell shows as a date is to be one here as well. */
export type ListCell = CellValue | ShownCell;

/** A row to write, by column, none for an empty cell. */
export type ListRow = Readonly<Partial<Record<ColumnName, ListCell>>>;

/** What a cell of a row shows, with the number behind it. */
export function shownRowCell({ cells, shown }: RowData, column: number): ListCell {
  const [value, number] = [cells[column] ?? null, shown?.[column]];
  return number === undefined || typeof value !== "string" ? value : { text: value, shown: number };
}

/** The sheet of a year: a table with header row, dropdowns and print set-up. */
export function listSheet(
  year: number,
  texts: ListSheetTexts,
  rows: readonly ListRow[] = [],
  columns: readonly ColumnName[] = listColumns,
  values: ValueSources = NEW_STAMMDATEN,
): SheetPlan {
  const count = rows.length > 0 ? rows.length : EMPTY_ROWS;
  const cells: PlannedCell[] = columns.map((name, column) => ({ row: 0, column, value: name, style: "heading" }));
  for (let i = 0; i < count; i++)
    columns.forEach((name, column) => {
      cells.push({ row: i + 1, column, ...plannedValue(rows[i]?.[name] ?? null) });
    });
  const columnOf = (name: ColumnName): number | undefined =>
    columns.includes(name) ? columns.indexOf(name) : undefined;
  return {
    name: listSheetName(year),
    cells,
    columnWidths: columns.map((name) => WIDTHS.find(([known]) => known === name)?.[1] ?? 14),
    tables: [
      {
        name: listTableName(year),
        range: { firstRow: 0, firstColumn: 0, lastRow: count, lastColumn: columns.length - 1 },
        columns,
      },
    ],
    charts: [],
    lists: columnDropdowns(columnOf, 1, count, texts, values),
    freezeRows: 1,
    gridLines: true,
    print: {
      orientation: "landscape",
      repeatRows: [0, 0],
      header: `&L${texts.printTitle.replace("{jahr}", String(year))}&R&A`,
      footer: `&L&F&R${texts.pageOf}`,
      fitToWidth: true,
    },
  };
}

/** The dropdowns of a list's rows, for the columns that it has; `columnOf` tells where a column stands. */
export function columnDropdowns(
  columnOf: (name: ColumnName) => number | undefined,
  firstRow: number,
  lastRow: number,
  texts: ListSheetTexts,
  values: ValueSources,
): readonly PlannedList[] {
  const sources = [
    ...listNames.map(({ column, name, strict }) => ({ column, source: name, strict })),
    ...massnahmenRegister.columns.map((declared) => ({
      column: declared.name,
      source: valueSource(declared, values),
      strict: declared.values?.several !== true,
    })),
  ];
  const lists: PlannedList[] = [];
  for (const { column, source, strict } of sources) {
    const at = columnOf(column);
    const prompt = texts.prompts[column];
    if (at === undefined || prompt === undefined || source === null) continue;
    lists.push({ range: { firstRow, firstColumn: at, lastRow, lastColumn: at }, source, prompt, strict });
  }
  return lists;
}

/** A day stays a date of Excel; all else is written as it is read. */
function plannedValue(given: ListCell): Pick<PlannedCell, "value" | "style"> {
  if (typeof given !== "object" || given === null) return { value: given, style: "text" };
  const { text, shown } = given;
  return shown.kind === "date" && text === dateText(shown.number)
    ? { value: Math.floor(shown.number), style: "date" }
    : { value: text, style: "text" };
}
