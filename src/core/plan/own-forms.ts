import type { Register } from "../lists/register";
import { displayText } from "../text/text";
import type { SheetMark } from "../workbook/sheet-mark";
import type { SheetData } from "../workbook/workbook-data";

/** The kinds of sheets that the add-in writes, marks and finds again by their mark. */
type SheetKind =
  "jahresvergleich" | "bericht" | "monitoring" | "pruefbericht" | "protokoll" | "einlesen" | "auswertung";

/** Title and first header cells of a sheet as the add-in writes it; `{jahr}` stands for the year, `{vorjahr}` for any. */
interface OwnForm {
  readonly kind: SheetKind;
  readonly title: string;
  readonly headers: readonly string[];
}

const FORMS: readonly OwnForm[] = [
  {
    kind: "jahresvergleich",
    title: "Jahresvergleich {jahr} – Interkommunale Zusammenarbeit",
    headers: ["Kategorie", "{vorjahr}", "{jahr}", "Differenz", "Differenz %"],
  },
  {
    kind: "jahresvergleich",
    title: "Year comparison {jahr} – inter-municipal cooperation",
    headers: ["Kategorie", "{vorjahr}", "{jahr}", "Difference", "Difference %"],
  },
  {
    kind: "bericht",
    title: "Interkommunale Zusammenarbeit (IKZ) {jahr}",
    headers: ["Art", "Thema", "Arbeitsstand", "Perspektive"],
  },
  {
    kind: "bericht",
    title: "Inter-municipal cooperation (IKZ) {jahr}",
    headers: ["Art", "Thema", "Arbeitsstand", "Perspektive"],
  },
  { kind: "monitoring", title: "Integrationsmonitoring {jahr}", headers: ["Indikator", "Gruppe", "Einheit"] },
  { kind: "monitoring", title: "Integration monitoring {jahr}", headers: ["Indicator", "Group", "Unit"] },
  {
    kind: "pruefbericht",
    title: "Prüfbericht Interkommunale Zusammenarbeit",
    headers: ["Schwere", "Regel", "Blatt", "Zelle", "Maßnahme", "Befund", "Vorschlag"],
  },
  {
    kind: "pruefbericht",
    title: "Check report inter-municipal cooperation",
    headers: ["Severity", "Rule", "Sheet", "Cell", "Maßnahme", "Finding", "Suggestion"],
  },
  {
    kind: "protokoll",
    title: "Protokoll der Zusammenführung {jahr}",
    headers: ["Ergebnis", "Mappe", "Blatt", "Zeile", "Dezernat", "Maßnahme", "Steht jetzt in", "Hinweis", "Inhalt"],
  },
  {
    kind: "einlesen",
    title: "Einlesen des Berichts {jahr}",
    headers: ["Eintrag", "Stelle im Bericht", "Text im Bericht", "In der Liste", "Hinweis"],
  },
];

/** Kinds of which a workbook has one sheet, whatever year it is about. */
const ONE_OF_A_KIND: ReadonlySet<string> = new Set<SheetKind>(["pruefbericht", "protokoll", "einlesen"]);

/** The mark of a sheet of this kind. */
export const ownMark = (kind: SheetKind, about: string | number): SheetMark => ({
  kind,
  about: ONE_OF_A_KIND.has(kind) ? "" : String(about),
});

const YEAR = /^\d{4}$/;

/**
 * What a sheet is whose title and headers are, word for word, what the add-in writes, though it has no mark: it was
 * written before there were marks, or the mark was removed; null for any other sheet.
 */
export function markByForm(sheet: SheetData, registers: readonly Register[] = []): SheetMark | null {
  const [first] = sheet.rows;
  const title = first?.index === 0 ? first.cells[0] : null;
  if (typeof title !== "string") return null;
  for (const { kind, title: form, headers } of FORMS) {
    const [before = "", after] = form.split("{jahr}");
    const about: string = after === undefined ? "" : title.slice(before.length, title.length - after.length);
    if (title !== form.replace("{jahr}", about) || (after !== undefined && !YEAR.test(about))) continue;
    if (hasHeaders(sheet, headers, about)) return ownMark(kind, about);
  }
  for (const { id, title: titles, views } of registers)
    for (const language of ["de", "en"] as const) {
      const [view] = views;
      if (view !== undefined && title === titles[language] && hasHeaders(sheet, [view.title[language]], ""))
        return ownMark("auswertung", id);
    }
  return null;
}

/** Whether some row begins with these texts. */
const hasHeaders = ({ rows }: SheetData, headers: readonly string[], year: string): boolean =>
  rows.some(({ cells }) =>
    headers.every((header, column) => {
      const text = displayText(cells[column] ?? null);
      return header === "{vorjahr}" ? YEAR.test(text) : text === header.replace("{jahr}", year);
    }),
  );
