import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { openPackage } from "../../../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../../../src/adapters/xlsx/read/read-workbook";
import { FileRefused } from "../../../../src/adapters/xlsx/xml/refused";
import { sheet, workbook, year, row } from "../../../support/workbooks/workbook";
import { zipOf, type Parts } from "../../../support/files/package-of";
import { xlsxOf } from "../../../support/workbooks/xlsx-of";
import { fuzzRuns } from "../../../support/fuzz";

const RUNS = fuzzRuns(150);

const archive = xlsxOf(
  workbook(
    year(2014, row({ Thema: "Straße" }), row({ ID: 7, Jahr: 2014 })),
    sheet(
      "Liste",
      [
        ["Art", "Thema", true, -1.5e-7, "#N/A"],
        ["vertikal", "x", 2],
      ],
      { merges: ["A1:B2"], formulas: ["C2"], hidden: [2], protected: true },
    ),
  ),
);
const stored = zipOf(unzipSync(archive), 0);
const xmlParts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, strFromU8(bytes)]),
);

/** Reads and saves whatever this is; only a refusal is allowed to stop it. */
function survives(bytes: Uint8Array): void {
  try {
    const pkg = openPackage(bytes);
    readWorkbook(pkg);
    pkg.save();
  } catch (error) {
    expect(error).toBeInstanceOf(FileRefused);
  }
}

test("the files that are damaged here are sound", () => {
  expect(readWorkbook(openPackage(archive)).sheets.length).toBe(2);
  expect(readWorkbook(openPackage(stored))).toEqual(readWorkbook(openPackage(archive)));
});

const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
const base = fc.constantFrom(archive, stored);

test("bytes changed anywhere", () => {
  fc.assert(
    fc.property(base, flips, (bytes, changes) => {
      const changed = bytes.slice();
      for (const [at, value] of changes) changed[at % changed.length] = value;
      survives(changed);
    }),
    { numRuns: RUNS },
  );
});

test("bytes changed in the directory and the headers", () => {
  const places: number[] = [];
  for (let at = 0; at + 4 <= stored.length; at++) {
    if (stored[at] === 0x50 && stored[at + 1] === 0x4b && (stored[at + 2] ?? 9) < 7) {
      for (let i = 0; i < 46 && at + i < stored.length; i++) places.push(at + i);
    }
  }
  fc.assert(
    fc.property(flips, (changes) => {
      const changed = stored.slice();
      for (const [at, value] of changes) changed[places[at % places.length] ?? 0] = value;
      survives(changed);
    }),
    { numRuns: RUNS * 4 },
  );
});

test("cut, doubled and joined", () => {
  fc.assert(
    fc.property(base, fc.nat(), fc.nat(), (bytes, from, to) => {
      const [start, end] = [from % bytes.length, to % bytes.length];
      survives(bytes.subarray(0, end));
      survives(bytes.subarray(start));
      survives(Uint8Array.from([...bytes.subarray(0, end), ...bytes.subarray(start)]));
    }),
    { numRuns: RUNS },
  );
});

const SCRAPS = [
  ...["<", ">", "&", '"', "/", "=", "]]>", "<!--", "<![CDATA[", "<!DOCTYPE a>", "\u0000", "\ufffe", "\u{1f600}"],
  ...[
    "&#x0;",
    "&#xFFFFFFFFFF;",
    "&a;",
    "1e999",
    "-1",
    "NaN",
    "99999999999",
    "A1",
    "XFD1048577",
    "rId1",
    "../../../..",
    "s",
    "str",
    "b",
  ],
  ...[
    '<row r="0">',
    "<c>",
    "</c>",
    "<v>",
    "</row>",
    '<f t="array" ref="A1:XFD1048576">',
    "__proto__",
    "constructor",
    ' r="1"',
    ' t="s"',
  ],
];
const edits = fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom("", ...SCRAPS)), { minLength: 1, maxLength: 4 });

test("XML changed anywhere", () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(xmlParts)), edits, (name, changes) => {
      let xml = xmlParts[name] ?? "";
      for (const [at, gone, put] of changes) {
        const place = at % (xml.length + 1);
        xml = xml.slice(0, place) + put + xml.slice(place + gone);
      }
      const parts: Parts = { ...xmlParts, [name]: strToU8(xml) };
      survives(zipOf(parts, 0));
    }),
    { numRuns: RUNS * 4 },
  );
});

test("values of attributes and texts replaced", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(xmlParts)),
      fc.nat(),
      fc.constantFrom("", ...SCRAPS.filter((scrap) => !/[<&"]/.test(scrap))),
      (name, which, put) => {
        const xml = xmlParts[name] ?? "";
        const values = [...xml.matchAll(/="([^"]*)"|>([^<]+)</g)];
        const found = values[which % values.length];
        if (found === undefined) return;
        const start = found.index + (found[1] === undefined ? 1 : 2);
        const end = start + (found[1] ?? found[2] ?? "").length;
        survives(zipOf({ ...xmlParts, [name]: xml.slice(0, start) + put + xml.slice(end) }, 0));
      },
    ),
    { numRuns: RUNS * 2 },
  );
});
