import type { Severity } from "../src/core/text/texts";
import { readSnapshot } from "../src/core/snapshot/snapshot";
import { severityWords } from "../src/core/stammdaten/stammdaten";
import { normalise } from "../src/core/text/text";
import { validate } from "../src/core/check/validate";
import type { SheetData } from "../src/core/workbook/workbook-data";
import { rules } from "../src/rules/index";
import { workbookOf } from "./allowed-values";
import { defineFunction, type Given } from "./function-definition";
import { listRange, rangeSheet } from "./list-range";
import { recentResults } from "./recent-results";
import { givenText, unknownValue } from "./value-of";

type SeverityCounts = Readonly<Record<Severity, number>>;

/** How many findings the rules have on a list, on demand of one severity. */
export const befunde = defineFunction({
  id: "BEFUNDE",
  about: {
    de: "Zählt die Befunde der Prüfung einer Liste, soweit sie der Bereich allein erkennen lässt. Maßgeblich für die Abgabe ist die Prüfung im Aufgabenbereich.",
    en: "Counts the findings of checking a list, as far as the range alone tells them. What counts for the Abgabe is the check in the task pane.",
  },
  arguments: {
    bereich: {
      en: "range",
      range: true,
      about: {
        de: "Liste mit Kopfzeile, z. B. Massnahmen_2014[#Alle]",
        en: "List with its header row, such as Massnahmen_2014[#All]",
      },
    },
    schwere: {
      en: "severity",
      optional: true,
      about: { de: "Fehler, Warnung oder Hinweis; leer: alle", en: "Error, warning or hint; empty: all" },
    },
  },
  compute: (given, stammdaten, known) => {
    const severity = severityOf(given);
    const sheet = rangeSheet(listRange(given, "bereich", known).cells);
    const counts = recent([sheet, stammdaten], () => countFindings(sheet, stammdaten));
    return severity === null ? counts.error + counts.warning + counts.hint : counts[severity];
  },
});

/** A list is often asked for its errors, its warnings and its hints one after the other. */
const recent = recentResults<SeverityCounts>(4);

const words: readonly (readonly [Severity, string])[] = [
  ["error", "Fehler"],
  ["warning", "Warnung"],
  ["hint", "Hinweis"],
];
const plurals: ReadonlyMap<string, Severity> = new Map<string, Severity>([
  ["warnungen", "warning"],
  ["hinweise", "hint"],
  ["errors", "error"],
  ["warnings", "warning"],
  ["hints", "hint"],
]);

function severityOf(given: Given<"schwere">): Severity | null {
  const text = givenText(given, "schwere");
  if (text === null) return null;
  const severity = severityWords.get(normalise(text)) ?? plurals.get(normalise(text));
  if (severity !== undefined && severity !== "off") return severity;
  throw unknownValue(
    "schwere",
    text,
    words.map(([id, word]) => `${word} (${id})`),
  );
}

/** Every rule runs; that the range brings no year of a table or sheet with it is no mistake of the list. */
function countFindings(sheet: SheetData, stammdaten: SheetData | null): SeverityCounts {
  const counts: Record<Severity, number> = { error: 0, warning: 0, hint: 0 };
  for (const { rule, message, severity } of validate(readSnapshot(workbookOf([stammdaten, sheet])), rules))
    if (rule !== "year-missing" || message !== "list") counts[severity]++;
  return counts;
}
