import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { openPackage, type OoxmlPackage } from "../../../../src/adapters/xlsx/package/package";
import { listParts } from "../../../../src/adapters/xlsx/write/app-properties";
import { escapeText } from "../../../../src/adapters/xlsx/xml/xml-escape";
import { decodeXml } from "../../../../src/adapters/xlsx/xml/xml-scan";
import { fuzzRuns } from "../../../support/fuzz";
import { workbook, year } from "../../../support/workbooks/workbook";
import { xlsxOf } from "../../../support/workbooks/xlsx-of";

type Headings = readonly (readonly [name: string, titles: readonly string[]])[];

const TYPES = 'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"';
const MAIN = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const APP = `<Relationship Id="rIdApp" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>`;

/** A workbook whose own description has these headings. */
function described(headings: Headings, more = ""): OoxmlPackage {
  const pairs = headings.map(
    ([name, titles]) =>
      `<vt:variant><vt:lpstr>${escapeText(name)}</vt:lpstr></vt:variant><vt:variant><vt:i4>${titles.length}</vt:i4></vt:variant>`,
  );
  const titles = headings.flatMap(([, all]) => all.map((title) => `<vt:lpstr>${escapeText(title)}</vt:lpstr>`));
  const pkg = openPackage(xlsxOf(workbook(year(2014))));
  pkg.set("_rels/.rels", pkg.text("_rels/.rels").replace("</Relationships>", `${APP}</Relationships>`));
  pkg.set(
    "docProps/app.xml",
    `<Properties xmlns="${MAIN}" ${TYPES}><Application>Microsoft Excel</Application>` +
      `<HeadingPairs><vt:vector size="${pairs.length * 2}" baseType="variant">${pairs.join("")}</vt:vector></HeadingPairs>` +
      `<TitlesOfParts><vt:vector size="${titles.length}" baseType="lpstr">${titles.join("")}</vt:vector></TitlesOfParts>${more}</Properties>`,
  );
  return pkg;
}

/** The headings as Excel reads them; throws where a count is wrong. */
function headingsOf(pkg: OoxmlPackage): Headings {
  const xml = pkg.text("docProps/app.xml");
  const all = Array.from(xml.matchAll(/<vt:(lpstr|i4)>([^<]*)<\/vt:\1>/g), ([, , text = ""]) => decodeXml(text));
  const [pairs = 0, titles = 0] = Array.from(xml.matchAll(/<vt:vector size="(\d+)"/g), ([, size]) => Number(size));
  expect(all).toHaveLength(pairs + titles);
  let at = pairs;
  const headings = Array.from({ length: pairs / 2 }, (_, i): Headings[number] => {
    const count = Number(all[2 * i + 1]);
    return [all[2 * i] ?? "", all.slice(at, (at += count))];
  });
  expect(at).toBe(all.length);
  return headings;
}

describe("the list of parts in a file's own description", () => {
  test("names new sheets, names and print titles in the words of the file, what else it lists stays", () => {
    const pkg = described(
      [
        ["Arbeitsblätter", ["IKZ 2014"]],
        ["Diagramme", ["Diagramm1"]],
        ["Benannte Bereiche", ["Eigener", "'IKZ 2014'!Drucktitel"]],
      ],
      "<Company>Stadt</Company>",
    );
    listParts(pkg, {
      sheets: ["IKZ 2014", "Jahresvergleich 2014"],
      names: ["IKZ_Arten", "Eigener"],
      titled: ["'Jahresvergleich 2014'"],
    });
    expect(headingsOf(pkg)).toEqual([
      ["Arbeitsblätter", ["IKZ 2014", "Jahresvergleich 2014"]],
      ["Diagramme", ["Diagramm1"]],
      ["Benannte Bereiche", ["Eigener", "'IKZ 2014'!Drucktitel", "IKZ_Arten", "'Jahresvergleich 2014'!Drucktitel"]],
    ]);
    expect(pkg.text("docProps/app.xml")).toContain("<Company>Stadt</Company>");
  });

  test.each([
    ["Arbeitsblätter", "Benannte Bereiche", "Drucktitel"],
    ["Worksheets", "Named Ranges", "Print_Titles"],
  ])("%s: a heading for names is added where there was none", (worksheets, ranges, titles) => {
    const pkg = described([[worksheets, ["IKZ 2014"]]]);
    listParts(pkg, { sheets: ["IKZ 2014", "Bericht"], names: ["IKZ_Arten"], titled: ["Bericht"] });
    expect(headingsOf(pkg)).toEqual([
      [worksheets, ["IKZ 2014", "Bericht"]],
      [ranges, ["IKZ_Arten", `Bericht!${titles}`]],
    ]);
  });

  test("any names of sheets, again and again: the counts are right and nothing is there twice", () => {
    const name = fc.string({ minLength: 1, maxLength: 31, unit: "grapheme" }).filter((text) => text.trim() === text);
    const clean = name.filter((text) => !/[\u0000-\u001f\ufffe\uffff]/.test(text));
    fc.assert(
      fc.property(fc.uniqueArray(clean, { minLength: 1, maxLength: 6 }), fc.nat(5), (sheets, before) => {
        const pkg = described([["Arbeitsblätter", sheets.slice(0, 1 + (before % sheets.length))]]);
        for (let time = 0; time < 2; time++) listParts(pkg, { sheets, names: ["IKZ_Arten"], titled: [] });
        expect(headingsOf(pkg)).toEqual([
          ["Arbeitsblätter", sheets],
          ["Benannte Bereiche", ["IKZ_Arten"]],
        ]);
      }),
      { numRuns: fuzzRuns(50) },
    );
  });

  test("counts that do not add up, and a file without such a list, stay as they are", () => {
    const pkg = described([["Arbeitsblätter", ["IKZ 2014"]]]);
    const wrong = pkg.text("docProps/app.xml").replace("<vt:i4>1</vt:i4>", "<vt:i4>3</vt:i4>");
    for (const xml of [wrong, `<Properties xmlns="${MAIN}"/>`]) {
      pkg.set("docProps/app.xml", xml);
      listParts(pkg, { sheets: ["IKZ 2014", "Neu"], names: [], titled: [] });
      expect(pkg.text("docProps/app.xml")).toBe(xml);
    }
  });
});
