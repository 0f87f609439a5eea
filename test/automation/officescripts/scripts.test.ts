import { beforeAll, describe, expect, test } from "@jest/globals";
import { lintScript } from "../../../tools/officescript/officescript-lint";
import type { BuiltScript } from "../../../tools/officescript/officescript-build";
import { compiledScript, compilerComplaints, delivered, productScripts } from "../../support/hosts/office-script";

const NAMES = [
  "ikz-abgabe",
  "ikz-abgabe-gemeldet",
  "ikz-abgabe-status",
  "ikz-auswertung",
  "ikz-jahresvergleich",
  "ikz-monitoring",
  "ikz-pruefen",
];
const scripts = new Map<string, BuiltScript>();
const script = (name: string): BuiltScript => {
  const found = scripts.get(name);
  if (found === undefined) throw new Error(`no script: ${name}`);
  return found;
};

beforeAll(() => {
  for (const built of productScripts()) scripts.set(built.name, built);
});

test("the product has these scripts", () => expect([...scripts.keys()].sort()).toEqual(NAMES));

describe.each(NAMES)("%s", (name) => {
  test("is delivered as its sources are now; if not: npm run build", () => {
    expect(delivered(name, "ts")).toBe(script(name).code);
    expect(delivered(name, "osts")).toBe(script(name).file);
  });

  test("is taken by the compiler of Office Scripts and keeps to their restrictions", () => {
    const compiled = compiledScript(script(name).code);
    expect(compilerComplaints(compiled)).toEqual([]);
    expect(lintScript(compiled.program, compiled.source)).toEqual([]);
  });

  test("begins with main and what it is called with, so that people find it", () => {
    const [head = "", comment = ""] = script(name).code.split("\n\n");
    expect(head).toBe(
      `// ${name}, made from automation/officescripts/${name}.ts and what it imports: changes belong there.`,
    );
    expect(comment).toMatch(/^\/\*\*\n \* [A-ZÄÖÜ].*[\s\S]*\*\/\nfunction main\(/);
  });

  test("is a file of Excel's that says what a flow has to know", () => {
    const { code, signature, file } = script(name);
    const parsed = JSON.parse(file) as Record<string, string>;
    expect(Object.keys(parsed)).toEqual([
      "version",
      "body",
      "description",
      "noCodeMetadata",
      "parameterInfo",
      "apiInfo",
    ]);
    expect(parsed.body).toBe(code);
    expect(JSON.parse(parsed.apiInfo ?? "")).toEqual({ variant: "synchronous", variantVersion: 2 });
    const info = JSON.parse(parsed.parameterInfo ?? "") as {
      originalParameterOrder: { name: string; index: number }[];
      parameterSchema: { properties: object };
      returnSchema: { properties: { result: object } };
    };
    expect(info.originalParameterOrder.map((each) => each.name)).toEqual(signature.parameters.map((each) => each.name));
    expect(Object.keys(info.parameterSchema.properties)).toEqual(signature.parameters.map((each) => each.name));
    expect(info.returnSchema.properties.result).toEqual(signature.result);
    for (const { comment } of signature.parameters) expect(comment).toMatch(/^[A-ZÄÖÜ].*\.$/);
  });
});
