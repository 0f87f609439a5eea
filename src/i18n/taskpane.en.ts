import { OHNE } from "../core/count/count";
import { counted, massnahmenText, oneOrMany, signed } from "./phrases";
import { findingsText, listed, signedDecimal } from "./phrases.en";
import type { taskpaneDe } from "./taskpane.de";

const cells = (count: number): string => oneOrMany(count, "One cell", "cells");
const was = (count: number): string => (count === 1 ? "was" : "were");
const named = (sheet: string | number | undefined): string =>
  sheet === undefined ? "The sheet" : `The sheet “${sheet}”`;
const errors = (error: number): string => findingsText("error", error);
const warnings = (warning: number): string => findingsText("warning", warning);
const hints = (hint: number): string => findingsText("hint", hint);

const handedIn = (count: number): string => (count === 0 ? "no Maßnahme (nothing to report)" : massnahmenText(count));

/** Up to so many years are named one by one. */
const MOST_YEARS = 4;

/** The task pane in English. */
export const taskpaneEn: typeof taskpaneDe = {
  title: "IKZ – inter-municipal cooperation",
  loading: "IKZ is loading …",
  navigation: "Sections",
  views: { check: "Check", compare: "Compare", setup: "Set up", help: "Help" },
  back: "Back",
  cancel: "Cancel",
  dismiss: "Close message",
  retry: "Try again",
  activity: {
    reading: "Reading the workbook …",
    checking: "Checking the lists …",
    applying: "Changing cells …",
    undoing: "Taking changes back …",
    writing: "Writing the sheet …",
    marking: "Setting the marks …",
    selecting: "Selecting the cell …",
  },
  problems: {
    protected: ({ sheet }) =>
      `${named(sheet)} is protected. Remove the protection (Review > Unprotect Sheet) and try again.`,
    "cell-edit": () => "A cell is being edited in Excel. Finish the entry with the Enter key and try again.",
    "other-workbook": () => "Another workbook is active. Click into this workbook and try again.",
    "api-missing": ({ member }) =>
      `This Excel is too old: it lacks the function “${member ?? "unknown"}”. Ask your IT for an update.`,
    "too-large": () =>
      "The workbook is larger than Excel gives to the add-in at once. Split it, or open it in Excel for Windows.",
    unreachable: () => "Excel does not answer. Check the network connection and try again.",
    busy: () => "Excel is busy. Wait a moment and try again.",
    "sheet-missing": ({ sheet }) => `${named(sheet)} does not exist any more. Check the workbook again.`,
    "sheet-hidden": ({ sheet }) => `${named(sheet)} is hidden. Unhide it and try again.`,
    "name-taken": ({ name }) =>
      `The workbook uses the name “${name ?? ""}” for something else. Rename that and try again.`,
    unknown: ({ message, code }) =>
      `That did not work; nothing was changed in the workbook that you did not accept. Excel reports: ${message ?? code ?? "no reason"}`,
    "no-list": () => "There is no list of Maßnahmen in this workbook.",
    "no-register": (): string =>
      "Besides Maßnahmen there is no list to evaluate in this workbook. Create one under “Set up”.",
    "thema-gone": (): string => "This Thema is not where it was when checked. Nothing was changed.",
    "thema-already-linked": ({ id, cell }): string =>
      `This Thema is a Maßnahme already: the ID “${id ?? ""}” is in ${cell ?? ""}.`,
    "thema-unknown-id": ({ id, cell }): string =>
      `${cell ?? ""} holds the Maßnahme-ID “${id ?? ""}” already, but no list does. Check it or empty the cell.`,
    "thema-already-listed": ({ year, cell }): string =>
      `This Maßnahme of ${year ?? ""} is in ${cell ?? ""} already. Enter its ID beside the Thema.`,
    "thema-formula": ({ cell }): string =>
      `${cell ?? ""} holds a formula, which is not overwritten. Replace it by a value.`,
    "thema-no-list": ({ year }): string => `There is no list of Maßnahmen of ${year ?? ""}. Create it under “Set up”.`,
    "thema-no-room": ({ sheet, cell }): string =>
      `There is no room for the list on “${sheet ?? ""}” from ${cell ?? ""} on. Remove the totals row or content there.`,
    "one-year": ({ year }) =>
      `The workbook holds the year ${year ?? ""} only. A comparison needs two years: add the list of the other year as a sheet.`,
    "no-year": () =>
      "No year can be told. The year belongs into the name of the sheet, such as “IKZ 2025”, or into a column “Jahr”.",
    "no-room-for-ids": ({ sheet, cell }) =>
      `Beside the list on “${sheet ?? ""}” there is no room for the column ID at ${cell ?? ""}. Add it there yourself and try again.`,
    "id-refused": ({ sheet, cell }) => `${cell ?? ""} on “${sheet ?? ""}” cannot be given an ID. Nothing was changed.`,
    "table-elsewhere": ({ table, sheet }) =>
      `The table “${table ?? ""}” is on the sheet “${sheet ?? ""}”. Move it to a sheet of its name.`,
    "foreign-sheet": ({ sheet }) =>
      `The sheet “${sheet ?? ""}” was not made by IKZ. Rename it, so that nothing is overwritten.`,
    "finding-gone": () => "This warning is gone: the workbook has changed. Nothing was written.",
    "dezernat-gone": ({ dezernat }) =>
      `The Dezernat ${dezernat ?? ""} is not in the Stammdaten any more. Nothing was written.`,
    "not-ready": ({ dezernat }) =>
      `Dezernat ${dezernat ?? ""} is not ready for submission any more: the workbook has changed. Nothing was written.`,
    "year-exists": ({ year, sheet }) =>
      `${year ?? ""} exists already, on the sheet “${sheet ?? ""}”. Nothing was changed.`,
    "sheet-exists": ({ name }) => `“${name ?? ""}” exists already. Nothing was changed.`,
  },
  outcomes: {
    checked: (error, warning, hint) =>
      error + warning + hint === 0
        ? "Checked: no findings."
        : `Checked: ${listed([errors(error), warnings(warning), hints(hint)])}.`,
    applied: (count) => (count === 0 ? "Nothing was changed." : `${cells(count)} ${was(count)} changed.`),
    undone: (count) =>
      count === 0
        ? "Nothing was taken back."
        : `${cells(count)} ${count === 1 ? "has its" : "have their"} former content again.`,
    reportWritten: (sheet, findings) =>
      `The sheet “${sheet}” with ${counted(findings, "finding", "findings")} is written.`,
    yearlyReportWritten: (sheet, count) =>
      `The sheet “${sheet}” with ${massnahmenText(count)} is written and can be printed.`,
    comparisonWritten: (sheet, charts, again) =>
      `The sheet “${sheet}” with ${counted(charts, "chart", "charts")} is ${again ? "up to date" : "written"}.`,
    yearCreated: (sheet, rows, ids) =>
      rows === 0
        ? `The sheet “${sheet}” is created.`
        : `The sheet “${sheet}” is created with ${counted(rows, "running Maßnahme", "running Maßnahmen")}.${ids === 0 ? "" : ` ${counted(ids, "Maßnahme was", "Maßnahmen were")} given an ID, in the earlier year as well.`}`,
    carriedErrors: (count) => `${cells(count)} with an error such as #N/A ${count === 1 ? "is" : "are"} left empty.`,
    remaining: (error, warning) =>
      `The texts are carried over as they are: ${listed([...(error > 0 ? [errors(error)] : []), ...(warning > 0 ? [warnings(warning)] : [])])} ${error + warning === 1 ? "remains" : "remain"} in the new sheet.`,
    showRemaining: (year) => `Show findings of ${year}`,
    reasonKept: (findings) =>
      `${findings === 1 ? "The warning is" : `${findings} warnings are`} accepted with your reason, which is on the sheet “Ausnahmen”.`,
    submitted: (dezernat, year, count) =>
      `Dezernat ${dezernat} has submitted ${year}: ${handedIn(count)}. The sheet “Abgaben” says so.`,
    stammdatenCreated: "The sheet “Stammdaten” is created.",
    dropdownsSet: (lists, columns) =>
      `Dropdowns are set: ${counted(columns, "column", "columns")} in ${counted(lists, "list", "lists")}.`,
    marksSet: (marks) => `${cells(marks)} ${marks === 1 ? "is" : "are"} marked in the sheets.`,
    marksCleared: "The marks are removed.",
  },
  skipped: {
    title: (count) => `${cells(count)} stayed as ${count === 1 ? "it is" : "they are"}:`,
    reasons: {
      changed: "changed otherwise meanwhile",
      formula: "holds a formula",
      "sheet-missing": "the sheet is missing",
      protected: "the sheet is protected",
      "in-use": "formulas refer to the header",
    },
    more: (count) => `and ${count} more`,
  },
  standings: { error: "Error", warning: "Warning", hint: "Hint", accepted: "Accepted" },
  check: {
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
  },
  registers: {
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
  },
  abgabe: {
    open: "Submission of the Dezernate …",
    title: (year) => `Submission ${year}`,
    dezernatTitle: (dezernat, year) => `Dezernat ${dezernat}, submission ${year}`,
    all: "All Dezernate",
    summary: (done, all) =>
      done === all
        ? "All Dezernate have submitted."
        : `${done} of ${all} Dezernate ${done === 1 ? "has" : "have"} submitted.`,
    none: "There is no Dezernat in the Stammdaten.",
    dezernat: (dezernat) => `Dezernat ${dezernat}`,
    without: (count) =>
      `${counted(count, "Maßnahme belongs", "Maßnahmen belong")} to no submission: the Dezernat is empty or not in the Stammdaten.`,
    showWithout: "Show findings without Dezernat",
    states: { open: "open", submitted: "submitted", changed: "changed after submission" },
    standing: (state) => `State: ${state}`,
    massnahmen: handedIn,
    ready: "ready for submission",
    since: (time, by) => `Submitted on ${time}${by === "" ? "" : ` by ${by}`}`,
    then: (count, hint, accepted) =>
      `At that time: ${[handedIn(count), ...(hint > 0 ? [hints(hint)] : []), ...(accepted > 0 ? [`${accepted} accepted`] : [])].join(", ")}.`,
    changes: "Changed since the submission",
    change: { added: "new", removed: "removed", edited: "edited" },
    unknownChange: "What has changed can no longer be told.",
    changedWhy: "If the new content is right, submit once more. Otherwise restore the cells.",
    submittedWhy: "Nothing was changed since the submission.",
    readyWhy: (hint) => `Nothing stands in the way${hint === 0 ? "." : `; ${hints(hint)} for information.`}`,
    inTheWay: (error, warning) =>
      `Still to do: ${listed([...(error > 0 ? [`correct ${errors(error)}`] : []), ...(warning > 0 ? [`correct ${warnings(warning)} or give a reason`] : [])])}.`,
    submit: "Submit …",
    submitAgain: "Submit again …",
    name: "Who submits? (may be left empty)",
    kept: "The sheet “Abgaben” keeps the time, the name, the number of Maßnahmen and a fingerprint that shows later changes. It is no signature.",
    submitNow: (count) => (count === 0 ? "Submit nothing to report" : `Submit ${massnahmenText(count)}`),
    reason: "Give a reason …",
    reasonAt: (cell) => `Give a reason: ${cell}`,
    reasonAll: (count) => `Give a reason for all ${count} …`,
    reasonTitle: (count) => (count === 1 ? "Reason for a warning" : `Reason for ${count} warnings`),
    reasonField: "Reason",
    reasonMissing: "Please enter a reason.",
    reasonNote: (count) =>
      `${count === 1 ? "The warning then counts as accepted and stays" : "The warnings then count as accepted and stay"} visible. The reason is on the sheet “Ausnahmen”, for everybody who reads the workbook.`,
    reasonAccept: "Accept with this reason",
    more: (count) => `and ${count} more`,
  },
  preview: {
    safe: "Safe corrections",
    note: "Safe corrections change only how something is written, never what is meant.",
    cells: (count) => `${count === 1 ? "This cell" : `These ${count} cells`} will change:`,
    nothing: "There is nothing to correct under this filter.",
    accept: (count) => (count === 1 ? "Change one cell" : `Change ${count} cells`),
  },
  rulePage: {
    none: "There is no page for this rule.",
    messages: "Messages",
    german: "Full explanation (in German)",
  },
  compare: {
    from: "Earlier year",
    to: "Later year",
    noYear: "No year found",
    noYearWhy: "The year belongs in the name of the sheet, such as “IKZ 2025”, or in a column “Jahr”.",
    oneYear: (year) => `The year ${year} only`,
    oneYearWhy: "A comparison needs two years: add the list of the other year as a sheet and check again.",
    order: "The earlier year must come before the later one.",
    movement: "Movement",
    steps: { continued: "continued", new: "new", ended: "ended", recategorised: "other Kategorie" },
    figures: "Figures by",
    merkmal: { kategorie: "Kategorie", dezernat: "Dezernat", art: "Art" },
    chartLoading: "Drawing the chart …",
    chartMissing: "The chart cannot be loaded; the table below shows the same figures.",
    difference: "Difference",
    change: signed,
    percentChange: (percent) => (percent === null ? "" : signedDecimal(percent)),
    percent: "%",
    sum: "total",
    why: "How the figures changed",
    notes: "On comparability",
    write: "Write the comparison into the workbook",
    update: "Update the comparison in the workbook",
    report: "Yearly report",
    reportNote:
      "All Maßnahmen of the year by Kategorie, Dezernat and Organisationseinheit, to be printed on A4 landscape. Where there is a year before, the sheet of the comparison is written as well.",
    writeReport: (year) => `Write the sheet “Bericht ${year}”`,
    writeNote: (sheet) => `Writes the sheet “${sheet}” with tables and Excel charts. Other sheets stay untouched.`,
  },
  setup: {
    year: "New year",
    yearNote: "Creates a sheet “IKZ YYYY” with table, dropdowns and print set-up.",
    yearField: "Year",
    yearWrong: "Please enter a year from 1990 to 2099.",
    carry: (year, count) => `Take ${counted(count, "running Maßnahme", "running Maßnahmen")} over from ${year}`,
    carryNote: (year) =>
      `Maßnahmen with the Status “laufend”, “in Vorbereitung”, “ruht” or none are taken over, with all their texts. Their Arbeitsstand is grey and in italics until it differs from that of ${year}.`,
    ids: (count, year) =>
      `${counted(count, "Maßnahme without an ID gets one", "Maßnahmen without an ID get one")}, on the sheet of ${year} as well: that keeps the years linked.`,
    behind: (columns, year) =>
      `IKZ does not know these columns; what is in them stays on the sheet of ${year}: ${columns}.`,
    leftOut: (count) => `Left out because they have ended: ${massnahmenText(count)}`,
    createYear: (year) => `Create the sheet “IKZ ${year}”`,
    exists: (name) => `The sheet “${name}” exists already.`,
    existsOn: (year, sheet) => `${year} exists already, on the sheet “${sheet}”.`,
    replaces: (name) => `The sheet “${name}” is empty and is made anew.`,
    stammdaten: "Stammdaten",
    stammdatenNote:
      "Dezernate, Organisationseinheiten, Schwerpunkte and the severity of the rules stand on the sheet “Stammdaten” and are changed there.",
    createStammdaten: "Create the sheet “Stammdaten”",
    stammdatenThere: "The sheet “Stammdaten” is there.",
    dropdowns: "Dropdowns",
    dropdownsNote:
      "Sets the dropdowns in all lists anew, for example after pasting removed them. Contents do not change.",
    setDropdowns: "Set dropdowns anew",
  },
  help: {
    how: "How it works",
    steps: [
      "Check: the list is read, findings stand sorted by rule. A click on the cell takes you there.",
      "Correct: accept suggestions one by one, or look at all safe ones and accept them. “Undo” takes the last step back.",
      "Compare: choose two years, look at figures and reasons, write them into the workbook.",
    ],
    meaning: "What the severity means",
    severities: {
      error: "Errors must be corrected before submission.",
      warning: "Warnings are corrected or given a reason.",
      hint: "Hints are for information only.",
    },
    language: "Language",
    languages: { de: "Deutsch", en: "English" },
    privacy: "Data protection",
    privacyText: [
      "The add-in works in this window only. Contents of the workbook do not leave it; nothing is stored and nothing is sent to us.",
      "The Excel interface office.js is made by Microsoft and sends usage data of its own to Microsoft, independently of this add-in.",
    ],
    version: (version) => `Version ${version}`,
    rules: "All rules",
  },
  startup: {
    unreachable: "Excel cannot be reached",
    unreachableWhy:
      "The interface office.js could not be loaded. Check the network connection; in closed networks ask your IT.",
    slow: "The connection to Excel takes unusually long. It goes on by itself as soon as it is there.",
    reload: "Reload",
    notExcel: "This page is an add-in",
    notExcelWhy: "It works in Excel only: open your workbook there and start IKZ from the ribbon or by “Add-ins”.",
    tooOld: "This Excel is too old",
    tooOldWhy: (missing) => `Missing: ${missing}. Excel 2021, Microsoft 365 or Excel on the web is needed.`,
    crashed: "Something went wrong here",
    crashedWhy: "Your workbook is unchanged. Reload the pane.",
  },
};
