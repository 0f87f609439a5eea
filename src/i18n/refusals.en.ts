import type { refusalsDe } from "./refusals.de";

/** The English sentences for files that are not read. */
export const refusalsEn: typeof refusalsDe = {
  "file-missing": "The file “{file}” does not exist.",
  "file-unreadable": "The file “{file}” cannot be opened. Check whether it is locked or you lack permission.",
  "file-is-folder": "“{file}” is a folder, not a workbook.",
  empty: "The file “{file}” is empty.",
  "not-zip": "The file “{file}” is no Excel workbook (.xlsx or .xlsm).",
  truncated: "The file “{file}” is incomplete, probably a broken transfer. Please copy or download it again.",
  encrypted: "The file “{file}” is encrypted with a password. Save a copy without password in Excel.",
  "old-xls": "The file “{file}” has the old format .xls. Save it as .xlsx in Excel.",
  xlsb: "The file “{file}” has the binary format .xlsb. Save it as .xlsx in Excel.",
  ods: "The file “{file}” is an OpenDocument spreadsheet. Save it as .xlsx.",
  "not-a-workbook": "The file “{file}” is no Excel workbook but another document or a ZIP archive.",
  "too-large": "The file “{file}” is larger than allowed when unpacked. Raise the limit with --grenze-mb.",
  "too-many-entries": "The file “{file}” has too many parts and is not read for safety.",
  "too-much-content": "The file “{file}” holds more than can be handled with reasonable memory.",
  "compression-method": "The file “{file}” is packed in a way that Excel does not use.",
  "duplicate-entry": "The file “{file}” holds a part twice and is not read for safety.",
  "bad-entry-name": "The file “{file}” holds a part with a forbidden name and is not read for safety.",
  damaged: "The file “{file}” is damaged. Open and repair it in Excel, then save it again.",
  "missing-part": "The file “{file}” is damaged: the part “{part}” is missing. Repair it in Excel and save it again.",
  dtd: "The file “{file}” holds a document type definition and is not read for safety.",
  encoding: "The file “{file}” is damaged: a part has a wrong character encoding.",
  "bad-xml": "The file “{file}” is damaged: the part “{part}” is not readable. Repair it in Excel.",
  "xml-limit": "The file “{file}” is nested unusually deeply and is not read for safety.",
  "bad-content": "The file “{file}” is damaged: the part “{part}” has unexpected content.",
};
