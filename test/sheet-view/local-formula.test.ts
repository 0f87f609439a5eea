import { describe, expect, test } from "@jest/globals";
import { englishFormula, germanFormula } from "../../sheet-view/calc/local-formula";

const PAIRS: readonly (readonly [german: string, english: string])[] = [
  ["=SUMME(A1:B2;3,5)", "=SUM(A1:B2,3.5)"],
  ['=ZÄHLENWENNS(T[Art];"*a;b*";T[Jahr];2014)', '=COUNTIFS(T[Art],"*a;b*",T[Jahr],2014)'],
  ['=IKZ.MASSNAHMEN.ANZAHL(Massnahmen_2014[#Alle];"II")', '=IKZ.MASSNAHMEN.ANZAHL(Massnahmen_2014[#All],"II")'],
  ["=ZEILEN(T[[#Kopfzeilen];[Art]:[Jahr]])", "=ROWS(T[[#Headers],[Art]:[Jahr]])"],
  ["=WENN(ISTNV(A1);WAHR;#NV)", "=IF(ISNA(A1),TRUE,#N/A)"],
  ["=SUMME({1.2;3.4})*1,5", "=SUM({1,2;3,4})*1.5"],
  ["='Jahr; und Tag'!A1+JAHR(B2)", "='Jahr; und Tag'!A1+YEAR(B2)"],
  ['=WENN($A$1=1;"SUMME(1,2)";"")', '=IF($A$1=1,"SUMME(1,2)","")'],
  ["=Jahr!A1+Tag", "=Jahr!A1+Tag"],
  ["=T[Wert, in €]", "=T[Wert, in €]"],
  ["=1,5E+3%", "=1.5E+3%"],
];

describe("formulas as a German Excel shows and takes them", () => {
  test.each(PAIRS)("%s", (german, english) => {
    expect(englishFormula(german)).toBe(english);
    expect(germanFormula(english)).toBe(german);
  });
});
