import type { ColumnDeclaration } from "./columns";
import type { Place } from "../workbook/place";
import type { Organisationseinheit } from "../values/organisationseinheit";
import type { FoundList } from "./recognise";
import type { Texts } from "../text/texts";
import type { CellValue, RowData } from "../workbook/workbook-data";

/**
 * What the cells of a column hold, and so how they are read and judged. `own`: by rules of the register's own; `value`:
 * one of a list, or several of it; `texts`: words of their own, several parted by semicolons; `period`: a day or words for
 * a longer time, judged by rules of the register's own.
 */
export type ColumnKind =
  "text" | "texts" | "value" | "dezernat" | "art" | "organisationseinheit" | "date" | "year" | "period" | "own";

/** The allowed values of a column; the table of that name on the sheet Stammdaten wins over `ids`. */
export interface RegisterValues {
  readonly table: string;
  readonly ids: readonly string[];
  /** A cell may hold several, parted by semicolons. */
  readonly several: boolean;
}

/** A declared column of a register. */
export interface RegisterColumn<Name extends string = string> extends ColumnDeclaration<Name> {
  readonly kind: ColumnKind;
  /** Every row must fill it; false as well where a rule of the register says so in its own words. */
  readonly filled: boolean;
  readonly values: RegisterValues | null;
  /** In characters, on sheets that the add-in makes. */
  readonly width: number;
}

/** A count that people ask for: entries by one column, or by two. */
export interface RegisterView<Name extends string = string> {
  /** Unique in the register; the name of its chart. */
  readonly id: string;
  readonly title: Texts;
  /** Above the chart, which may show less than the table. */
  readonly chartTitle: Texts;
  readonly rows: Name;
  readonly columns: Name | null;
  /** `bars`: one for each row, the longest list readable; `stacked`: one for each row, parted by the columns. */
  readonly chart: "bars" | "stacked" | null;
  /** The most frequent row first, else in the order of the values. */
  readonly byFrequency: boolean;
  /** What the chart shows, for people who do not see it. */
  readonly about: Texts;
}

/** A list that people keep: what it consists of, how it is recognised, and what it is counted by. */
export interface Register<Name extends string = string> {
  /** As it is called on the command line. */
  readonly id: string;
  /** Where it stands among the registers, ascending. */
  readonly position: number;
  readonly title: Texts;
  /** One row of it, and several. */
  readonly entry: Readonly<Record<"one" | "many", Texts>>;
  /** The names of the sheet and the table that the add-in makes for it. */
  readonly sheet: string;
  readonly table: string;
  readonly columns: readonly RegisterColumn<Name>[];
  /** The columns without which a list is not taken for one of this register. */
  readonly keyColumns: readonly Name[];
  /** The column by which people call an entry. */
  readonly name: Name;
  readonly views: readonly RegisterView<Name>[];
}

/** One row of a list with content. */
export interface Entry<Name extends string = string> {
  readonly list: FoundList<Name>;
  readonly row: RowData;
  /** The year of its `Jahr` cell; null where it has none. */
  readonly year: number | null;
  /** What its cell of this kind means, where that was read with the row; null where it is empty or not recognisable. */
  readonly dezernat?: string | null;
  /** As `dezernat`: the unit of the Stammdaten that it names, valid in the year. */
  readonly validUnit?: Organisationseinheit | null;
  /** Whether the list has the column at all. */
  has(column: Name): boolean;
  /** What its cell holds; null for a column that the list does not have. */
  value(column: Name): CellValue;
  /** The cell's own words; dates as TT.MM.JJJJ. */
  text(column: Name): string;
  /** The place of a cell; the list's first header cell for a column that it does not have. */
  at(column: Name): Place;
}

/** A list of a register with its rows. */
export interface RegisterList<Name extends string = string> extends FoundList<Name> {
  readonly register: Register<Name>;
  /** The different values of each column that the list has. */
  readonly values: ReadonlyMap<Name, ReadonlySet<CellValue>>;
  readonly entries: readonly Entry<Name>[];
}

/** A column as a declaration writes it; what is left out is a text that may be missing and empty. */
interface ColumnOptions {
  readonly required?: boolean;
  readonly filled?: boolean;
  readonly synonyms?: readonly string[];
  readonly kind?: ColumnKind;
  readonly values?: { readonly table: string; readonly ids: readonly string[]; readonly several?: boolean };
  readonly width?: number;
}

/** The names of the columns of a declaration. */
type NameOf<Columns> = Extract<keyof Columns, string>;

/** A register as it is written. */
interface RegisterDefinition<Columns extends Readonly<Record<string, ColumnOptions>>> extends Omit<
  Register,
  "columns" | "keyColumns" | "name" | "views"
> {
  /** In the order in which the add-in writes them. */
  readonly columns: Columns;
  readonly keyColumns: readonly NameOf<Columns>[];
  readonly name: NameOf<Columns>;
  readonly views: readonly ViewDefinition<NameOf<Columns>>[];
}

/** A view as it is written; without `columns` by one column, without `chart` a table alone. */
interface ViewDefinition<Name extends string> extends Pick<RegisterView<Name>, "id" | "title" | "rows" | "about"> {
  readonly chartTitle?: Texts;
  readonly columns?: Name;
  readonly chart?: "bars" | "stacked";
  readonly byFrequency?: boolean;
}

const WIDTH = 16;

/** Defines a register; a key, a name or a view of a column that it does not have does not compile. */
export function defineRegister<Columns extends Readonly<Record<string, ColumnOptions>>>(
  definition: RegisterDefinition<Columns>,
): Register<NameOf<Columns>> {
  const names: NameOf<Columns>[] = [];
  for (const name in definition.columns) names.push(name);
  return {
    ...definition,
    columns: names.map((name) => column(name, definition.columns[name] ?? {})),
    views: definition.views.map((view) => ({
      chartTitle: view.title,
      columns: null,
      chart: null,
      byFrequency: false,
      ...view,
    })),
  };
}

function column<Name extends string>(name: Name, options: ColumnOptions): RegisterColumn<Name> {
  const { required = false, filled = required, synonyms = [], values, width = WIDTH } = options;
  const kind = options.kind ?? (values === undefined ? "text" : "value");
  return {
    name,
    synonyms,
    required,
    text: kind === "text" || kind === "texts",
    kind,
    filled,
    values: values === undefined ? null : { several: false, ...values },
    width,
  };
}
