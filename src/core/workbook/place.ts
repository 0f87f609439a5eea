import type { CellValue } from "./workbook-data";

/** A place in the workbook that a finding points to. Rows and columns are zero-based. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Set for a place of several cells, inclusive. */
  readonly lastRow?: number;
  readonly lastColumn?: number;
  /** The declared column, or the header as written where it means nothing known; null beside the list. */
  readonly header: string | null;
  readonly year: number | null;
  readonly value: CellValue;
  /** The register of the list, where it is none of Maßnahmen. */
  readonly register?: string;
}
