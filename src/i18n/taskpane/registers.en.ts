import type { taskpaneRegistersDe } from "./registers.de";
import { counted } from "../phrases";

/** What the pane says of lists other than that of the Maßnahmen, in English. */
export const taskpaneRegistersEn: typeof taskpaneRegistersDe = {
  label: "List",
  option: (title: string, open: number): string => (open === 0 ? title : `${title} (${open} open)`),
  elsewhere: "Still open in other lists:",
  ready: (title: string): string => `${title}: in order`,
  notReady: (title: string): string => `${title}: still to be worked on`,
  nothing: (title: string): string => `${title}: still empty`,
  nothingWhy: "The list is empty. Fill it in and check again.",
  entries: (count: number, one: string, many: string): string => counted(count, one, many),
  write: "Write the evaluation into the workbook",
  update: "Renew the evaluation in the workbook",
  writeNote: (sheet: string): string =>
    `Writes the sheet “${sheet}” with these figures and Excel charts. Other sheets stay as they are.`,
  other: "Further lists",
  otherNote: "Topic store, goals and work plan, integration monitoring: a sheet with table and dropdowns each.",
  create: (sheet: string): string => `Create the sheet “${sheet}”`,
  created: (sheet: string): string => `The sheet “${sheet}” is created.`,
  made: (id: string, year: number, open: readonly string[]): string =>
    `The Thema is now in the list of ${year} with the ID ${id}.${open.length === 0 ? "" : ` Still to enter: ${open.join(", ")}.`}`,
  make: "A Thema becomes a Maßnahme",
  makeNote: "The Thema comes into the list of the year with a new ID; its row in the Themenspeicher keeps the link.",
  thema: "Thema",
  makeButton: (year: number): string => `Take into the list of ${year}`,
  noThema: "Every Thema is a Maßnahme already.",
  monitoring: "Integration monitoring",
  monitoringNote:
    "Matrix of the indicators with trend, and a line chart for each Handlungsfeld. The sheet is for internal use; the public edition without small groups is written into a file of its own by “ikz monitoring --oeffentlich”.",
  writeMonitoring: (year: number): string => `Write the sheet “Monitoring ${year}”`,
  written: (sheets: number, charts: number): string =>
    `${counted(sheets, "sheet", "sheets")} with ${counted(charts, "chart", "charts")} ${sheets === 1 ? "is" : "are"} written.`,
};
