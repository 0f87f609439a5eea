import { describe, expect, test } from "@jest/globals";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { messageText } from "../../src/core/check/message-text";
import type { Rule } from "../../src/core/check/rule";
import { validate } from "../../src/core/check/validate";
import { massnahmenRegister } from "../../src/core/massnahmen/massnahmen-register";
import { readSnapshot } from "../../src/core/snapshot/snapshot";
import type { Language, Severity } from "../../src/core/text/texts";
import type { CellValue, WorkbookData } from "../../src/core/workbook/workbook-data";
import { registers } from "../../src/registers/index";
import { rules } from "../../src/rules/index";
import { TODAY } from "../support/test-rule";
import { registerSheet } from "../support/workbooks/register-sheet";
import { deepFreeze, headers, row, sheet, stammdaten, workbook, year } from "../support/workbooks/workbook";

/** The table of the contract, in its order: id, default severity, whether it proposes a correction. */
const contract: readonly (readonly [id: string, severity: Severity, fixes: boolean])[] = [
  ["register-missing", "error", false],
  ["column-missing", "error", true],
  ["column-duplicate", "error", false],
  ["column-unknown", "hint", false],
  ["cells-merged", "error", false],
  ["row-outside-table", "error", false],
  ["row-blank", "warning", false],
  ["row-hidden", "hint", false],
  ["cell-error", "error", false],
  ["year-missing", "error", false],
  ["year-mismatch", "error", false],
  ["value-missing", "error", false],
  ["kategorie-not-allowed", "error", false],
  ["kategorie-spelling", "warning", true],
  ["dezernat-not-allowed", "error", false],
  ["dezernat-spelling", "warning", true],
  ["art-not-allowed", "error", true],
  ["art-spelling", "warning", true],
  ["organisationseinheit-unknown", "warning", false],
  ["organisationseinheit-dezernat-mismatch", "error", false],
  ["text-unclean", "hint", true],
  ["date-impossible", "warning", false],
  ["kategorie-schwerpunkt-missing", "warning", false],
  ["kategorie-schwerpunkt-mismatch", "error", false],
  ["kategorie-schwerpunkt-superfluous", "error", false],
  ["allgemein-kategorie", "error", false],
  ["allgemein-combined", "error", false],
  ["massnahme-continuation", "warning", true],
  ["massnahme-duplicate", "error", false],
  ["massnahme-two-kategorien", "error", false],
  ["massnahme-similar", "hint", false],
  ["perspektive-outdated", "warning", false],
  ["arbeitsstand-unchanged", "hint", false],
  ["kategorie-changed", "hint", false],
  ["massnahme-finished-still-listed", "hint", false],
  ["massnahme-vanished", "warning", false],
];

const root = join(__dirname, "..", "..");
const languages: readonly Language[] = ["de", "en"];
const severityWords: Readonly<Record<Severity, string>> = { error: "Fehler", warning: "Warnung", hint: "Hinweis" };
const BLAME = /Sie haben|vergessen|Ihr Fehler|falsch gemacht|you have|forgot|your (mistake|error)/i;
const PLACEHOLDER = /\{[a-z][A-Za-z]*\}/g;

const idsIn = (path: string): string[] =>
  readdirSync(path)
    .filter((file) => /(?<!\.test)\.ts$/.test(file) && file !== "index.ts")
    .map((file) => file.replace(/\.ts$/, ""));
/** The folder of a rule, from the root: that of its register, else of all rules. */
const folderOf = (register: string): string =>
  register === "massnahmen" ? "src/rules" : `src/registers/${register}/rules`;
const ids = ["massnahmen", ...registers.map(({ id }) => id)].flatMap((id) =>
  existsSync(join(root, folderOf(id))) ? idsIn(join(root, folderOf(id))) : [],
);
const columnsOf = (id: string): string[] =>
  [massnahmenRegister, ...registers].find((one) => one.id === id)?.columns.map(({ name }) => name) ?? [];
const read = (...path: string[]): string => readFileSync(join(root, ...path), "utf8");
const camelCase = (id: string): string => id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const placeholders = (text: string): string[] => Array.from(new Set(text.match(PLACEHOLDER))).sort();

/** Whether a page's tables have examples under, or in rows named, „falsch“ and „richtig“. */
function wrongAndRight(lines: readonly string[]): { wrong: boolean; right: boolean } {
  const rows = lines.filter((line) => line.startsWith("|")).map((line) => line.split("|").map((text) => text.trim()));
  const [header = [], , ...examples] = rows;
  const has = (word: string): boolean =>
    examples.some((cells) => cells[1] === word) || (header.includes(word) && examples.length > 0);
  return { wrong: has("falsch"), right: has("richtig") };
}

test("the index holds exactly the rules of the folder", () => {
  expect(rules.map((rule) => rule.id).sort()).toEqual([...ids].sort());
});

test("the rules of the contract are there, in its order, with its severities and corrections", () => {
  const listed = new Set(contract.map(([id]) => id));
  expect(rules.filter(({ id }) => listed.has(id)).map(({ id, severity, fixes }) => [id, severity, fixes])).toEqual(
    contract,
  );
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const folder = folderOf(rule.register);

  test("asks for columns that its register has", () => {
    expect(columnsOf(rule.register)).toEqual(expect.arrayContaining([...rule.columns]));
  });

  test("is named by its file, which exports nothing else", async () => {
    const exported = (await import(join(root, folder, id))) as Record<string, Rule>;
    expect(Object.keys(exported)).toEqual([camelCase(id)]);
    expect(exported[camelCase(id)]).toBe(rule);
  });

  test("has a page with its title, id, severity and an example", () => {
    const lines = read(folder, `${id}.md`).split("\n");
    expect(lines[0]).toBe(`# ${rule.title.de}`);
    expect(lines[2]).toMatch(new RegExp(`^\`${id}\` · ${severityWords[rule.severity]}\\b`));
    expect(wrongAndRight(lines)).toEqual({ wrong: true, right: true });
  });

  test("has a table of its own and is listed in the table of all rules", () => {
    expect(existsSync(join(root, folder, `${id}.test.ts`))).toBe(true);
    expect(read(folder, `${id}.test.ts`)).toContain(`testRule(${camelCase(id)}`);
    expect(read("docs", "rules.md")).toContain(`[\`${id}\`](../${folder}/${id}.md)`);
  });

  test.each(languages)("%s: a noun phrase as title, one sentence as reason", (language) => {
    expect(rule.title[language]).toMatch(/^[A-ZÄÖÜ“„].*[^.!?:;]$/);
    expect(rule.why[language]).toMatch(/^[A-ZÄÖÜ„“].*[^.]\.$/);
    expect(rule.why[language]).not.toMatch(/[.!?] /);
  });

  test.each(languages)("%s: short messages that name no guilt and do not only say “invalid”", (language) => {
    for (const text of Object.values(rule.messages[language])) {
      expect(text.length).toBeLessThanOrEqual(160);
      expect(text).toMatch(/[.?]$/);
      expect(text).not.toMatch(/ungültig|\binvalid\b/i);
      expect(text).not.toMatch(BLAME);
    }
  });

  test("the languages have the same messages, placeholders and each its own quotes", () => {
    const { de, en } = rule.messages;
    expect(Object.keys(en)).toEqual(Object.keys(de));
    for (const [message, text] of Object.entries(de))
      expect(placeholders(en[message] ?? "")).toEqual(placeholders(text));
    const german = [rule.title.de, rule.why.de, ...Object.values(de)].join("\n");
    const english = [rule.title.en, rule.why.en, ...Object.values(en)].join("\n");
    expect(german.replace(/„[^„“”"\n]*“/g, "")).not.toMatch(/[„“”"]/);
    expect(english.replace(/“[^„“”"\n]*”/g, "")).not.toMatch(/[„“”"]/);
  });
});

const reading = { registers, today: TODAY };

const odd: readonly CellValue[] = [
  "",
  " ",
  "\u00a0",
  "#N/A",
  "#REF!",
  "x".repeat(40000),
  -1,
  1e300,
  41640,
  true,
  "{wert}",
  "(((",
  "\u0000\ud800",
];
const odds: readonly (readonly [string, WorkbookData])[] = [
  ["nothing", workbook()],
  ["empty sheets", workbook(sheet("A", []), sheet("B", [[]]))],
  ["only headers", workbook(year(2014))],
  ["blank tables", workbook(year(2014, [], []), stammdaten({ Arten: [["Art", "Erläuterung"]] }))],
  [
    "any value in any column",
    workbook(
      sheet("IKZ 2013", [["Jahr", ...headers], ...odd.map((value) => Array(11).fill(value))]),
      year(2014, ...odd.map((value) => headers.map(() => value))),
    ),
  ],
  [
    "names of Object.prototype",
    workbook(year(2014, ...["constructor", "__proto__", "toString"].map((word) => headers.map(() => word)))),
  ],
  ["only Art and Thema", workbook(sheet("IKZ 2014", [["Art", "Thema"], ["vertikal", "Archiv"], [null, null], ["x"]]))],
  ...registers.map((register): readonly [string, WorkbookData] => [
    `any value in any column of ${register.id}`,
    workbook(
      registerSheet(
        register,
        odd.map((value) => Object.fromEntries(register.columns.map(({ name }) => [name, value]))),
      ),
    ),
  ]),
  ["merges unknown", workbook({ ...year(2014, row()), merges: null })],
];

describe("all rules together", () => {
  test.each(odds)("take any workbook: %s", (_, data) => {
    const snapshot = deepFreeze(readSnapshot(deepFreeze(data), reading));
    const byId = new Map(rules.map((rule) => [rule.id, rule]));
    const findings = validate(snapshot, rules);
    for (const finding of findings)
      for (const language of languages) {
        const rule = byId.get(finding.rule);
        if (rule === undefined) throw new Error(`unknown rule: ${finding.rule}`);
        expect(messageText(rule, finding, language)).not.toMatch(/undefined|NaN|\bnull\b/);
      }
    expect(validate(readSnapshot(data, reading), rules)).toEqual(findings);
  });

  test("say nothing of a sound workbook", () => {
    const sound = workbook(year(2013, row()), year(2014, row({ Arbeitsstand: "Vertrag unterzeichnet" })));
    expect(validate(readSnapshot(sound), rules)).toEqual([]);
  });
});
