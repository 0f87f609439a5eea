import { OHNE } from "../../core/count/count";
import type { taskpaneCheckDe } from "./check.de";
import { counted } from "../phrases";
import { listed } from "../phrases.en";
import { errors, hints, warnings } from "./words.en";

/** Up to so many years are named one by one. */
const MOST_YEARS = 4;

/** What the pane says of findings, in English. */
export const taskpaneCheckEn: typeof taskpaneCheckDe = {
  question: "Is the list ready for submission?",
  start: "Checking only reads the workbook. Nothing changes but what you accept, and that can be taken back.",
  button: "Check",
  again: "Check again",
  lastCheck: (time) => `checked at ${time}`,
  massnahmen: (year, count) => `${year}: ${count === 0 ? "no" : count} ${count === 1 ? "Maßnahme" : "Maßnahmen"}`,
  ready: (years, dezernat) => {
    if (dezernat !== null) return `${dezernat}: ready for submission`;
    if (years.length > MOST_YEARS) return `All ${years.length} years are ready for submission`;
    return years.length === 0
      ? "Ready for submission"
      : `${listed(years)} ${years.length === 1 ? "is" : "are"} ready for submission`;
  },
  readyWhy: (hint) =>
    hint === 0 ? "No errors, no warnings." : `No errors, no warnings. ${hints(hint)} for information.`,
  notReady: ([year, ...others], dezernat) => {
    if (dezernat !== null) return `${dezernat}: not ready for submission yet`;
    return year === undefined || others.length > 0
      ? "Not ready for submission yet"
      : `${year} is not ready for submission yet`;
  },
  nothing: (years) => (years.length === 1 ? `${listed(years)} has no Maßnahmen yet` : "No Maßnahmen yet"),
  nothingWhy: "The list is empty. Enter Maßnahmen and check again.",
  inTheWay: (error, warning) => {
    const first = `${errors(error)} must be corrected`;
    const second = `${warnings(warning)} ${warning === 1 ? "is" : "are"} to be corrected or given a reason`;
    return `${listed([...(error > 0 ? [first] : []), ...(warning > 0 ? [second] : [])])}.`;
  },
  stale: {
    local: "Result out of date: the workbook was changed since the check.",
    remote: "Result out of date: somebody else changed the workbook.",
  },
  catchingUp: "checking again …",
  chips: "Filter findings",
  chip: (standing, count) => {
    if (standing === "accepted") return `${count} accepted`;
    return standing === "error" ? errors(count) : standing === "warning" ? warnings(count) : hints(count);
  },
  acceptedBecause: (reason) => `Accepted: ${reason}`,
  unread: (sheets) => `Not read: ${counted(sheets, "sheet", "sheets")}`,
  year: "Year",
  allYears: "All years",
  dezernat: "Dezernat",
  allDezernate: "All Dezernate",
  oneDezernat: (key) => (key === OHNE ? "No Dezernat" : `Dezernat ${key}`),
  safe: (count) => (count === 1 ? "Look at the safe correction …" : `Look at all ${count} safe corrections …`),
  undo: (count) => `Undo (${counted(count, "cell", "cells")})`,
  tools: "Tools",
  marks: "Mark findings in the sheet",
  live: "Check again while typing",
  report: "Report as a sheet",
  shown: (count) => (count === 1 ? "One finding" : `${count} findings`),
  openAll: "Expand all",
  closeAll: "Collapse all",
  explain: "Rule explained",
  explainRule: (rule) => `Rule explained: ${rule}`,
  fixAll: (count) => `All ${count} corrections of this rule …`,
  wholeWorkbook: "whole workbook",
  goTo: "Select cell",
  before: "before",
  after: "after",
  empty: "empty",
  asNumber: "(as a number)",
  emptied: (count) => `${counted(count, "cell is", "cells are")} emptied, the text then stands in the row above.`,
  proposal: "Suggestion",
  accept: "Accept",
  acceptAt: (cell) => `Accept in ${cell}`,
  none: "No findings: there is nothing to object to in the list.",
  compare: "Compare years",
  noneFiltered: "No finding passes this filter.",
  showAll: "Show all findings",
  noList: "There is no list in this workbook",
  noListWhy:
    "A list has a header row with at least “Art” and “Thema”. Create a new one, or open the workbook with your list.",
  createList: "Create a list …",
};
