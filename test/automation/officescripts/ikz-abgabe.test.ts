import { beforeAll, describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { HandInResult } from "../../../automation/officescripts/hand-in-result";
import { openPackage } from "../../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../../src/adapters/xlsx/read/read-workbook";
import type { WorkbookData } from "../../../src/core/workbook/workbook-data";
import { saveWorkbook } from "../../../workbench/file/save-workbook";
import { abgabenIn } from "../../support/workbooks/check-book";
import { ikz, put, temporaryFolder } from "../../support/files/ikz";
import { openFile, productScript } from "../../support/hosts/office-script";
import { row, sheet, workbook, year } from "../../support/workbooks/workbook";
import { xlsxOf } from "../../support/workbooks/xlsx-of";

let script: ReturnType<typeof productScript>;
beforeAll(() => {
  script = productScript("ikz-abgabe");
});

const folder = temporaryFolder();
const TIME = "2014-07-11T09:30";
const exceptions = (...rows: readonly (readonly string[])[]) =>
  sheet("Ausnahmen", [["Regel", "Maßnahme", "Begründung", "Jahr"], ...rows], { table: "Ausnahmen" });
const book = workbook(
  year(
    2014,
    row({ Thema: "Zoo" }),
    row({ Thema: "Bad", Perspektive: null }),
    row({ Thema: "Turm", Dezernat: "II", Art: "quer" }),
    row({ Thema: "Hafen", Dezernat: "II", Arbeitsstand: null }),
  ),
  exceptions(["value-missing", "Bad", "wird im Herbst entschieden", "2014"]),
);

/** What a run says, and the file as it is afterwards. */
function handedIn(data: WorkbookData | Uint8Array, ...values: readonly unknown[]) {
  const file = openFile(data instanceof Uint8Array ? data : xlsxOf(data));
  const result = script(file.book, ...values).result as HandInResult;
  return { result, bytes: saveWorkbook(file) };
}

const abgaben = (bytes: Uint8Array) => abgabenIn(readWorkbook(openPackage(bytes)));

describe("a Dezernat without errors, its warnings accepted with a reason", () => {
  test("hands in: the same Abgabe as by the command line, and the result says so", () => {
    const { result, bytes } = handedIn(book, "Dez. I", 2014, " A. Muster ", TIME);
    expect(result).toMatchObject({
      schema: "ikz-abgabe/1",
      year: 2014,
      handedIn: true,
      text: "Dezernat I hat für 2014 2 Maßnahmen abgegeben.",
      dezernat: {
        dezernat: "I",
        state: "submitted",
        accepted: 1,
        warning: 0,
        atIso: TIME,
        by: "A. Muster",
        changes: [],
      },
    });
    const target = join(folder, "abgegeben.xlsx");
    const file = put(folder, "vorher.xlsx", xlsxOf(book));
    expect(
      ikz("abgabe", file, "--jahr", "2014", "--dezernat", "I", "--wer", "A. Muster", "--ausgabe", target).status,
    ).toBe(0);
    const [expected] = abgaben(readFileSync(target));
    expect(abgaben(bytes)).toEqual([{ ...expected, at: TIME }]);
    const { stdout } = ikz("abgabe", put(folder, "durch-skript.xlsx", bytes), "--jahr", "2014", "--dezernat", "I");
    expect(stdout).toContain("abgegeben");
  });

  test("a second Dezernat keeps the first one's row; without Maßnahmen it is a Fehlanzeige", () => {
    const { bytes } = handedIn(book, "I", 0, "", TIME);
    const second = handedIn(bytes, "VI", 0, "", TIME);
    expect(second.result.text).toBe("Dezernat VI hat für 2014 keine Maßnahme (Fehlanzeige) abgegeben.");
    expect(abgaben(second.bytes).map(({ dezernat }) => dezernat)).toEqual(["I", "VI"]);
  });
});

test("errors and warnings without a reason stand in the way; nothing is written", () => {
  const file = openFile(xlsxOf(book));
  const result = script(file.book, "II", 2014, "", TIME).result as HandInResult;
  expect(result).toMatchObject({ handedIn: false, dezernat: { state: "open", error: 1, warning: 1, ready: false } });
  expect(result.text).toBe(
    "Dezernat II hat nicht abgegeben, es wurde nichts geschrieben. Im Weg stehen: 1 Fehler, 1 Warnung ohne Begründung.",
  );
  expect(file.book.sheetNamed("Abgaben")).toBeUndefined();
});

test("without a time it is the clock's", () => {
  const [abgabe] = abgaben(handedIn(book, "I").bytes);
  expect(abgabe?.at).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d$/);
});

const foreign = workbook(year(2014, row()), sheet("Abgaben", [["Meine eigenen Notizen"]]));

test("a sheet of that name that is not ours stays, and it is said where it was written", () => {
  const { result, bytes } = handedIn(foreign, "I", 0, "", TIME);
  expect(result).toMatchObject({
    handedIn: true,
    remarks: [
      "Das Blatt „Abgaben“ in der Mappe ist nicht von IKZ und blieb unverändert. Geschrieben wurde auf „Abgaben (2)“.",
    ],
  });
  const left = readWorkbook(openPackage(bytes)).sheets.find(({ name }) => name === "Abgaben");
  expect(left?.rows.map(({ cells }) => cells)).toEqual([["Meine eigenen Notizen"]]);
  expect(abgaben(bytes).map(({ dezernat }) => dezernat)).toEqual(["I"]);
});

test.each<[string, WorkbookData, readonly unknown[], string]>([
  ["no Dezernat", book, [], "Welches Dezernat gibt ab? Möglich: OB, I, II, III, IV, V, VI."],
  ["an unknown Dezernat", book, ["Bauamt"], "Das Dezernat „Bauamt“ steht nicht in den Stammdaten."],
  ["another year", book, ["I", 2013], "Es gibt keine Maßnahmen des Jahres 2013."],
  ["another form of time", book, ["I", 2014, "", "11.07.2014"], "Der Zeitpunkt „11.07.2014“ ist nicht zu lesen."],
  ["an empty workbook", workbook(sheet("Leer", [])), ["I"], "Die Mappe enthält keine Maßnahmen mit Jahr."],
])("%s: one German sentence", (_, data, values, sentence) => expect(() => handedIn(data, ...values)).toThrow(sentence));
