/** A record of a CSV file and the line in which it begins, from one. */
interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

const SEPARATORS = [";", ",", "\t", "|"] as const;
const PROBED_RECORDS = 60;

/**
 * Records of a CSV file (RFC 4180), its separator told by itself: `;`, `,`, a tab or `|`. A text that was written as a
 * formula, so that Excel does not take it for a number (`="007"`), is that text.
 */
export function csvRecords(source: string): readonly CsvRecord[] {
  const text = source.replace(/^\ufeff/, "");
  const [named = "", told] = /^"?sep=(.)"?[;,\t|]*(?:\r\n?|\n)/i.exec(text) ?? [];
  if (told !== undefined) return read(text.slice(named.length), told, 2, Infinity);
  const best = SEPARATORS.map((separator) => ({ separator, fit: fitOf(read(text, separator, 1, PROBED_RECORDS)) }));
  best.sort((a, b) => b.fit - a.fit);
  return read(text, best[0]?.separator ?? ";", 1, Infinity);
}

/** How well records fit a separator: as many as possible have the same number of fields, and more than one. */
function fitOf(records: readonly CsvRecord[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of records)
    if (fields.length > 1) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  return Math.max(0, ...Array.from(counts, ([fields, records]) => records * Math.min(fields, LIKELY_FIELDS)));
}

/** A list has four columns at least and hardly more than these. */
const LIKELY_FIELDS = 8;

/** A quote inside a field that does not begin with one is a sign like any other, as Excel reads it. */
function read(text: string, separator: string, firstLine: number, most: number): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  let fields: string[] = [];
  let [at, line, start] = [0, firstLine, firstLine];
  while (at < text.length && records.length < most) {
    const quoted = text.charAt(at) === '"';
    const field = quoted
      ? quotedField(text, at, separator)
      : (formulaField(text, at, separator) ?? plainField(text, at, separator));
    fields.push(quoted ? (TEXT_FORMULA.exec(field.value)?.[1]?.replace(/""/g, '"') ?? field.value) : field.value);
    for (let i = at; i < field.end; i++)
      if (text.charCodeAt(i) === 10 || (text.charCodeAt(i) === 13 && text.charCodeAt(i + 1) !== 10)) line++;
    at = field.end;
    if (text.charAt(at) === separator) {
      at++;
      if (at < text.length) continue;
      fields.push("");
    }
    records.push({ line: start, fields });
    fields = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
    start = ++line;
  }
  return records;
}

interface Field {
  readonly value: string;
  readonly end: number;
}

function plainField(text: string, from: number, separator: string): Field {
  let end = from;
  while (end < text.length && text.charAt(end) !== separator && text.charAt(end) !== "\n" && text.charAt(end) !== "\r")
    end++;
  return { value: text.slice(from, end), end };
}

/** A formula that is nothing but a text. */
const TEXT_FORMULA = /^\s*=\s*"((?:[^"]|"")*)"\s*$/;

/** A formula that is nothing but a text, whose quotes may hold separators; null for all others. */
function formulaField(text: string, from: number, separator: string): Field | null {
  if (!text.startsWith('="', from)) return null;
  const { value, end, rest } = quotedField(text, from + 1, separator);
  return rest.trim() === "" ? { value, end } : null;
}

/** Up to the closing quote; what stands between it and the separator belongs to the field. */
function quotedField(text: string, from: number, separator: string): Field & { readonly rest: string } {
  let value = "";
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { value: value + text.slice(at), end: text.length, rest: "" };
    value += text.slice(at, quote);
    at = quote + 1;
    if (text.charAt(at) !== '"') break;
    value += '"';
    at++;
  }
  const { value: rest, end } = plainField(text, at, separator);
  return { value: value + rest, end, rest };
}
