import { describe, expect, test } from "@jest/globals";
import { lintScript } from "../../../tools/officescript/officescript-lint";
import { compiledScript, compilerComplaints } from "../../support/hosts/office-script";

const main = (body: string, more = ""): string =>
  `function main(workbook: ExcelScript.Workbook): void {\n${body}\n}\n${more}`;

const problems = (code: string): string[] => {
  const { program, source } = compiledScript(code);
  return lintScript(program, source).map(({ rule }) => rule);
};

const CALLBACK = "array callbacks are inline arrows";

describe("what Office Scripts refuse is found", () => {
  test.each<readonly [string, string, string]>([
    ["an import", `import { a } from "./a";\n${main("")}`, "no imports or exports"],
    ["an export", `export const a = 1;\n${main("")}`, "no imports or exports"],
    ["an import in passing", main(`import("./a");`), "no imports or exports"],
    ["any", main("let a: any = 1;\na = 2;"), "no any"],
    ["any by inference", main(`const a = JSON.parse("1");`), "no implicit any"],
    ["any in a pattern", main(`const { a } = JSON.parse("{}");`), "no implicit any"],
    ["any caught", main("try { workbook.getNames(); } catch (error) { throw error; }"), "no implicit any"],
    ["a generator", main("", "function* a() { yield 1; }"), "no generators"],
    ["a generator as method", main("", "const a = { *b() { yield 1; } };"), "no generators"],
    ["eval", main(`eval("1");`), "not available: eval"],
    ["a function made of text", main(`new Function("return 1");`), "not available: Function"],
    ["a call to the outside", main(`fetch("https://example.org");`), "not available: fetch"],
    ["the console", main(`console.log("x");`), "reserved: console"],
    ["a name of Excel's", main("const Excel = 1;"), "reserved: Excel"],
    ["a function as callback", main("[1].map(function (a) { return a; });"), CALLBACK],
    ["a name as callback", main("[1].map(String);"), CALLBACK],
    [
      "a name as callback of a read-only list",
      main("", "const a = (b: readonly string[]) => b.map(Number);"),
      CALLBACK,
    ],
    ["a name as callback of a sort", main("", "const up = (a: number, b: number) => a - b;\n[1].sort(up);"), CALLBACK],
    ["a name as callback of Array.from", main("Array.from([1], String);"), CALLBACK],
    [
      "a union with own types",
      main("", "interface Own { getName(): string }\nlet a: ExcelScript.Table | Own;"),
      "no union of ExcelScript and own types",
    ],
    [
      "a subclass",
      main("", "interface Mine extends ExcelScript.Table { more: string }"),
      "nothing inherits from ExcelScript",
    ],
    [
      "Excel in a constructor",
      main("new Own(workbook);", "class Own { constructor(a: ExcelScript.Workbook) { a.getNames(); } }"),
      "no Excel in constructors",
    ],
    [
      "Excel behind a constructor",
      main(
        "",
        "const b = (a: ExcelScript.Workbook) => a.getNames().length;\nclass Own { constructor(a: ExcelScript.Workbook) { b(a); } }",
      ),
      "no Excel in constructors",
    ],
    [
      "Excel in a sort",
      main("workbook.getNames().sort((a, b) => a.getName().length - b.getName().length);"),
      "no Excel in sort",
    ],
    [
      "a function with Excel handed on",
      main("run(names);", "const names = (a: ExcelScript.Workbook) => a.getNames();\nconst run = (f: unknown) => f;"),
      "functions with Excel are called directly",
    ],
    ["a name twice", main("", "interface A { a: string }\nconst A = 1;"), "name twice: A"],
  ])("%s", (_, code, rule) => expect(problems(code)).toContain(rule));
});

test("what is allowed is not", () => {
  const code = main(
    `const names = workbook.getWorksheets().map((sheet) => sheet.getName());
  const found: ExcelScript.Table | undefined = workbook.getTables()[0];
  const counts = new Map<string, number>();
  counts.get("a");
  const lengths = names.map((name) => name.length).sort((a, b) => a - b);
  if (found !== undefined) found.setName(String(lengths[0]) + own(found));`,
    "function own(table: ExcelScript.Table): string {\n  return table.getName();\n}",
  );
  expect(compilerComplaints(compiledScript(code))).toEqual([]);
  expect(problems(code)).toEqual([]);
});

const complaints = (code: string): string[] => compilerComplaints(compiledScript(code));

test("the compiler is the one that Office Scripts have", () => {
  expect(complaints("const a = 1 satisfies number;")).not.toEqual([]);
  expect(complaints("type A = `a${string}`;")).not.toEqual([]);
  expect(complaints("function main(a): void { a; }")).toEqual(["1: Parameter 'a' implicitly has an 'any' type."]);
});
