import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openPackage } from "../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../src/adapters/xlsx/read/read-workbook";
import { readDate } from "../../src/core/dates/read-date";
import { readSnapshot } from "../../src/core/snapshot/snapshot";
import { cellAddress } from "../../src/core/text/text";
import { validate } from "../../src/core/check/validate";
import { registers } from "../../src/registers/index";
import { rules } from "../../src/rules/index";
import { tablesIn } from "./markdown";

const root = join(__dirname, "..", "..");
const page = ["register.md", "monitoring.md"]
  .map((name) => readFileSync(join(root, "docs", "handbuch", name), "utf8"))
  .join("\n");
const stichtag = readDate(/--stichtag ([\d.]+)/.exec(page)?.[1] ?? "");
const workbook = readWorkbook(openPackage(readFileSync(join(root, "samples", "register-beispiel.xlsx"))));
const findings = validate(readSnapshot(workbook, { registers, today: stichtag }), rules);

/** The findings that a section explains, by cell and rule. */
function explained(section: string): readonly string[] {
  const [text = ""] = page.split(/^## /m).filter((part) => part.startsWith(`${section}\n`));
  const [, ...rows] = tablesIn(text).find(([head]) => head?.[0] === "Zelle") ?? [];
  return rows.map(([cell = "", rule = ""]) => `${cell} ${rule}`.replace(/`/g, ""));
}

const found = (sheet: string): readonly string[] =>
  findings.flatMap(({ place, rule }) =>
    place?.sheet === sheet ? [`${cellAddress(place.row, place.column)} ${rule}`] : [],
  );

describe("the sample of the further registers", () => {
  const sections = registers.map(({ title }) => title.de).filter((title) => explained(title).length > 0);

  test("is explained finding by finding, and nothing else is found", () => {
    const sheets = new Set(workbook.sheets.map(({ name }) => name));
    expect(sections).toEqual(registers.filter(({ sheet }) => sheets.has(sheet)).map(({ title }) => title.de));
    for (const section of sections) expect([...explained(section)].sort()).toEqual([...found(section)].sort());
    const elsewhere = findings.filter(({ place }) => place === null || !sections.includes(place.sheet));
    expect(elsewhere.map(({ rule, place }) => [rule, place])).toEqual([]);
  });

  test("has every rule of its registers at least once", () => {
    const shown = registers.filter(({ title }) => sections.includes(title.de)).map(({ id }) => id);
    const own = rules.filter(({ register }) => shown.includes(register)).map(({ id }) => id);
    const told = new Set(findings.map(({ rule }) => rule));
    expect(own.filter((id) => !told.has(id))).toEqual([]);
  });
});
