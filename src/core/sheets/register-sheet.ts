import type { Register, RegisterColumn } from "../lists/register";
import type { PlannedCell, PlannedList, SheetPlan } from "../plan/sheet-plan";
import type { Stammdaten } from "../stammdaten/stammdaten-values";
import type { Language } from "../text/texts";
import type { CellValue } from "../workbook/workbook-data";
import { type ValueSources, valueSource } from "./value-sources";

const EMPTY_ROWS = 25;
const LONGEST_PROMPT_TITLE = 32;
const LONGEST_PROMPT = 255;

/** The filled cells of one row, by column. */
export type RegisterRow = Readonly<Record<string, CellValue>>;

/**
 * A sheet for a register: a table with header row, dropdowns and print set-up; without rows an empty one. `hasTable` tells
 * which tables of values the Stammdaten have: dropdowns follow these, and hold the values themselves elsewhere.
 */
export function registerSheet(
  register: Register,
  { werte }: Pick<Stammdaten, "werte">,
  texts: RegisterTexts,
  language: Language,
  rows: readonly RegisterRow[] = [],
  hasTable: (table: string) => boolean = () => true,
): SheetPlan {
  const { columns } = register;
  const count = rows.length > 0 ? rows.length : EMPTY_ROWS;
  const header = columns.map(({ name }, column): PlannedCell => ({ row: 0, column, value: name, style: "heading" }));
  const body = Array.from({ length: count }, (_, i) =>
    columns.map(({ name, kind }, column): PlannedCell => {
      const value = rows[i]?.[name] ?? null;
      const style = kind === "date" ? "date" : kind === "year" ? "year" : "text";
      return { row: i + 1, column, value, style };
    }),
  );
  return {
    name: register.sheet,
    cells: [header, ...body].flatMap((cells) => cells),
    columnWidths: columns.map(({ width }) => width),
    tables: [
      {
        name: register.table,
        range: { firstRow: 0, firstColumn: 0, lastRow: count, lastColumn: columns.length - 1 },
        columns: columns.map(({ name }) => name),
      },
    ],
    charts: [],
    lists: registerDropdowns(
      register,
      { columnOf: (name) => columns.findIndex((one) => one.name === name), firstRow: 1, lastRow: count },
      werte,
      texts,
      hasTable,
    ),
    freezeRows: 1,
    gridLines: true,
    print: {
      orientation: "landscape",
      repeatRows: [0, 0],
      header: texts.pageHeader(register.title[language]),
      footer: `&L&F&R${texts.pageOf}`,
      fitToWidth: true,
    },
  };
}

/** Rows of a list; `columnOf` tells where a column stands, -1 for nowhere. */
interface DropdownRows {
  readonly columnOf: (name: string) => number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The dropdowns of a register's rows, for the columns that a list has. */
export function registerDropdowns(
  { columns }: Register,
  { columnOf, firstRow, lastRow }: DropdownRows,
  werte: Stammdaten["werte"],
  texts: RegisterTexts,
  hasTable: (table: string) => boolean,
): readonly PlannedList[] {
  return columns.flatMap((declared): PlannedList[] => {
    const source = sourceOf(declared, { werte, hasTable });
    const column = columnOf(declared.name);
    if (source === null || column < 0) return [];
    const { values } = declared;
    const several = values?.several === true || declared.kind === "art";
    const allowed = values === null ? [] : (werte.get(values.table) ?? values.ids);
    const text = texts.prompt(declared.name, allowed, several);
    return [
      {
        range: { firstRow, firstColumn: column, lastRow, lastColumn: column },
        source,
        prompt: {
          title: declared.name.slice(0, LONGEST_PROMPT_TITLE),
          text: text.length > LONGEST_PROMPT ? texts.prompt(declared.name, [], several) : text,
        },
        strict: !several && declared.kind !== "organisationseinheit",
      },
    ];
  });
}

function sourceOf(column: RegisterColumn, values: ValueSources): string | null {
  switch (column.kind) {
    case "value":
      return valueSource(column, values);
    case "dezernat":
      return "IKZ_Dezernate";
    case "art":
      return "IKZ_Arten";
    case "organisationseinheit":
      return "IKZ_Organisationseinheiten";
    case "text":
    case "texts":
    case "date":
    case "year":
    case "period":
    case "own":
      return null;
  }
}

/** What the sheets of registers say. */
export interface RegisterTexts {
  readonly subtitle: (count: number, entry: Register["entry"], stand: string) => string;
  readonly total: string;
  /** Why figures do not follow the list. */
  readonly fixed: string;
  readonly pageHeader: (title: string) => string;
  readonly pageFooter: (stand: string) => string;
  /** Excel's footer code for the pages of a list. */
  readonly pageOf: string;
  /** What Excel says when something else is typed; `values` are those allowed, empty where only the Stammdaten know. */
  readonly prompt: (column: string, values: readonly string[], several: boolean) => string;
}
