import { OHNE } from "../../core/count/count";
import type { Severity } from "../../core/text/texts";
import { counted } from "../phrases";
import { listed } from "../phrases.de";
import { erroneous, hinted, warned } from "./words.de";

/** Up to so many years are named one by one. */
const MOST_YEARS = 4;

/** What the pane says of findings, in German. */
export const taskpaneCheckDe = {
  question: "Ist die Liste abgabebereit?",
  start: "Die Prüfung liest die Mappe nur. Geändert wird erst, was Sie annehmen, und das lässt sich zurücknehmen.",
  button: "Prüfen",
  again: "Neu prüfen",
  lastCheck: (time: string): string => `geprüft um ${time} Uhr`,
  massnahmen: (year: number, count: number): string =>
    `${year}: ${count === 0 ? "keine" : count} ${count === 1 ? "Maßnahme" : "Maßnahmen"}`,
  ready: (years: readonly number[], dezernat: string | null): string => {
    if (dezernat !== null) return `${dezernat}: abgabebereit`;
    if (years.length > MOST_YEARS) return `Alle ${years.length} Jahre sind abgabebereit`;
    return years.length === 0 ? "Abgabebereit" : `${listed(years)} ${years.length === 1 ? "ist" : "sind"} abgabebereit`;
  },
  readyWhy: (hint: number): string =>
    hint === 0 ? "Keine Fehler, keine Warnungen." : `Keine Fehler, keine Warnungen. ${hinted(hint)} zur Kenntnis.`,
  notReady: ([year, ...others]: readonly number[], dezernat: string | null): string => {
    if (dezernat !== null) return `${dezernat}: noch nicht abgabebereit`;
    return year === undefined || others.length > 0 ? "Noch nicht abgabebereit" : `${year} ist noch nicht abgabebereit`;
  },
  nothing: (years: readonly number[]): string =>
    years.length === 1 ? `${listed(years)} hat noch keine Maßnahmen` : "Noch keine Maßnahmen",
  nothingWhy: "Die Liste ist leer. Tragen Sie Maßnahmen ein und prüfen Sie neu.",
  inTheWay: (error: number, warning: number): string => {
    const errors = `${erroneous(error)} ${error === 1 ? "muss" : "müssen"} behoben werden`;
    const warnings = `${warned(warning)} ${warning === 1 ? "ist" : "sind"} zu korrigieren oder zu begründen`;
    return `${listed([...(error > 0 ? [errors] : []), ...(warning > 0 ? [warnings] : [])])}.`;
  },
  stale: {
    local: "Ergebnis veraltet: Die Mappe wurde seit der Prüfung geändert.",
    remote: "Ergebnis veraltet: Jemand anderes hat die Mappe geändert.",
  },
  catchingUp: "wird nachgeprüft …",
  chips: "Befunde filtern",
  chip: (standing: Severity | "accepted", count: number): string => {
    if (standing === "accepted") return `${count} angenommen`;
    return standing === "error" ? erroneous(count) : standing === "warning" ? warned(count) : hinted(count);
  },
  acceptedBecause: (reason: string): string => `Angenommen: ${reason}`,
  unread: (sheets: number): string => `Nicht gelesen: ${counted(sheets, "Blatt", "Blätter")}`,
  year: "Jahr",
  allYears: "Alle Jahre",
  dezernat: "Dezernat",
  allDezernate: "Alle Dezernate",
  oneDezernat: (key: string): string => (key === OHNE ? "Ohne Dezernat" : `Dezernat ${key}`),
  safe: (count: number): string =>
    count === 1 ? "Sichere Korrektur ansehen …" : `Alle ${count} sicheren Korrekturen ansehen …`,
  undo: (cells: number): string => `Rückgängig (${counted(cells, "Zelle", "Zellen")})`,
  tools: "Werkzeuge",
  marks: "Befunde im Blatt markieren",
  live: "Beim Tippen nachprüfen",
  report: "Prüfbericht als Blatt",
  shown: (count: number): string => (count === 1 ? "Ein Befund" : `${count} Befunde`),
  openAll: "Alle aufklappen",
  closeAll: "Alle zuklappen",
  explain: "Regel erklärt",
  explainRule: (rule: string): string => `Regel erklärt: ${rule}`,
  fixAll: (count: number): string => `Alle ${count} Korrekturen dieser Regel …`,
  wholeWorkbook: "ganze Mappe",
  goTo: "Zelle auswählen",
  before: "bisher",
  after: "neu",
  empty: "leer",
  asNumber: "(als Zahl)",
  emptied: (count: number): string =>
    `${counted(count, "Zelle wird", "Zellen werden")} geleert, der Text steht dann in der Zeile darüber.`,
  proposal: "Vorschlag",
  accept: "Übernehmen",
  acceptAt: (cell: string): string => `Übernehmen in ${cell}`,
  none: "Keine Befunde: An der Liste ist nichts zu beanstanden.",
  compare: "Jahre vergleichen",
  noneFiltered: "Kein Befund passt zu diesem Filter.",
  showAll: "Alle Befunde zeigen",
  noList: "In dieser Mappe ist keine Liste",
  noListWhy:
    "Eine Liste hat eine Kopfzeile mit mindestens „Art“ und „Thema“. Legen Sie eine neue an, oder öffnen Sie die Mappe mit Ihrer Liste.",
  createList: "Liste anlegen …",
};
