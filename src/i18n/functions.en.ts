import type { FunctionProblem } from "./functions.de";

/** The English sentences behind `#VALUE!`. */
export const functionsEn: Readonly<Record<FunctionProblem, string>> = {
  "list-missing":
    "“{argument}” needs a header row with at least “Art” and “Thema”: the whole table with its headers, such as Massnahmen_2014[#All].",
  "column-missing": "“{argument}” lacks the column “{spalte}”; it takes a range with this header.",
  "cell-needed": "“{argument}” is a range; a single value is allowed.",
  "value-missing": "“{argument}” is missing; allowed are: {erlaubt}.",
  "value-unknown": "“{argument}” is “{wert}”; allowed are: {erlaubt}.",
  "art-several": "“{argument}” names several Arten (“{wert}”); one is allowed: {erlaubt}.",
  "art-nearest": "“{argument}” is “{wert}”; probably “{erlaubt}” is meant.",
  "art-combined": "“{argument}” is “{wert}”; “allgemein” stands alone, not beside another Art.",
  "year-unreadable": "“{argument}” is “{wert}”; a year from 1990 to 2099 with four digits is allowed.",
  "year-absent": "“{argument}” is {wert}; the range has: {erlaubt}.",
  "year-unknown": "“{argument}” needs years, the range names none; it takes a column “Jahr”.",
  "years-several": "“{argument}” holds several years ({wert}); a range of a single year is allowed.",
  "years-reversed": "“{argument}” ({wert}) is not before “{other}” ({erlaubt}); the earlier year comes first.",
  "werte-missing":
    "“{argument}” needs a header row with at least “Indikator-ID” and “Wert”: the whole table, such as Indikatorwerte[#All].",
  "id-missing": "“{argument}” is missing; it takes the ID of an indicator.",
  "year-missing": "“{argument}” is missing; it takes a year from 1990 to 2099.",
  "indikator-absent": "The range has no value of the indicator “{wert}”.",
  "series-absent": "The indicator “{wert}” has no value for this area and this group.",
  "wert-absent": "The indicator “{wert}” has no value for {jahr}; that is not 0.",
  "wert-unreadable": "The value of “{wert}” for {jahr} is “{erlaubt}” and no number.",
  "wert-zero-or-empty":
    "The value of “{wert}” for {jahr} is empty or 0, which cannot be told apart here. Give the cells themselves as the range, such as Indikatorwerte[#All].",
  "wert-percent-or-number":
    "The value of “{wert}” for {jahr} is {erlaubt} or a percentage, which cannot be told apart here. Give the cells themselves as the range, such as Indikatorwerte[#All].",
  "groups-several": "“{wert}” has values by group only ({erlaubt}); a trend takes a single series.",
  "trend-short": "“{wert}” has {erlaubt} values in this time; a trend takes at least 3.",
};

/** What a cell says when the sheet Stammdaten cannot be read at the moment. */
export const stammdatenUnreadableEn =
  "The sheet “Stammdaten” cannot be read at the moment. Calculate the workbook anew (Ctrl+Alt+F9).";
