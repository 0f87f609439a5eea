import type { ShownNumber } from "./shown-number";
import type { CellValue, RowData } from "./workbook-data";

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
  /** The number behind `value`, where the cell shows one as a date, a time or a percentage. */
  readonly shown?: ShownNumber;
  /** The register of the list, where it is none of Maßnahmen. */
  readonly register?: string;
}

/** The place of a cell of a row, with the number behind what it shows. */
export function placeOf(place: Place, { shown }: Pick<RowData, "shown">): Place {
  const number = shown?.[place.column];
  return number === undefined ? place : { ...place, shown: number };
}
