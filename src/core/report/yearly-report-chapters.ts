import type { DocumentBlock, PlannedColumn, PlannedParagraph } from "../plan/document-plan";
import type { Massnahme } from "../massnahmen/massnahme";
import { reportItems, reportParagraphs } from "./report-paragraphs";
import type { Schwerpunkt } from "../values/schwerpunkt";
import type { Snapshot } from "../snapshot/snapshot";
import { isBlank } from "../text/text";
import { yearlyReport, type ReportedDezernat, type ReportedKategorie, type ReportedUnit } from "./yearly-report";
import type { YearlyReportTexts } from "./yearly-report-texts";

/** Widths of Art, Thema, Arbeitsstand and Perspektive in percent. */
const WIDTHS = [13, 27, 33, 27];

/** The Maßnahmen of a year, a chapter for each Kategorie: its explanation, then Dezernat by Dezernat, unit by unit. */
export function yearlyReportChapters(
  snapshot: Snapshot,
  year: number,
  texts: YearlyReportTexts,
): readonly DocumentBlock[] {
  const erlaeuterungen = new Map(snapshot.stammdaten.arten.map(({ id, erlaeuterung }) => [id, erlaeuterung]));
  return yearlyReport(snapshot, year).flatMap((one) => [
    ...kategorieBlocks(one, texts),
    ...one.dezernate.flatMap((dezernat) => dezernatBlocks(dezernat, erlaeuterungen, texts)),
  ]);
}

function kategorieBlocks(
  { kategorie, schwerpunkte, dezernate }: ReportedKategorie,
  texts: YearlyReportTexts,
): readonly DocumentBlock[] {
  const text = kategorie === null ? texts.withoutKategorie : texts.kategorie(kategorie);
  const about = kategorie === null ? "" : kategorie.erlaeuterung;
  return [
    { kind: "heading", level: 1, text, newPage: true },
    ...(about === "" ? [] : [sentence(about)]),
    ...schwerpunktBlocks(schwerpunkte, texts),
    ...(dezernate.length === 0 ? [sentence(texts.noMassnahmen)] : []),
  ];
}

const sentence = (text: string): DocumentBlock => ({ kind: "text", text, style: "sentence" });

const schwerpunktBlocks = (schwerpunkte: readonly Schwerpunkt[], texts: YearlyReportTexts): readonly DocumentBlock[] =>
  schwerpunkte.length === 0
    ? []
    : [
        { kind: "text", text: texts.schwerpunkte, style: "lead", keepWithNext: true },
        {
          kind: "list",
          items: schwerpunkte.map(({ bezeichnung }) => ({ text: bezeichnung, bullet: 0 })),
          keepWithNext: true,
        },
      ];

function dezernatBlocks(
  { dezernat, schwerpunkte, units }: ReportedDezernat,
  erlaeuterungen: ReadonlyMap<string, string>,
  texts: YearlyReportTexts,
): readonly DocumentBlock[] {
  const text = dezernat === null ? texts.withoutDezernat : texts.dezernat(dezernat);
  return [
    { kind: "heading", level: 2, text },
    ...schwerpunktBlocks(schwerpunkte, texts),
    ...units.flatMap((unit) => unitBlocks(unit, erlaeuterungen, texts)),
  ];
}

function unitBlocks(
  { name, massnahmen, allgemein }: ReportedUnit,
  erlaeuterungen: ReadonlyMap<string, string>,
  texts: YearlyReportTexts,
): readonly DocumentBlock[] {
  const heading: readonly DocumentBlock[] = name === null ? [] : [{ kind: "heading", level: 3, text: name }];
  const rows = massnahmen.map((m) => massnahmeCells(m, texts));
  const table: readonly DocumentBlock[] = rows.length === 0 ? [] : [{ kind: "table", columns: columns(texts), rows }];
  const [art = ""] = allgemein[0]?.arten ?? [];
  const lead = texts.allgemein(art, erlaeuterungen.get(art) ?? "");
  const list: readonly DocumentBlock[] =
    allgemein.length === 0
      ? []
      : [
          { kind: "text", text: lead, style: "lead", keepWithNext: true },
          { kind: "list", items: allgemein.flatMap((m) => allgemeinItems(m, texts)) },
        ];
  return [...heading, ...table, ...list];
}

const columns = ({ columns: names }: YearlyReportTexts): readonly PlannedColumn[] =>
  [names.art, names.thema, names.arbeitsstand, names.perspektive].map((title, i) => ({
    title,
    width: WIDTHS[i] ?? 0,
  }));

/** Art, Thema, Arbeitsstand and Perspektive of a Maßnahme; its Schwerpunkt stands above the Thema. */
export function massnahmeCells(m: Massnahme, { nothing }: YearlyReportTexts): readonly (readonly PlannedParagraph[])[] {
  const schwerpunkt = reportParagraphs(m.text("Schwerpunkt")).map(({ text }) => ({ text, italic: true }));
  const arten = m.artReading.canonical !== null && m.artReading.lossless ? m.arten.join("\n") : m.text("Art");
  return [
    reportParagraphs(arten),
    [...schwerpunkt, ...reportParagraphs(m.text("Thema"))],
    reportParagraphs(m.text("Arbeitsstand")),
    reportParagraphs(m.text("Perspektive")),
  ].map((paragraphs) => (paragraphs.length === 0 ? [{ text: nothing }] : paragraphs));
}

/** What a Maßnahme of Art `allgemein` lists, and below it what it says beyond its Thema. */
export function allgemeinItems(m: Massnahme, texts: YearlyReportTexts): readonly PlannedParagraph[] {
  const items = reportItems(m.text("Thema"));
  const { columns: names } = texts;
  const details = [
    { label: names.arbeitsstand, text: m.text("Arbeitsstand") },
    { label: names.perspektive, text: m.text("Perspektive") },
  ].filter(({ text }) => !isBlank(text));
  return [
    ...(items.length === 0 ? [{ text: texts.nothing, bullet: 0 }] : items),
    ...details.flatMap(({ label, text }) =>
      reportParagraphs(text).map((one, i) => ({
        text: i === 0 ? texts.labelled(label, one.text) : one.text,
        bullet: 1,
      })),
    ),
  ];
}
