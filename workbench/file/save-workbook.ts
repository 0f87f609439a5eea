import type { OpenWorkbook } from "./open-workbook";

/** The workbook as a file: the one that was opened, with what changed. */
export function saveWorkbook({ file }: OpenWorkbook): Uint8Array {
  return file.save();
}
