import { describe, expect, test } from "@jest/globals";
import { openPackage } from "../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../src/adapters/xlsx/read/read-workbook";
import { newWorkbook } from "../../src/adapters/xlsx/write/new-workbook";
import { registerViewsSheet } from "../../src/charts/register-views-sheet";
import { correctWorkbook } from "../../src/core/check/correct";
import { messageText } from "../../src/core/check/message-text";
import { defineRegister } from "../../src/core/lists/register";
import { registerSheet as registerPlan } from "../../src/core/sheets/register-sheet";
import { defineRule } from "../../src/core/check/rule";
import { entriesOf, readSnapshot } from "../../src/core/snapshot/snapshot";
import { defaultStammdaten } from "../../src/core/stammdaten/stammdaten-default";
import { stammdatenSheet } from "../../src/core/sheets/stammdaten-sheet";
import { validate } from "../../src/core/check/validate";
import { registersDe } from "../../src/i18n/registers.de";
import { sheetsDe } from "../../src/i18n/sheets.de";
import { registers } from "../../src/registers/index";
import { rules } from "../../src/rules/index";
import { registerSheet } from "../support/workbooks/register-sheet";
import { validateWorkbook } from "../support/files/validate";
import { stammdaten, workbook } from "../support/workbooks/workbook";

// All that a further register takes: what stands here would be its folder.
const partnerschaften = defineRegister({
  id: "partnerschaften",
  position: 9,
  title: { de: "Partnerschaften", en: "Partnerships" },
  entry: { one: { de: "Partnerschaft", en: "partnership" }, many: { de: "Partnerschaften", en: "partnerships" } },
  sheet: "Partnerschaften",
  table: "Partnerschaften",
  columns: {
    Partnerstadt: { required: true, synonyms: ["Stadt"] },
    Form: { required: true, values: { table: "Formen", ids: ["Städtepartnerschaft", "Zweckvereinbarung"] } },
    Dezernat: { kind: "dezernat" },
    seit: { kind: "year" },
  },
  keyColumns: ["Partnerstadt", "Form"],
  name: "Partnerstadt",
  views: [
    {
      id: "formen",
      title: { de: "Partnerschaften nach Form", en: "Partnerships by form" },
      rows: "Form",
      chart: "bars",
      about: { de: "Balken je Form.", en: "Bars for each form." },
    },
  ],
});

const partnerschaftTwice = defineRule({
  id: "partnerschaft-twice",
  severity: "error",
  register: "partnerschaften",
  needs: ["allLists"],
  columns: ["Partnerstadt"],
  title: { de: "Partnerstadt doppelt", en: "Partner town twice" },
  why: { de: "Die Stadt zählt doppelt.", en: "The town counts twice." },
  messages: { de: { twice: "„{stadt}“ steht schon da." }, en: { twice: "“{stadt}” is there already." } },
  check: (snapshot, report) => {
    const seen = new Set<string>();
    for (const entry of entriesOf(snapshot, partnerschaften)) {
      const stadt = entry.text("Partnerstadt");
      if (seen.has(stadt)) report("twice", entry.at("Partnerstadt"), { stadt });
      seen.add(stadt);
    }
  },
});

const reading = { registers: [...registers, partnerschaften] };
const all = [...rules, partnerschaftTwice];
const book = workbook(
  registerSheet(partnerschaften, [
    { Partnerstadt: "Braunschweig", Form: "städtepartnerschaft", Dezernat: "4", seit: 1995 },
    { Partnerstadt: "Braunschweig", Form: "Bund", Dezernat: "IX" },
    { Form: "Zweckvereinbarung", seit: "bald" },
  ]),
);

describe("a register that is nothing but a declaration and a rule", () => {
  const snapshot = readSnapshot(book, reading);
  const findings = validate(snapshot, all);

  test("is checked by its own rule and by those of all registers", () => {
    expect(findings.map(({ rule, place }) => [rule, place?.header, place?.row]).sort()).toEqual([
      ["dezernat-not-allowed", "Dezernat", 2],
      ["dezernat-spelling", "Dezernat", 1],
      ["partnerschaft-twice", "Partnerstadt", 2],
      ["value-missing", "Partnerstadt", 3],
      ["value-not-allowed", "Form", 2],
      ["value-spelling", "Form", 1],
      ["value-unreadable", "seit", 3],
    ]);
    for (const finding of findings) {
      const rule = all.find(({ id }) => id === finding.rule);
      if (rule === undefined) throw new Error(finding.rule);
      expect(messageText(rule, finding, "de")).not.toMatch(/[{}]|undefined/);
      expect(finding.place?.register).toBe("partnerschaften");
    }
  });

  test("is corrected", () => {
    expect(correctWorkbook(book, all, () => true, reading).edits.map(({ after }) => after)).toEqual([
      "IV",
      "Städtepartnerschaft",
    ]);
  });

  test("has its values in the Stammdaten, where people add to them", () => {
    const own = stammdaten({ Formen: [["Form"], ["Bund"], ["Städtepartnerschaft"], ["Zweckvereinbarung"]] });
    const read = readSnapshot({ ...book, sheets: [own, ...book.sheets] }, reading);
    expect(validate(read, all).filter(({ rule }) => rule === "value-not-allowed")).toEqual([]);
  });

  test("has a sheet of its own with dropdowns, valid in Excel, found again when it is read", async () => {
    const plans = [
      registerPlan(partnerschaften, defaultStammdaten, registersDe, "de", [
        { Partnerstadt: "Braunschweig", Form: "Zweckvereinbarung" },
      ]),
      stammdatenSheet(defaultStammdaten, all, sheetsDe.stammdaten, [partnerschaften]),
    ];
    const bytes = newWorkbook(plans, { title: "Probe", creator: "ikz", created: "2015-01-01T00:00:00Z" }).save();
    expect(await validateWorkbook(bytes)).toEqual([]);
    const again = readSnapshot(readWorkbook(openPackage(bytes)), reading);
    expect(entriesOf(again, partnerschaften).map((entry) => entry.text("Partnerstadt"))).toEqual(["Braunschweig"]);
    expect(plans[0]?.lists?.map(({ source }) => source)).toEqual(["IKZ_Formen", "IKZ_Dezernate"]);
  });

  test("beside Stammdaten without its table a dropdown holds the values itself", () => {
    const plan = registerPlan(partnerschaften, defaultStammdaten, registersDe, "de", [], () => false);
    expect(plan.lists?.map(({ source }) => source)).toEqual([
      '"Städtepartnerschaft,Zweckvereinbarung"',
      "IKZ_Dezernate",
    ]);
  });

  test("has its counts and chart", () => {
    const plan = registerViewsSheet(snapshot, partnerschaften, registersDe, "de", "30.06.2015");
    expect(plan.charts.map(({ name }) => name)).toEqual(["formen"]);
    expect(plan.name).toBe("Auswertung Partnerschaften");
  });
});
