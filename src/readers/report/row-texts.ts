import type { ColumnName } from "../../core/lists/columns";
import type { Doubt } from "./finish-report";
import type { Columns } from "./header-columns";
import type { SourceCell, SourcePlace } from "./source";

/** The cells of a row by column of the list. */
interface RowTexts {
  readonly texts: Map<ColumnName, string>;
  readonly doubts: Doubt[];
  /** Running numbers, and cells in no known column. */
  readonly others: readonly { readonly reason: "number" | "extra-cell"; readonly text: string }[];
}

/** „allgemein“ lists many things side by side with no Arbeitsstand of their own, as the printed reports do. */
const isGeneral = (texts: ReadonlyMap<ColumnName, string>, name: string | undefined, toTheEnd: boolean): boolean =>
  name === "Thema" && toTheEnd && /^allg/i.test(texts.get("Art") ?? "");

/** The texts of a row by column; what stands in no known one is put before the Thema where it is next to it. */
export function rowTexts(place: SourcePlace, cells: readonly SourceCell[], columns: Columns): RowTexts {
  const texts = new Map<ColumnName, string>();
  const doubts: Doubt[] = [];
  const others: { readonly reason: "number" | "extra-cell"; readonly text: string }[] = [];
  const themaColumn = Math.min(...Array.from(columns).flatMap(([column, name]) => (name === "Thema" ? [column] : [])));
  for (const { column, span, text } of cells) {
    if (text === "") continue;
    const covered = Array.from({ length: span }, (_, i) => columns.get(column + i));
    const name = covered.find((one) => one !== undefined);
    const names = new Set(covered.filter((one) => one !== undefined && one !== "number"));
    if (names.size > 1 && !isGeneral(texts, name, column + span >= columns.size))
      doubts.push({ reason: "cell-spans", place, text, values: { spalten: Array.from(names).join(", ") } });
    if (name === "number") others.push({ reason: "number", text });
    else if (name !== undefined) {
      const before = texts.get(name);
      texts.set(name, before === undefined ? text : `${before}\n${text}`);
    } else if (column === themaColumn - 1) texts.set("Thema", text);
    else others.push({ reason: "extra-cell", text });
  }
  return { texts, doubts, others };
}
