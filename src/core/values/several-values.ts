import type { ValueList } from "./value-list";

/** What the words of a cell mean that may hold several values. */
interface SeveralReading {
  /** Recognised values in the order of the list, each once. */
  readonly ids: readonly string[];
  /** The parts that are no value, as written. */
  readonly unknown: readonly string[];
  /** The cell as it should be written, in the order that it has, null where a part is not recognised. */
  readonly canonical: string | null;
  readonly lossless: boolean;
}

const SEPARATORS = /\s*[;\n\r|]+\s*/;
const LOOSE_SEPARATORS = /\s*[;,\n\r|/+&]+\s*|\s+und\s+/;

/** The texts of a cell that may hold several, parted by semicolons or lines; commas and slashes belong to a text. */
export const textsOf = (text: string): readonly string[] =>
  text
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Reads a cell as one value, else as several parted by semicolons or lines, else by commas and the like. */
export function readSeveral(text: string, list: ValueList, several: boolean): SeveralReading {
  const whole = list.read(text);
  if (!several || whole.id !== null) return partsRead([text], list);
  const strict = partsRead(text.split(SEPARATORS), list);
  if (strict.unknown.length === 0) return strict;
  const loose = partsRead(text.split(LOOSE_SEPARATORS), list);
  return loose.unknown.length === 0 || loose.ids.length > strict.ids.length ? loose : strict;
}

function partsRead(parts: readonly string[], list: ValueList): SeveralReading {
  const found = new Set<string>();
  const unknown: string[] = [];
  let lossless = true;
  for (const part of parts.map((one) => one.trim()).filter((one) => one !== "")) {
    const reading = list.read(part);
    if (reading.id === null) unknown.push(part);
    else found.add(reading.id);
    lossless = lossless && reading.lossless;
  }
  const ids = list.ids.filter((id) => found.has(id));
  const canonical = unknown.length > 0 || ids.length === 0 ? null : Array.from(found).join("; ");
  return { ids, unknown, canonical, lossless };
}
