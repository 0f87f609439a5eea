import { expect, test } from "@jest/globals";
import { registerSheet } from "../../src/core/sheets/register-sheet";
import type { Severity } from "../../src/core/text/texts";
import { defaultStammdaten } from "../../src/core/stammdaten/stammdaten-default";
import { registersDe } from "../../src/i18n/registers.de";
import { registers } from "../../src/registers/index";
import { themenspeicher } from "../../src/registers/themenspeicher/register";
import { rules } from "../../src/rules/index";

/** The rules of these registers in the contract, with their severities: the default, and those of single messages. */
const contract: readonly (readonly [register: string, id: string, severities: readonly Severity[]])[] = [
  ["themenspeicher", "thema-unassigned", ["warning"]],
  ["themenspeicher", "thema-failed-without-hemmnis", ["error"]],
  ["themenspeicher", "thema-deferred-without-wiedervorlage", ["warning"]],
  ["themenspeicher", "thema-wiedervorlage-overdue", ["warning"]],
  ["themenspeicher", "thema-massnahme-unlinked", ["error"]],
  ["themenspeicher", "thema-duplicate", ["error"]],
  ["themenspeicher", "thema-similar", ["hint"]],
  ["ziele", "ziele-too-many", ["error", "warning"]],
  ["ziele", "ziel-prioritaet-duplicate", ["warning"]],
  ["ziele", "ziel-unmeasurable", ["warning"]],
  ["ziele", "ziel-overdue", ["warning"]],
  ["ziele", "handlungsfeld-unplanned", ["hint"]],
  ["arbeitsplan", "sitzung-date-unreadable", ["error"]],
  ["arbeitsplan", "arbeitsziel-overdue", ["warning"]],
  ["arbeitsplan", "arbeitsplan-before-ziel", ["warning"]],
];

test.each(contract)("%s has the rule %s", (register, id, severities) => {
  const rule = rules.find((one) => one.id === id);
  expect(rule?.register).toBe(register);
  expect([rule?.severity, ...Object.values(rule?.severities ?? {})]).toEqual(severities);
});

test.each(registers.map((register) => [register.id, register] as const))(
  "the headers of %s break between words only",
  (_, { columns }) => {
    const broken = columns.filter(({ name, width }) => name.split(/[ -]/).some((word) => word.length + 1 > width));
    expect(broken.map(({ name }) => name)).toEqual([]);
  },
);

test("dropdowns insist, but where a cell may name several values or an Organisationseinheit of its own", () => {
  const { lists = [], cells } = registerSheet(themenspeicher, defaultStammdaten, registersDe, "de");
  const insisting = lists.map(({ range, strict }) => [
    cells.find(({ row, column }) => row === 0 && column === range.firstColumn)?.value,
    strict,
  ]);
  expect(Object.fromEntries(insisting)).toEqual({
    Dezernat: true,
    Organisationseinheit: false,
    Art: false,
    Rechtsrahmen: true,
    Zustand: true,
    Hemmnis: false,
  });
});
