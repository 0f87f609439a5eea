import type { SourceBlock } from "../../readers/report/source";
import { csvRecords } from "./csv-records";

/** The records of a CSV file as rows of one table. */
export const csvBlocks = (text: string): readonly SourceBlock[] =>
  csvRecords(text).map(({ line, fields }) => ({
    kind: "row",
    place: { kind: "line", number: line, table: 1 },
    cells: fields.map((field, column) => ({ column, span: 1, text: field })),
  }));
