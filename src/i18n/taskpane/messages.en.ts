import type { taskpaneMessagesDe } from "./messages.de";
import { counted, massnahmenText, oneOrMany } from "../phrases";
import { listed } from "../phrases.en";
import { errors, handedIn, hints, warnings } from "./words.en";

const cells = (count: number): string => oneOrMany(count, "One cell", "cells");
const was = (count: number): string => (count === 1 ? "was" : "were");
const named = (sheet: string | number | undefined): string =>
  sheet === undefined ? "The sheet" : `The sheet “${sheet}”`;

/** What the pane says while it works and when it is done, in English. */
export const taskpaneMessagesEn: typeof taskpaneMessagesDe = {
  activity: {
    reading: "Reading the workbook …",
    checking: "Checking the lists …",
    applying: "Changing cells …",
    undoing: "Taking changes back …",
    writing: "Writing the sheet …",
    marking: "Setting the marks …",
    selecting: "Selecting the cell …",
  },
  waitsForCell: "A cell is being edited in Excel. Finish the entry with Enter; then this goes on by itself.",
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
    "thema-given-up": ({ zustand, cell }): string =>
      `This Thema is ${zustand ?? ""} (${cell ?? ""}). To take it up again, first set its Zustand to “Vorschlag” there; Hemmnis and Begründung stay.`,
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
      `The table “${table ?? ""}” on the sheet “${sheet ?? ""}” is not of IKZ or stands among other things. Rename it or give it a sheet of its own.`,
    "table-no-room": ({ sheet, cells }) =>
      `Beside or below the table “${sheet ?? ""}” there are entries of yours where new rows would go: ${cells ?? ""}. Move them; nothing was written.`,
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
      apart: "another cell of the same correction stays",
      interrupted: "Excel gave up before it",
    },
    more: (count) => `and ${count} more`,
  },
};
