import type { Columns } from "./header-columns";
import type { ColumnName } from "../../core/lists/columns";
import type { SourceCell } from "./source";

/** What cells that are merged with those of the rows above stand for. */
export class MergedAbove {
  /** By grid column. */
  private readonly texts = new Map<number, string>();

  /** Below a header, and in a new table, nothing is merged with what stands above. */
  forget(): void {
    this.texts.clear();
  }

  /** Takes in a row that was read. */
  remember(cells: readonly SourceCell[]): void {
    for (const { column, span, text, continued } of cells)
      if (continued !== true || text !== "") for (let i = 0; i < span; i++) this.texts.set(column + i, text);
  }

  /** The texts that merged cells of a row have from above, by column of the list. */
  of(cells: readonly SourceCell[], columns: Columns): ReadonlyMap<ColumnName, string> {
    const found = new Map<ColumnName, string>();
    for (const { column, text, continued } of cells) {
      const name = columns.get(column);
      const above = this.texts.get(column) ?? "";
      if (continued === true && text === "" && above !== "" && name !== undefined && name !== "number")
        found.set(name, above);
    }
    return found;
  }
}
