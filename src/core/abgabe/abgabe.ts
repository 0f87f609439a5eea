import type { Finding } from "../check/finding";
import { serialTime } from "../dates/times";
import { headerIndex, KEPT_TABLES, ownTable } from "../lists/own-table";
import type { Massnahme } from "../massnahmen/massnahme";
import { type MassnahmenIndex, massnahmenIndex } from "../massnahmen/massnahmen-index";
import { type Snapshot, ofYear } from "../snapshot/snapshot";
import { displayText } from "../text/text";
import type { Severity } from "../text/texts";
import { readYear } from "../workbook/cell-value";
import type { CellValue, WorkbookData } from "../workbook/workbook-data";
import { fingerprint } from "./fingerprint";
import { type MassnahmenChanges, type SubmittedMassnahme, changesSince, decodeSubmitted } from "./submitted-massnahmen";

/** The name of the sheet and of the table in which the Abgaben are kept. */
export const ABGABEN = KEPT_TABLES.abgaben;

/** The columns of the table `Abgaben`; prints that do not fit into one cell go on in `Einzelabdrücke 2` and so on. */
export const abgabeColumns = {
  year: "Jahr",
  dezernat: "Dezernat",
  at: "Zeitpunkt",
  by: "Wer",
  massnahmen: "Maßnahmen",
  hints: "Offene Hinweise",
  exceptions: "Ausnahmen",
  prints: "Einzelabdrücke",
  fingerprint: "Fingerabdruck",
} as const;

/** The Abgabe of a Dezernat's Maßnahmen of a year, as the workbook remembers it. */
interface Abgabe {
  readonly year: number;
  readonly dezernat: string;
  /** Local time `JJJJ-MM-TTThh:mm`. */
  readonly at: string;
  /** As the person typed it, may be empty. */
  readonly by: string;
  readonly massnahmen: number;
  /** How many hints were open, and how many findings accepted. */
  readonly hints: number;
  readonly exceptions: number;
  readonly fingerprint: string;
  /** null where it cannot be read any more. */
  readonly submitted: readonly SubmittedMassnahme[] | null;
}

/** How many findings of each severity are open, and how many were accepted. */
type OpenCounts = Readonly<Record<Severity | "accepted", number>>;

/** Where a Dezernat stands with its Maßnahmen of a year. */
export interface AbgabeStand {
  readonly dezernat: string;
  readonly state: "open" | "submitted" | "changed";
  readonly massnahmen: readonly Massnahme[];
  /** What the Abgabe of this Dezernat has to do with: the findings of its own rows, and errors of whole lists and sheets. */
  readonly findings: readonly Finding[];
  readonly counts: OpenCounts;
  /** No error, and every warning accepted. */
  readonly ready: boolean;
  readonly fingerprint: string;
  readonly abgabe: Abgabe | null;
  /** What changed since the Abgabe; null where nothing did, or where the workbook cannot tell. */
  readonly changes: MassnahmenChanges | null;
}

/** Reads the table `Abgaben`; of two rows for the same Dezernat and year the lower one counts. */
function readAbgaben(workbook: Pick<WorkbookData, "sheets" | "date1904">): readonly Abgabe[] {
  const table = ownTable(workbook, ABGABEN);
  const byKey = new Map<string, Abgabe>();
  for (const { cells } of table?.rows ?? []) {
    const cell = (header: string): CellValue => cells[headerIndex(table?.columns ?? [], header)] ?? null;
    const [year, dezernat] = [readYear(cell(abgabeColumns.year)), displayText(cell(abgabeColumns.dezernat)).trim()];
    if (year === null || dezernat === "") continue;
    byKey.set(JSON.stringify([year, dezernat]), {
      year,
      dezernat,
      at: serialTime(cell(abgabeColumns.at), workbook.date1904),
      by: displayText(cell(abgabeColumns.by)),
      massnahmen: numberOf(cell(abgabeColumns.massnahmen)),
      hints: numberOf(cell(abgabeColumns.hints)),
      exceptions: numberOf(cell(abgabeColumns.exceptions)),
      fingerprint: displayText(cell(abgabeColumns.fingerprint)).trim(),
      submitted: decodeSubmitted(printCells(cells, table?.columns ?? [])),
    });
  }
  return Array.from(byKey.values());
}

const numberOf = (value: CellValue): number => (typeof value === "number" ? value : 0);

/** The header of the n-th column with prints, counted from 0. */
export const printsHeader = (n: number): string =>
  n === 0 ? abgabeColumns.prints : `${abgabeColumns.prints} ${n + 1}`;

function printCells(cells: readonly CellValue[], columns: readonly string[]): readonly string[] {
  const texts: string[] = [];
  for (let n = 0; headerIndex(columns, printsHeader(n)) >= 0; n++) {
    const text = displayText(cells[headerIndex(columns, printsHeader(n))] ?? null);
    if (text !== "") texts.push(text);
  }
  return texts;
}

/** Where every Dezernat of the Stammdaten stands in a year, and those that have handed something in besides. */
export function abgabeStaende(
  checked: { readonly snapshot: Snapshot; readonly findings: readonly Finding[] },
  workbook: Pick<WorkbookData, "sheets" | "date1904">,
  year: number,
): readonly AbgabeStand[] {
  const { snapshot } = checked;
  const abgaben = new Map(
    readAbgaben(workbook)
      .filter((abgabe) => abgabe.year === year)
      .map((abgabe) => [abgabe.dezernat, abgabe]),
  );
  const own = ofYear(snapshot.massnahmen, year);
  const index = massnahmenIndex(snapshot.massnahmen);
  const concerned = checked.findings.filter((finding) => finding.year === null || finding.year === year);
  const dezernate = Array.from(new Set([...snapshot.dezernate.ids, ...Array.from(abgaben.keys())]));
  return dezernate.map((dezernat) => {
    const massnahmen = own.filter((m) => m.dezernat === dezernat);
    const findings = concerned.filter(
      (finding) => concernsDezernat(finding, dezernat, index) || blocksAll(finding, index),
    );
    return { ...standOf(massnahmen, abgaben.get(dezernat) ?? null), dezernat, ...judged(findings) };
  });
}

/** Whether a finding is in a row of the Dezernat, and so is a matter of its own. */
export const concernsDezernat = (finding: Finding, dezernat: string, index: MassnahmenIndex): boolean =>
  ownerOf(finding, index) === dezernat;

/** Whether a finding is about a whole list, sheet or the Stammdaten: the coordinator's matter, whose errors block all. */
const blocksAll = (finding: Finding, index: MassnahmenIndex): boolean =>
  finding.severity === "error" && ownerOf(finding, index) === COORDINATOR;

const COORDINATOR = Symbol("coordinator");

/** Whose a finding is: a Dezernat's; nobody's in a row without a known one or of another register; else the coordinator's. */
function ownerOf({ place }: Finding, index: MassnahmenIndex): string | typeof COORDINATOR | null {
  if (place?.register !== undefined) return null;
  const massnahme = place === null ? undefined : index.at(place.sheet, place.row);
  return massnahme === undefined ? COORDINATOR : massnahme.dezernat;
}

function judged(findings: readonly Finding[]): Pick<AbgabeStand, "findings" | "counts" | "ready"> {
  const counts = { error: 0, warning: 0, hint: 0, accepted: 0 };
  for (const { severity, accepted } of findings) counts[accepted === undefined ? severity : "accepted"]++;
  return { findings, counts, ready: counts.error === 0 && counts.warning === 0 };
}

function standOf(
  massnahmen: readonly Massnahme[],
  abgabe: Abgabe | null,
): Pick<AbgabeStand, "state" | "massnahmen" | "fingerprint" | "abgabe" | "changes"> {
  const print = fingerprint(massnahmen);
  const same = abgabe?.fingerprint === print;
  return {
    massnahmen,
    abgabe,
    fingerprint: print,
    state: abgabe === null ? "open" : same ? "submitted" : "changed",
    changes: abgabe === null || same || abgabe.submitted === null ? null : changesSince(abgabe.submitted, massnahmen),
  };
}
