import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { connectCalculation } from "../../sheet-view/calc/connect-calculation";
import { openWorkbook } from "../../workbench/file/open-workbook";
import { Book } from "../../sheet-view/state/book";
import { Workbook } from "../../workbench/model/api/workbook";
import type { FunctionCall, FunctionOutcome } from "../../sheet-view/state/function-call";
import type { Worksheet } from "../../workbench/model/api/worksheet";

const noFunctions = (): Promise<FunctionOutcome> => Promise.reject(new Error("no function is called"));

function newSheet(call: (call: FunctionCall) => Promise<FunctionOutcome> = noFunctions) {
  const book = new Book();
  const sheet = new Workbook(book).worksheets.add("Blatt");
  const calculation = connectCalculation(book, call, () => undefined);
  const put = (address: string, values: unknown): void => void (sheet.getRange(address).values = values);
  const at = (address: string): unknown => (sheet.getRange(address).values as unknown[][])[0]?.[0];
  return { book, sheet, calculation, put, at };
}

describe("formulas", () => {
  const cases: readonly (readonly [formula: string, result: unknown])[] = [
    ["=1+2*3^2", 19],
    ["=-2^2", 4],
    ["=50%*4", 2],
    ['="a"&1&TRUE', "a1TRUE"],
    ["=0.1+0.2-0.3", 0],
    ["=ROUND(2.345,2)", 2.35],
    ["=ROUND(-2.5,0)", -3],
    ["=ROUND(1.005*100,0)", 101],
    ['=IF(A1=0,"",ROUND(A2*100/A1,1))', 162.5],
    ["=IF(1>2,1)", false],
    ["=1/0", "#DIV/0!"],
    ['=IFERROR(1/0,"kein")', "kein"],
    ["=SUM(A1:A3)", 44],
    ['=COUNTIFS(B1:B4,"ii")', 2],
    ['=COUNTIFS(B1:B4,"*I",A1:A4,">8")', 2],
    ['=COUNTIFS(B1:B5,"")', 1],
    ['=SUM(COUNTIFS(B1:B4,{"I","II"}))', 3],
    ['=SUMPRODUCT((B1:B4="II")*(A1:A4>20))', 1],
    ["=ROWS(A1:B7)", 7],
    ["=INDEX(A1:B3,2,2)", "II"],
    ['=MATCH("III",B1:B4,0)', 4],
    ["=VLOOKUP(14,A1:B3,2,FALSE)", "#N/A"],
    ['=SUMIFS(A1:A4,B1:B4,"II")', 36],
    ["=UNBEKANNT(1)", "#NAME?"],
    ['="x"+1', "#VALUE!"],
    ['=TEXT(41831,"dd.mm.yyyy")', "11.07.2014"],
    ["=C9", 0],
    ['=COUNTIFS(A1:A4,"23")', 1],
    ["=SUM(Fehlt!A1)", "#REF!"],
    ['=COUNTIFS(A1:A4,">=13")', 2],
    ['=COUNTIFS(A1:A4,"<=13")', 2],
    ['=COUNTIFS(A1:A4,">13")', 1],
    ['=COUNTIFS(A1:A4,"<13")', 1],
    ['=COUNTIFS(B1:B4,"<>II")', 2],
    ['=COUNTIFS(B1:B4,"I?")', 2],
    ["=MATCH(14,A1:A3)", 2],
    ["=MATCH(13,A1:A3,1)", 2],
    ["=MATCH(7,A1:A3)", "#N/A"],
    ["=VLOOKUP(22,A1:B3,2)", "II"],
    ["=VLOOKUP(13,A1:B3,3,FALSE)", "#REF!"],
    ['=XLOOKUP("III",B1:B4,A1:A4,"keine")', 0],
    ['=XLOOKUP("IV",B1:B4,A1:A4,"keine")', "keine"],
    ["=MOD(-7,3)", 2],
    ["=MOD(7,-3)", -2],
    ["=INT(-1.5)", -2],
    ["=ROUNDDOWN(-1.59,1)", -1.5],
    ["=ROUNDUP(-1.51,1)", -1.6],
    ["=DATE(2014,2,30)", 41700],
    ['=SUBSTITUTE("a-b-c","-","+",2)', "a-b+c"],
    ['=REPLACE("Zoobad",4,3,"tor")', "Zootor"],
    ['=MID("Winterdienst",7,6)', "dienst"],
    ['=RIGHT("Zoo",0)', ""],
    ['=FIND("o","Zoo",3)', 3],
    ['=FIND("O","Zoo")', "#VALUE!"],
    ['=SEARCH("O","Zoo")', 2],
    ['=TRIM("  a   b ")', "a b"],
    ['=TEXTJOIN("; ",TRUE,B1:B5)', "I; II; II; III"],
    ["=XOR(TRUE,TRUE,TRUE)", true],
  ];
  test.each(cases)("%s gives %p", (formula, result) => {
    const { put, at } = newSheet();
    put("A1:B4", [
      [8, "I"],
      [13, "II"],
      [23, "II"],
      ["", "III"],
    ]);
    put("B4", "III");
    put("A2", 13);
    put("D1", formula);
    expect(at("D1")).toEqual(result);
  });

  test("look for the very signs * and ? where they are escaped", () => {
    const { put, at } = newSheet();
    put("A1:A4", [["a*"], ["ab"], ["a?"], ["a~"]]);
    put("C1", '=COUNTIFS(A1:A4,"a~*")');
    put("C2", '=COUNTIFS(A1:A4,"a~?")');
    put("C3", '=COUNTIFS(A1:A4,"a?")');
    put("C4", '=COUNTIFS(A1:A4,"a~~")');
    expect(["C1", "C2", "C3", "C4"].map(at)).toEqual([1, 1, 4, 1]);
  });

  test("of several cells spill; an empty one among them is 0", () => {
    const { sheet, put } = newSheet();
    put("A1:A3", [["a"], [""], ["b"]]);
    put("C1", "=TRANSPOSE(A1:A3)");
    expect(sheet.getRange("C1:E1").values).toEqual([["a", 0, "b"]]);
  });

  test("follow changes through other formulas and sheets, and only then", () => {
    const { book, put, at } = newSheet();
    put("A1", 2);
    put("B1", "=A1*10");
    const second = new Workbook(book).worksheets.add("Zweites Blatt");
    second.getRange("A1").formulas = [["='Blatt'!B1+1"]];
    expect((second.getRange("A1").values as unknown[][])[0]).toEqual([21]);
    put("A1", 5);
    expect((second.getRange("A1").values as unknown[][])[0]).toEqual([51]);
    put("B1", 7);
    expect((second.getRange("A1").values as unknown[][])[0]).toEqual([8]);
    expect(at("B1")).toBe(7);
  });

  test("that refer to themselves come to an end", () => {
    const { put, at } = newSheet();
    put("A1", "=B1+1");
    put("B1", "=A1+1");
    expect(typeof at("A1")).toBe("number");
  });
});

describe("structured references", () => {
  test("mean the parts of a table", () => {
    const { sheet, put, at } = newSheet();
    put("A1:B4", [
      ["Kategorie", "Anzahl [neu]"],
      ["I", 1],
      ["II", 2],
      ["II", 4],
    ]);
    sheet.tables.add("A1:B4", true).name = "Liste";
    put("D1", '=COUNTIFS(Liste[Kategorie],"II")');
    put("D2", "=ROWS(Liste[#All])");
    put("D3", "=SUM(Liste[Anzahl '[neu']])");
    put("D4", "=COUNTA(Liste[#Headers])");
    put("D5", "=ROWS(Liste)");
    put("D6", "=Liste[[#Headers],[Kategorie]]");
    expect(["D1", "D2", "D3", "D4", "D5", "D6"].map(at)).toEqual([2, 4, 7, 2, 3, "Kategorie"]);
  });
});

describe("custom functions", () => {
  const answer: Record<string, FunctionOutcome> = {
    GITTER: {
      value: [
        [10, 11],
        [20, 21],
      ],
    },
    ABGELEHNT: { value: "#VALUE!", reason: "so nicht" },
  };
  const started: FunctionCall[] = [];
  const withFunctions = () => {
    started.length = 0;
    const all = newSheet((call) => {
      started.push(call);
      return Promise.resolve(answer[call.functionId] ?? { value: Number(call.args[0]) * 2 });
    });
    all.calculation.setFunctions("IKZ", [
      { id: "GITTER", name: "GITTER" },
      { id: "ABGELEHNT", name: "ABGELEHNT" },
      { id: "DOPPELT", name: "DOPPELT", parameters: [{ name: "wert" }] },
      { id: "BEREICH", name: "BEREICH", parameters: [{ name: "bereich", dimensionality: "matrix" }, { name: "art" }] },
    ]);
    return all;
  };
  const valuesOf = (sheet: Worksheet, address: string): unknown => sheet.getRange(address).values;

  test("are busy, then spill", async () => {
    const { sheet, put, at, calculation } = withFunctions();
    put("B2", "=IKZ.GITTER(2,2)");
    expect(at("B2")).toBe("#BUSY!");
    await calculation.idle();
    expect(valuesOf(sheet, "B2:C3")).toEqual([
      [10, 11],
      [20, 21],
    ]);
    expect(sheet.getRange("B2").getSpillingToRangeOrNullObject()?.address).toBe("Blatt!B2:C3");
    put("C3", "belegt");
    await calculation.idle();
    expect(valuesOf(sheet, "B2:C3")).toEqual([
      ["#SPILL!", ""],
      ["", "belegt"],
    ]);
    put("C3", "");
    await calculation.idle();
    expect(valuesOf(sheet, "B2:C3")).toEqual([
      [10, 11],
      [20, 21],
    ]);
  });

  test("get ranges as rows, left out arguments as null, and are asked again when cells change", async () => {
    const { put, calculation } = withFunctions();
    put("A1:A2", [["x"], [""]]);
    put("C1", "=IKZ.BEREICH(A1:A2)");
    await calculation.idle();
    expect(started).toEqual([{ functionId: "BEREICH", args: [[["x"], [""]], null], address: "Blatt!C1" }]);
    put("A2", 3);
    await calculation.idle();
    expect(started).toHaveLength(2);
    expect(started[1]?.args[0]).toEqual([["x"], [3]]);
  });

  test("work within other formulas; their errors are theirs", async () => {
    const { put, at, calculation } = withFunctions();
    put("A1", 4);
    put("B1", "=IKZ.DOPPELT(A1)+1");
    put("B2", "=IKZ.ABGELEHNT()");
    put("B3", "=IKZ.FEHLT()");
    await calculation.idle();
    expect([at("B1"), at("B2"), at("B3")]).toEqual([9, "#VALUE!", "#NAME?"]);
  });
});

test("formulas of the sample's tables are exact", () => {
  const { book } = openWorkbook(readFileSync("samples/ikz-beispiel.xlsx"), "ikz-beispiel.xlsx");
  connectCalculation(book, noFunctions, () => undefined);
  const sheet = new Workbook(book).worksheets.add("Probe");
  sheet.getRange("A1:A2").formulas = [
    ["=ROWS(Massnahmen_2014[Thema])"],
    ['=COUNTIFS(Massnahmen_2014[Kategorie],"II")'],
  ];
  const table = book.tableNamed("Massnahmen_2014");
  const rows = (table?.table.range.lastRow ?? 0) - (table?.table.range.firstRow ?? 0);
  const column =
    (table?.table.columns.findIndex((each) => each.name === "Kategorie") ?? 0) + (table?.table.range.firstColumn ?? 0);
  let second = 0;
  for (let row = 1; row <= rows; row++)
    if (table?.sheet.cells.value((table.table.range.firstRow ?? 0) + row, column) === "II") second++;
  expect(sheet.getRange("A1:A2").values).toEqual([[rows], [second]]);
});
