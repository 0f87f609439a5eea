import { yearlyReportDocument } from "../../../src/charts/yearly-report-document";
import type { DocumentPlan } from "../../../src/core/plan/document-plan";
import type { Massnahme } from "../../../src/core/massnahmen/massnahme";
import { ofYear, readSnapshot, type Snapshot } from "../../../src/core/snapshot/snapshot";
import { isBlank, normalise } from "../../../src/core/text/text";
import type { WorkbookData } from "../../../src/core/workbook/workbook-data";
import { comparisonDe } from "../../../src/i18n/comparison.de";
import { yearlyReportDe } from "../../../src/i18n/yearly-report.de";
import type { DocxParagraph, DocxTable } from "../files/docx-content";
import { deepFreeze } from "./workbook";

export const DAY = "2014-07-11";

/** The planned report of a year, from a workbook that must not be changed. */
export function reportOf(book: WorkbookData, year: number): { snapshot: Snapshot; plan: DocumentPlan } {
  const snapshot = readSnapshot(deepFreeze(book));
  const texts = { report: yearlyReportDe, comparison: comparisonDe };
  return { snapshot, plan: yearlyReportDocument(snapshot, year, texts, DAY) };
}

/** By Kategorie, Dezernat and unit: Art, Thema, Arbeitsstand and Perspektive of each Maßnahme, and what its list says. */
export interface Reported {
  readonly rows: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly lists: Readonly<Record<string, string>>;
}

const NOTHING = "–";
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const BULLET = /^[ \t\u00a0]*(?:[•▪■●‣∙·*–—○◦▫□−-]|o)(?=[ \t\u00a0]+\S)/;

/** A text as far as it must be the same everywhere: without spaces, and with what XML allows. */
const squeezed = (text: string): string =>
  text
    .replace(/[\s\u0085]+/g, "")
    .replace(FORBIDDEN, "\ufffd")
    .replace(LONE, "\ufffd");

/** The words of a cell: without the bullets of its lines, and without lines in which nothing can be seen. */
const wordsOf = (text: string): string =>
  text
    .split(/[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => (isBlank(line) ? "" : squeezed(line.replace(BULLET, ""))))
    .join("");

const orNothing = (text: string): string => (text === "" ? NOTHING : text);

const keyOf = (kategorie: string, dezernat: string, unit: string): string =>
  JSON.stringify([kategorie, dezernat, normalise(unit).replace(FORBIDDEN, "\ufffd").replace(LONE, "\ufffd")]);

class Collected {
  readonly rows: Record<string, string[][]> = {};
  readonly lists: Record<string, string> = {};

  addRow(key: string, texts: string[]): void {
    (this.rows[key] ??= []).push(texts);
  }

  addToList(key: string, text: string): void {
    this.lists[key] = (this.lists[key] ?? "") + text;
  }
}

/** What the lists of the workbook say about the Maßnahmen of a year, told without any code of the report. */
export function expectedOf(snapshot: Snapshot, year: number): Reported {
  const collected = new Collected();
  for (const m of ofYear(snapshot.massnahmen, year)) {
    const unit = m.organisationseinheit ?? m.text("Organisationseinheit");
    const key = keyOf(m.kategorie ?? "", m.dezernat ?? "", isBlank(unit) ? "" : unit);
    if (m.arten.length === 1 && m.arten[0] === "allgemein") collected.addToList(key, listedWords(m));
    else
      collected.addRow(key, [
        orNothing(artWords(m)),
        orNothing(wordsOf(m.text("Schwerpunkt")) + wordsOf(m.text("Thema"))),
        orNothing(wordsOf(m.text("Arbeitsstand"))),
        orNothing(wordsOf(m.text("Perspektive"))),
      ]);
  }
  return collected;
}

const artWords = (m: Massnahme): string =>
  m.artReading.canonical !== null && m.artReading.lossless ? squeezed(m.arten.join("")) : wordsOf(m.text("Art"));

const listedWords = (m: Massnahme): string =>
  orNothing(wordsOf(m.text("Thema"))) +
  (["Arbeitsstand", "Perspektive"] as const)
    .map((name) => ({ name, words: wordsOf(m.text(name)) }))
    .map(({ name, words }) => (words === "" ? "" : `${name}:${words}`))
    .join("");

const HEADERS = ["Art", "Thema", "Arbeitsstand", "Perspektive"];

/** What a Word file says about Maßnahmen: rows of the tables with their columns, items of the lists of `allgemein`. */
export function reportedIn(body: readonly (DocxParagraph | DocxTable)[]): Reported {
  const collected = new Collected();
  let [kategorie, dezernat, unit, isList] = ["", "", "", false];
  for (const block of body) {
    if (block.kind === "table") {
      if (!HEADERS.every((title, i) => block.rows[0]?.cells[i]?.[0]?.text === title)) continue;
      for (const { cells } of block.rows.slice(1))
        collected.addRow(
          keyOf(kategorie, dezernat, unit),
          cells.map((paragraphs) => squeezed(paragraphs.map(({ text }) => text).join("\n"))),
        );
      continue;
    }
    const { style, text } = block;
    if (/^Heading|^Leitzeile/.test(style)) isList = style === "Leitzeile" && text.startsWith("allgemein");
    if (style === "Heading1") [kategorie, dezernat, unit] = [/^Kategorie (\S+)/.exec(text)?.[1] ?? "", "", ""];
    if (style === "Heading2") [dezernat, unit] = [/^Dezernat (\S+)/.exec(text)?.[1] ?? "", ""];
    if (style === "Heading3") unit = text;
    if (isList && /^ListBullet/.test(style)) collected.addToList(keyOf(kategorie, dezernat, unit), squeezed(text));
  }
  return collected;
}
