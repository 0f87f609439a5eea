import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allFunctions } from "../../functions/all-functions";
import type { CustomFunction, FunctionResult } from "../../functions/function-definition";
import { InvalidArgument } from "../../functions/invalid-argument";
import { problemText } from "../../functions/problem-text";
import { cellsOf } from "../functions/support";
import { sampleWerteSheet } from "../support/workbooks/monitoring-sample";
import { sampleYear } from "../support/workbooks/sample-years";
import { tablesIn } from "./markdown";

const page = readFileSync(join(__dirname, "..", "..", "docs", "handbuch", "funktionen.md"), "utf8");

/** The formula's function and its arguments, as a German Excel reads them. */
function callOf(formula: string): { readonly definition: CustomFunction; readonly given: readonly unknown[] } {
  const [, id = "", inner = ""] = /^=IKZ\.([\w.]+)\((.*)\)$/.exec(formula) ?? [];
  const definition = allFunctions.find((one) => one.id === id);
  if (definition === undefined) throw new Error(`no such function: ${formula}`);
  return { definition, given: inner.split(";").map(valueOf) };
}

function valueOf(argument: string): unknown {
  const year = /^Massnahmen_(2012|2014)\[#Alle\]$/.exec(argument)?.[1];
  if (year !== undefined) return cellsOf(sampleYear(year === "2012" ? 2012 : 2014));
  if (argument === "Indikatorwerte[#Alle]") return cellsOf(sampleWerteSheet());
  if (argument === "") return null;
  if (/^\d{4}$/.test(argument)) return Number(argument);
  const text = /^"(.*)"$/.exec(argument)?.[1];
  if (text === undefined) throw new Error(`no such argument: ${argument}`);
  return text;
}

/** What Excel shows, and what it says at the cell where that is an error. */
function shown(formula: string): { readonly cells: FunctionResult; readonly said?: string } {
  const { definition, given } = callOf(formula);
  try {
    return { cells: definition.compute(given, null) };
  } catch (error) {
    if (!(error instanceof InvalidArgument)) throw error;
    return { cells: error.code === "#N/A" ? "#NV" : "#WERT!", said: problemText(definition, error, "de") };
  }
}

const german = (cell: unknown): string => String(cell).replace(".", ",");

const tables = tablesIn(page);
const single = tables
  .filter(([head]) => head?.[0] === "Formel")
  .flatMap(([, ...rows]) => rows)
  .map(
    ([formula = "", result = "", meaning = ""]) =>
      [formula.replace(/`/g, ""), result.replace(/`/g, ""), meaning] as const,
  );
const spilled = Array.from(page.matchAll(/^```\n(=.*)\n```\n\n((?:\|.*\|\n)+)/gm)).map(
  ([, formula = "", table = ""]) => [formula, tablesIn(table)[0] ?? []] as const,
);

describe("documented examples", () => {
  test.each(single)("%s is %s", (formula, result, meaning) => {
    const { cells, said } = shown(formula);
    expect(german(cells)).toBe(result);
    if (said !== undefined) expect(meaning).toBe(said);
  });

  test.each(spilled)("%s", (formula, table) => {
    const { cells } = shown(formula);
    expect(Array.isArray(cells) && cells.map((row) => row.map(german))).toEqual(table);
  });

  test("show every function", () => {
    const used = [...single, ...spilled].map(([formula]) => callOf(formula).definition.id);
    expect(new Set(used)).toEqual(new Set(allFunctions.map(({ id }) => id)));
  });

  test.each(allFunctions.map((one) => [one.id, one] as const))(
    "%s is introduced with its arguments",
    (id, definition) => {
      const names = Object.entries(definition.arguments).map(([name, { optional }]) =>
        optional === true ? `[${name}]` : name,
      );
      expect(page).toContain(`\`=IKZ.${id}(${names.join("; ")})\``);
    },
  );
});
