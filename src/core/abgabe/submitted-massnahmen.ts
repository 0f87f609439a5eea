import type { ColumnName } from "../lists/columns";
import { fingerprintColumns, printedValue } from "./fingerprint";
import type { Massnahme } from "../massnahmen/massnahme";
import { idKey } from "../same/match-massnahmen";
import { sha256 } from "../text/sha-256";
import { normalise } from "../text/text";

/** What the workbook remembers of a Maßnahme that was handed in: how to call it, and a short print of each column. */
export interface SubmittedMassnahme {
  readonly id: string;
  /** Its beginning. */
  readonly thema: string;
  /** By column; one that was empty has none. */
  readonly prints: Readonly<Partial<Record<ColumnName, string>>>;
}

/** What happened to Maßnahmen since they were handed in. */
export interface MassnahmenChanges {
  readonly added: readonly Massnahme[];
  readonly removed: readonly SubmittedMassnahme[];
  readonly edited: readonly { readonly massnahme: Massnahme; readonly columns: readonly ColumnName[] }[];
}

/** 24 bits: enough to tell which column changed, where the fingerprint has told that something did. */
const PRINT_DIGITS = 6;
const NO_PRINT = "-".repeat(PRINT_DIGITS);
const LONGEST_SHOWN_THEMA = 60;
/** A cell holds 32,767 characters. */
const LONGEST_RECORD = 30000;

/** What to remember of a Maßnahme. */
export function submittedMassnahme(m: Massnahme): SubmittedMassnahme {
  const prints: Partial<Record<ColumnName, string>> = {};
  for (const name of fingerprintColumns) {
    const value = printedValue(m, name);
    if (value !== null) prints[name] = sha256(JSON.stringify([name, value])).slice(0, PRINT_DIGITS);
  }
  return { id: idKey(m) === "" ? "" : m.text("ID"), thema: shortened(m.text("Thema")), prints };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_SHOWN_THEMA ? `${line.slice(0, LONGEST_SHOWN_THEMA - 1)}…` : line;
}

/** Maßnahmen as texts of which each fits into a cell and can be read on its own; none for none. */
export function encodeSubmitted(massnahmen: readonly SubmittedMassnahme[]): readonly string[] {
  const columns = fingerprintColumns.filter((name) => massnahmen.some(({ prints }) => prints[name] !== undefined));
  const head = JSON.stringify(columns);
  const texts: string[] = [];
  let text = "";
  for (const { id, thema, prints } of massnahmen) {
    const record = JSON.stringify([id, thema, columns.map((name) => prints[name] ?? NO_PRINT).join("")]);
    if (text !== "" && text.length + record.length > LONGEST_RECORD) {
      texts.push(`${text}]`);
      text = "";
    }
    text = `${text === "" ? `[${head}` : text},${record}`;
  }
  return text === "" ? texts : [...texts, `${text}]`];
}

/** Reads what `encodeSubmitted` wrote; null where somebody changed the text so that it cannot be read. */
export function decodeSubmitted(texts: readonly string[]): readonly SubmittedMassnahme[] | null {
  const all: SubmittedMassnahme[] = [];
  for (const text of texts) {
    const [columns, ...records] = parsedList(text);
    if (!isTexts(columns)) return null;
    for (const record of records) {
      if (!isTexts(record)) return null;
      const [id = "", thema = "", joined = ""] = record;
      if (joined.length !== columns.length * PRINT_DIGITS) return null;
      all.push({ id, thema, prints: printsOf(columns, joined) });
    }
  }
  return all;
}

function parsedList(text: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one: unknown) => typeof one === "string");

function printsOf(columns: readonly string[], joined: string): SubmittedMassnahme["prints"] {
  const prints: Partial<Record<ColumnName, string>> = {};
  for (const name of fingerprintColumns) {
    const at = columns.indexOf(name);
    const print = joined.slice(at * PRINT_DIGITS, (at + 1) * PRINT_DIGITS);
    if (at >= 0 && print !== NO_PRINT) prints[name] = print;
  }
  return prints;
}

/** Columns by which a Maßnahme that was edited is found again, the surest first; empty ones find nothing. */
const TELLING: readonly ColumnName[] = ["Thema", "Arbeitsstand", "Perspektive", "Bemerkung", "Partner"];

/**
 * Which Maßnahmen were added, removed or edited since. The same ones are found by all their columns, else by their ID,
 * else by the Thema, else by another of their texts.
 */
export function changesSince(
  submitted: readonly SubmittedMassnahme[],
  massnahmen: readonly Massnahme[],
): MassnahmenChanges {
  const now = massnahmen.map((massnahme) => ({ massnahme, record: submittedMassnahme(massnahme) }));
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  const pairBy = (keyOf: (one: SubmittedMassnahme) => string): void => {
    const waiting = new Map<string, number[]>();
    for (let i = submitted.length - 1; i >= 0; i--) {
      const one = submitted[i];
      const key = one === undefined || taken.has(i) ? "" : keyOf(one);
      const known = waiting.get(key);
      if (known !== undefined) known.push(i);
      else if (key !== "") waiting.set(key, [i]);
    }
    now.forEach(({ record }, i) => {
      const partner = partners.has(i) ? undefined : waiting.get(keyOf(record))?.pop();
      if (partner === undefined) return;
      partners.set(i, partner);
      taken.add(partner);
    });
  };
  pairBy(({ prints }) => JSON.stringify(fingerprintColumns.map((name) => prints[name] ?? "")));
  pairBy(({ id }) => normalise(id));
  for (const name of TELLING) pairBy(({ prints }) => prints[name] ?? "");
  const edited = now.flatMap(({ massnahme, record }, i) => {
    const before = submitted[partners.get(i) ?? -1];
    if (before === undefined) return [];
    const columns = fingerprintColumns.filter((name) => before.prints[name] !== record.prints[name]);
    return columns.length === 0 ? [] : [{ massnahme, columns }];
  });
  return {
    added: now.filter((_, i) => !partners.has(i)).map(({ massnahme }) => massnahme),
    removed: submitted.filter((_, i) => !taken.has(i)),
    edited,
  };
}
