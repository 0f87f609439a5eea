import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { applyEdits } from "../../../../src/adapters/xlsx/patch/apply-edits";
import { readContentTypes } from "../../../../src/adapters/xlsx/package/content-types";
import { openPackage, type OoxmlPackage } from "../../../../src/adapters/xlsx/package/package";
import { readRelationships } from "../../../../src/adapters/xlsx/package/relationships";
import { openWorkbookPart, sheetEntries } from "../../../../src/adapters/xlsx/package/workbook-part";
import { readWorkbook } from "../../../../src/adapters/xlsx/read/read-workbook";
import { writeSheets } from "../../../../src/adapters/xlsx/write/write-sheets";
import type { SheetPlan } from "../../../../src/core/plan/sheet-plan";
import { generatedHost, hostForm, HOST_SHEETS, validForm } from "../../../support/files/generated-host";
import { recalculate } from "../../../support/files/libreoffice";
import { newObjections } from "../../../support/files/validate";
import { fuzzRuns, fuzzSettings } from "../../../support/fuzz";
import { chartsPlan, stylesPlan } from "../../../support/workbooks/demo-plans";
import { range } from "../../../support/workbooks/workbook";

/** All that a plan can hold: a table, a chart, lists, a condition, a name, rows to repeat. */
const planNamed = (name: string): SheetPlan => ({
  ...stylesPlan,
  name,
  onto: { keep: [] },
  charts: chartsPlan.charts.slice(0, 1),
  conditions: [{ range: range("A4:B6"), formula: '$A4<>""', look: "carried-over" }],
});

const written = (host: OoxmlPackage, name: string): OoxmlPackage => {
  const pkg = openPackage(host.save());
  writeSheets(pkg, [planNamed(name)]);
  return openPackage(pkg.save());
};

const isXml = (part: string): boolean => /\.(?:xml|rels)$/i.test(part);

/** Tags and texts of a part in order, by namespace; throws where it is not well-formed. */
function eventsOf(xml: string): readonly string[] {
  const events: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ uri, local }) => void events.push(`${uri} ${local}`));
  parser.on("closetag", ({ uri, local }) => void events.push(`/${uri} ${local}`));
  parser.on("comment", (text) => void events.push(`!${text}`));
  parser.on("processinginstruction", ({ target, body }) => void events.push(`?${target} ${body}`));
  parser.on("cdata", (text) => void events.push(`[${text}`));
  parser.on("text", (text) => void (text.trim() === "" || events.push(`"${text}`)));
  parser.write(xml).close();
  return events;
}

/** Whether all of `before` stands in `after` in this order. */
function holdsAll(after: readonly string[], before: readonly string[]): boolean {
  let at = 0;
  for (const event of after) if (event === before[at]) at++;
  return at === before.length;
}

const count = (xml: string, pattern: RegExp): readonly string[] =>
  Array.from(xml.matchAll(pattern), (found) => found[1] ?? "");

/** What makes a package whole, told without the code that writes it where that is possible. */
function expectWhole(pkg: OoxmlPackage, dangling: ReadonlySet<string>): void {
  const types = readContentTypes(pkg);
  const names = pkg.partNames();
  for (const part of names.filter(isXml)) eventsOf(pkg.text(part));
  for (const part of names)
    if (isXml(part) && part !== "[Content_Types].xml")
      expect({ part, type: types.typeOf(part) ?? "" }).toEqual({
        part,
        type: expect.stringMatching(/\+xml$/) as unknown,
      });
  for (const override of count(pkg.text("[Content_Types].xml"), /PartName\s*=\s*["']\/([^"']*)["']/g))
    expect({ override, there: pkg.has(override) }).toEqual({ override, there: true });
  for (const part of ["", ...names.filter((name) => isXml(name) && !name.endsWith(".rels"))]) {
    const related = readRelationships(pkg, part);
    expect(new Set(related.map(({ id }) => id)).size).toBe(related.length);
    for (const { target } of related)
      if (!dangling.has(target))
        expect({ part, target, there: pkg.has(target) }).toEqual({ part, target, there: true });
    if (part === "" || /content_types/i.test(part)) continue;
    // Ids of relationships that a part names, but for the macro module's, which is empty.
    const used = count(pkg.text(part), /\s(?:r|rel|d2p1):(?:id|embed)\s*=\s*["']([^"']+)["']/g);
    for (const id of used)
      expect({ part, id, known: related.some((each) => each.id === id) }).toEqual({ part, id, known: true });
  }
  const entries = sheetEntries(pkg, openWorkbookPart(pkg));
  expect(new Set(entries.map(({ sheetId }) => sheetId)).size).toBe(entries.length);
  const tables = names
    .filter((part) => types.typeOf(part)?.endsWith(".table+xml") === true)
    .map((part) => pkg.text(part));
  for (const pattern of [/<[^>]*table [^>]*?\sid=["'](\d+)["']/g, /displayName=["']([^"']*)["']/g]) {
    const found = tables.flatMap((xml) => count(xml, pattern).slice(0, 1));
    expect(new Set(found).size).toBe(tables.length);
  }
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(Buffer.from(b));

/** Parts that writing a sheet may change. */
const CHANGED =
  /^(?:\[Content_Types\]\.xml|(?:.*\/)?(?:workbook|styles|calcChain|app)\.xml|(?:.*\/)?_rels\/workbook\.xml\.rels)$/;

const danglingOf = (host: OoxmlPackage): ReadonlySet<string> =>
  new Set(
    readRelationships(host, openWorkbookPart(host).part)
      .map(({ target }) => target)
      .filter((target) => !host.has(target)),
  );

describe("workbooks in any form that is allowed", () => {
  test("are read alike", () => {
    fc.assert(
      fc.property(hostForm, (form) => {
        const { sheets } = readWorkbook(generatedHost(form));
        expect(sheets.map(({ name }) => name)).toEqual(HOST_SHEETS);
        const rows = sheets[0]?.rows.map(({ index, cells }) => [index, ...cells]);
        const shared = form.optional.includes("strings") && !form.optional.includes("strings-absent");
        const filled = form.sheetData === "rows" || form.sheetData === "unnumbered";
        expect(rows).toEqual(
          filled
            ? [
                [0, "Text", "Zahl", 2],
                [1, "ä<b> ", shared ? "günstig" : 0],
              ]
            : [],
        );
      }),
      { numRuns: fuzzRuns(100) },
    );
  });

  test("take a new sheet: whole, declared, and what was there is there still", () => {
    fc.assert(
      fc.property(hostForm, (form) => {
        const host = generatedHost(form);
        const after = written(host, "Neues Blatt");
        expectWhole(after, danglingOf(host));
        for (const part of host.partNames()) {
          if (part.endsWith("calcChain.xml")) continue;
          if (!CHANGED.test(part))
            expect({ part, same: same(host.bytes(part), after.bytes(part)) }).toEqual({ part, same: true });
          else if (!/types|\.rels$/i.test(part) || !form.optional.includes("calcChain"))
            expect({ part, kept: holdsAll(eventsOf(after.text(part)), eventsOf(host.text(part))) }).toEqual({
              part,
              kept: true,
            });
        }
        const [before, now] = [readWorkbook(host), readWorkbook(after)];
        expect(now.sheets.slice(0, -1)).toEqual(before.sheets);
        expect(now.sheets[now.sheets.length - 1]?.name).toBe("Neues Blatt");
        expect(now.names.map(({ name }) => name)).toEqual([...before.names.map(({ name }) => name), "Formenliste"]);
      }),
      { numRuns: fuzzRuns(100) },
    );
  });

  test("take a sheet in place of one, and a second time the same", () => {
    fc.assert(
      fc.property(hostForm, (form) => {
        const host = generatedHost(form);
        const once = written(host, "Erste");
        expectWhole(once, danglingOf(host));
        expect(readWorkbook(once).sheets.map(({ name }) => name)).toEqual(HOST_SHEETS);
        const twice = written(once, "Erste");
        expectWhole(twice, danglingOf(host));
        expect(twice.partNames().slice().sort()).toEqual(once.partNames().slice().sort());
        expect(readWorkbook(twice)).toEqual(readWorkbook(once));
      }),
      { numRuns: fuzzRuns(50) },
    );
  });

  test("take corrections of single cells", () => {
    fc.assert(
      fc.property(hostForm, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 4 }), (form, row, column) => {
        const host = generatedHost(form);
        const pkg = openPackage(host.save());
        const [first] = readWorkbook(host).sheets;
        const before = first?.rows.find(({ index }) => index === row)?.cells[column] ?? null;
        const edit = { sheet: "Erste", row, column, before, after: "neu & <anders>" };
        const { applied } = applyEdits(pkg, [edit]);
        const isFormula =
          first?.rows.some(({ index, formulas }) => index === row && formulas?.includes(column) === true) === true;
        const isHeader = row === 0 && column < 2 && form.optional.includes("table") && form.sheetData === "rows";
        if (isHeader) return;
        expect(applied).toEqual(isFormula ? [] : [edit]);
        const after = openPackage(pkg.save());
        expectWhole(after, danglingOf(host));
        const changed = readWorkbook(after).sheets[0]?.rows.find(({ index }) => index === row)?.cells[column];
        if (!isFormula) expect(changed).toBe(edit.after);
        const others = (pack: OoxmlPackage) =>
          readWorkbook(pack).sheets.flatMap(({ name, rows }) =>
            rows.flatMap(({ index, cells }) =>
              cells.flatMap((value, at) =>
                value === null || (name === "Erste" && index === row && at === column)
                  ? []
                  : [[name, index, at, value]],
              ),
            ),
          );
        expect(others(after)).toEqual(others(host));
      }),
      { numRuns: fuzzRuns(100) },
    );
  });

  test("no objection of Microsoft's validator that the host has not", async () => {
    await fc.assert(
      fc.asyncProperty(validForm, async (form) => {
        const host = generatedHost(form);
        expect(await newObjections(host.save(), written(host, "Neues Blatt").save())).toEqual([]);
      }),
      fuzzSettings(10),
    );
  });

  test("LibreOffice opens them and has all sheets", async () => {
    await fc.assert(
      fc.asyncProperty(validForm, async (form) => {
        const { sheets } = readWorkbook(
          openPackage(await recalculate(written(generatedHost(form), "Neues Blatt").save())),
        );
        expect(sheets.map(({ name }) => name)).toEqual([...HOST_SHEETS, "Neues Blatt"]);
      }),
      fuzzSettings(2),
    );
  });
});
