import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { checkReport, type CheckReport, type ReportedFinding } from "../../src/core/check/check-report";
import type { CellValue, WorkbookData } from "../../src/core/workbook/workbook-data";
import { registers } from "../../src/registers/index";
import { rules } from "../../src/rules/index";
import { createSession } from "../../pane/session/session";
import { anyWorkbook } from "../support/workbooks/any-workbook";
import { adapterScript, excelAdapter, type ExcelAdapter } from "../support/hosts/excel-adapter";
import { fakeClock } from "../support/pane/fake-clock";
import { fakeHost } from "../support/pane/fake-host";
import { ikz, put, temporaryFolder } from "../support/files/ikz";
import { openBook, productScript } from "../support/hosts/office-script";
import { sampleWorkbook } from "../support/workbooks/sample-years";
import { startWorkbench, type TestWorkbench } from "../support/hosts/workbench";
import { registerSheet } from "../support/workbooks/register-sheet";
import { row, sheet, workbook, year } from "../support/workbooks/workbook";
import { xlsxOf } from "../support/workbooks/xlsx-of";

/** A finding as all three say it; what there is not is left out. */
type Said = Readonly<Record<string, string | number | boolean>>;

const FIELDS = [
  "rule",
  "severity",
  "sheet",
  "cell",
  "column",
  "year",
  "value",
  "message",
  "suggestion",
  "fixable",
  "accepted",
] as const;

const oddities: readonly CellValue[] = [
  null,
  "",
  "I",
  "3",
  "Vorschlag",
  "gescheitert",
  "geplant",
  "Juni 2015",
  "2014",
  2014,
  41640,
  "31.02.2014",
  "1.234,5",
  -3,
  2,
  "Prozent",
  "ja",
  "A1",
  " Text  mit Leerzeichen",
  "#N/A",
];

const said = (findings: readonly Readonly<Partial<Record<(typeof FIELDS)[number], unknown>>>[]): Said[] =>
  findings.map((finding) =>
    Object.fromEntries(
      FIELDS.flatMap((field): [string, string | number | boolean][] => {
        const value = finding[field];
        const isThere = value !== null && value !== undefined && value !== "" && value !== 0;
        return isThere ? [[field, value as string | number | boolean]] : [];
      }),
    ),
  );

/** What no file can hold: control characters and halves of characters. */
const unheard =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const inFile = (data: WorkbookData): WorkbookData => ({
  ...data,
  sheets: data.sheets.map((each) => ({
    ...each,
    rows: each.rows.map((line) => ({
      ...line,
      cells: line.cells.map((value) => (typeof value === "string" ? value.replace(unheard, "") || null : value)),
    })),
    tables: each.tables.map((table) => ({ ...table, columns: table.columns.map((name) => name.replace(unheard, "")) })),
  })),
});

const accepting = workbook(
  year(2014, row({ Perspektive: null }), row({ Thema: "Radweg", Perspektive: null, Art: "Interkommunal" })),
  sheet(
    "Ausnahmen",
    [
      ["Regel", "Maßnahme", "Begründung", "Jahr"],
      ["value-missing", "Radweg", "Der Ausblick folgt im Herbst.", 2014],
    ],
    { table: "Ausnahmen" },
  ),
);

/** Every register, with what is right and what is wrong in each of its columns. */
const registerBooks = fc
  .sample(
    fc.array(fc.array(fc.constantFrom<CellValue>(...oddities), { minLength: 20, maxLength: 20 }), {
      minLength: 1,
      maxLength: 6,
    }),
    {
      numRuns: 6,
      seed: 2015,
    },
  )
  .map((rows, i): readonly [string, WorkbookData] => [
    `all registers ${i + 1}`,
    workbook(
      year(2014, row()),
      ...registers.map((register) =>
        registerSheet<string>(
          register,
          rows.map((values) => Object.fromEntries(register.columns.map(({ name }, k) => [name, values[k] ?? null]))),
        ),
      ),
    ),
  ]);

const generated = fc.sample(anyWorkbook, { numRuns: 40, seed: 2014 }).map((data) => inFile(data));
const books: readonly (readonly [string, WorkbookData])[] = [
  ["the sample", sampleWorkbook()],
  ["a workbook with an exception", accepting],
  ...registerBooks,
  ["a workbook without a list", workbook(sheet("Notizen", [["nichts"]]))],
  ...generated.map((data, i) => [`generated workbook ${i + 1}`, data] as const),
];

let bench: TestWorkbench;
let excel: ExcelAdapter;
let script: ReturnType<typeof productScript>;
const byCommandLine = new Map<string, CheckReport>();

/** What the pane finds in what the Excel adapter reads through office.js. */
async function byPane(data: WorkbookData): Promise<readonly ReportedFinding[]> {
  await excel.open(xlsxOf(data));
  const session = createSession({ ...fakeHost(data), read: () => excel.read() }, rules, fakeClock());
  await session.check();
  const { result } = session.state();
  if (result === null) throw new Error("not checked");
  return checkReport("", result.snapshot, result.findings, { rules, language: "de", year: null }).findings;
}

beforeAll(async () => {
  const folder = temporaryFolder();
  const files = books.map(([, data], i) => put(folder, `${i}.xlsx`, xlsxOf(data)));
  const { stdout, stderr } = ikz("pruefen", ...files, "--format", "json");
  if (stdout === "") throw new Error(stderr);
  (JSON.parse(stdout) as CheckReport[]).forEach((report, i) => byCommandLine.set(books[i]?.[0] ?? "", report));
  script = productScript("ikz-pruefen");
  bench = await startWorkbench();
  excel = excelAdapter(bench, await adapterScript());
});

afterAll(() => bench.close());

describe("the same workbook gives the same findings through command line, pane and Office Script", () => {
  test("of at least 30 generated workbooks most have something to object to", () => {
    const objected = generated.filter(
      (_, i) => (byCommandLine.get(`generated workbook ${i + 1}`)?.findings.length ?? 0) > 3,
    );
    expect(objected.length).toBeGreaterThanOrEqual(30);
  });

  test.each(books)("%s", async (name, data) => {
    const expected = byCommandLine.get(name);
    if (expected === undefined) throw new Error(`not checked: ${name}`);
    const { result } = script(openBook(xlsxOf(data)), 0, "", false);
    const report = result as CheckReport;
    expect(said(report.findings)).toEqual(said(expected.findings));
    expect(said(await byPane(data))).toEqual(said(expected.findings));
    const { accepted = 0, ...summary } = expected.summary;
    expect(report.summary).toEqual({ ...summary, accepted });
    expect(report.years).toEqual(expected.years);
  });

  test("a finding that was accepted is accepted everywhere", () => {
    const findings = byCommandLine.get("a workbook with an exception")?.findings ?? [];
    expect(findings.map(({ accepted }) => accepted).filter((reason) => reason !== undefined)).toEqual([
      "Der Ausblick folgt im Herbst.",
    ]);
  });
});
