import type { MonitoringTexts } from "../../core/report/monitoring-texts";
import type { MonitoringReport, ReportNote } from "./report";
import type { MatrixIndikator } from "./matrix";

/** What limits the comparison of an indicator, as a sentence. */
export function noteText(name: string, note: ReportNote, texts: MonitoringTexts): string {
  if (note.kind === "hint") return texts.hint(name, note.text);
  if (note.kind === "definition") return texts.definition(name, note.year);
  return texts.source(name, note.year, note.before, note.after);
}

/** What goes the wanted way, and what does not; nothing where nobody said which way that is. */
export function summaryTexts({ judged }: MonitoringReport, texts: MonitoringTexts): readonly string[] {
  const names = (wanted: boolean): string[] =>
    judged.filter((one) => one.wanted === wanted).map(({ indikator }) => indikator.indikator.entry.text("Indikator"));
  const [good, bad] = [names(true), names(false)];
  return [...(good.length === 0 ? [] : [texts.wanted(good)]), ...(bad.length === 0 ? [] : [texts.unwanted(bad)])];
}

/** What each indicator of the report measures and where its values come from, each text once. */
export function meaningTexts({ fields }: MonitoringReport, texts: MonitoringTexts): readonly string[] {
  const words = ({ indikator: { entry } }: MatrixIndikator, name: "Indikator" | "Definition" | "Quelle"): string =>
    entry.text(name).trim();
  const all = fields.flatMap(({ indikatoren }) =>
    indikatoren.map((one) => texts.meaning(words(one, "Indikator"), words(one, "Definition"), words(one, "Quelle"))),
  );
  return Array.from(new Set(all));
}
