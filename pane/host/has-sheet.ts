import { normalise } from "../../src/core/text/text";
import type { WorkbookData } from "../../src/core/workbook/workbook-data";

/** Whether the workbook has a sheet of this name. */
export const hasSheet = ({ sheets }: WorkbookData, name: string): boolean =>
  sheets.some((sheet) => normalise(sheet.name) === normalise(name));
