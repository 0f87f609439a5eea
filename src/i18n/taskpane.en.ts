import { placeEn } from "./place-remarks.en";
import type { taskpaneDe } from "./taskpane.de";
import { taskpaneAbgabeEn } from "./taskpane/abgabe.en";
import { taskpaneCheckEn } from "./taskpane/check.en";
import { taskpaneCompareEn } from "./taskpane/compare.en";
import { taskpaneMessagesEn } from "./taskpane/messages.en";
import { taskpaneRegistersEn } from "./taskpane/registers.en";
import { taskpaneSetupEn } from "./taskpane/setup.en";

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
  ...taskpaneMessagesEn,
  place: placeEn,
  standings: { error: "Error", warning: "Warning", hint: "Hint", accepted: "Accepted" },
  check: taskpaneCheckEn,
  registers: taskpaneRegistersEn,
  abgabe: taskpaneAbgabeEn,
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
  compare: taskpaneCompareEn,
  setup: taskpaneSetupEn,
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
