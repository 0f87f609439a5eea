import { beforeAll, describe, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { readWorkbook } from "../../src/adapters/xlsx/read/read-workbook";
import { openPackage } from "../../src/adapters/xlsx/package/package";
import { ofYear, readSnapshot, type Snapshot } from "../../src/core/snapshot/snapshot";
import { ikz, sample, temporaryFolder } from "../support/files/ikz";
import { documentToPdf } from "../support/files/libreoffice";
import { letters } from "./reading";

const folder = temporaryFolder();
const open = (file: string): Snapshot => readSnapshot(readWorkbook(openPackage(new Uint8Array(fs.readFileSync(file)))));
const before = open(sample);

/** A Maßnahme by what the report prints of it; the Art as it is understood, texts by their letters. */
const factsOf = (snapshot: Snapshot, year: number, texts: boolean): readonly string[] =>
  ofYear(snapshot.massnahmen, year)
    .map((m) =>
      JSON.stringify([
        m.kategorie,
        m.dezernat,
        m.organisationseinheit ?? m.text("Organisationseinheit"),
        m.arten,
        ...(texts
          ? (["Schwerpunkt", "Thema", "Arbeitsstand", "Perspektive"] as const).map((name) => letters(m.text(name)))
          : [letters(m.text("Thema")).slice(0, 12)]),
      ]),
    )
    .sort();

const readBack = (source: string, year: number): Snapshot => {
  const file = path.join(folder, `${path.basename(source)}.xlsx`);
  const run = ikz("einlesen", source, "--jahr", String(year), "--ausgabe", file);
  expect(run).toMatchObject({ status: 0, stderr: "" });
  return open(file);
};

describe.each([2012, 2014])("the report of %s, written by ikz bericht and read again", (year) => {
  const document = path.join(folder, `bericht-${year}.docx`);

  beforeAll(async () => {
    expect(ikz("bericht", sample, "--jahr", String(year), "--ausgabe", document).status).toBe(0);
    const pdf = path.join(folder, `bericht-${year}.pdf`);
    fs.writeFileSync(pdf, await documentToPdf(new Uint8Array(fs.readFileSync(document))));
    execFileSync("pdftotext", ["-layout", "-enc", "UTF-8", pdf, path.join(folder, `layout-${year}.txt`)]);
    execFileSync("pdftotext", ["-enc", "UTF-8", pdf, path.join(folder, `flow-${year}.txt`)]);
  });

  test("as Word file: every Maßnahme comes back with its texts", () => {
    expect(factsOf(readBack(document, year), year, true)).toEqual(factsOf(before, year, true));
  });

  test.each([
    { form: "columns of spaces", name: "layout" },
    { form: "cell after cell", name: "flow" },
  ])("as text of its PDF, $form: at least 98 % have Kategorie, Dezernat, unit, Art and Thema", ({ name }) => {
    const left = [...factsOf(before, year, false)];
    const expected = left.length;
    for (const fact of factsOf(readBack(path.join(folder, `${name}-${year}.txt`), year), year, false)) {
      const at = left.indexOf(fact);
      if (at >= 0) left.splice(at, 1);
    }
    expect(left.slice(Math.floor(expected * 0.02))).toEqual([]);
  });
});
