import type { taskpaneSetupDe } from "./setup.de";
import { counted, massnahmenText } from "../phrases";

/** What the pane says where a workbook is set up, in English. */
export const taskpaneSetupEn: typeof taskpaneSetupDe = {
  year: "New year",
  yearNote: "Creates a sheet “IKZ YYYY” with table, dropdowns and print set-up.",
  yearField: "Year",
  yearWrong: "Please enter a year from 1990 to 2099.",
  carry: (year, count) => `Take ${counted(count, "running Maßnahme", "running Maßnahmen")} over from ${year}`,
  carryNote: (year) =>
    `Maßnahmen that have not ended by their Status, or have none, are taken over, with all their texts. Their Arbeitsstand is grey and in italics until it differs from that of ${year}.`,
  ids: (count, year) =>
    `${counted(count, "Maßnahme without an ID gets one", "Maßnahmen without an ID get one")}, on the sheet of ${year} as well: that keeps the years linked.`,
  behind: (columns, year) =>
    `IKZ does not know these columns; what is in them stays on the sheet of ${year}: ${columns}.`,
  asked: (count) => `${counted(count, "Maßnahme has", "Maßnahmen have")} perhaps ended. Tick what goes on:`,
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
};
