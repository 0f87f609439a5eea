import type { SourceBlock } from "../../readers/report/source";
import { CODE_PAGES, decodePage, PAGE_NAMES } from "./code-pages";
import { likelihoodOf, unusualWords } from "./likely-signs";

const PROBE = 4096;
const LEAST_NULS = 0.2;

/** What bytes cannot be text for: signs of other files. */
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;
const MOST_CONTROL = 0.01;

/** A text and how its bytes were read. */
interface DecodedText {
  readonly text: string;
  /** What people call the encoding. */
  readonly encoding: string;
  /** Words that may be others if the encoding is another; empty where it is certain. */
  readonly doubted: readonly string[];
}

/**
 * The text of a file in UTF-8 or UTF-16, with or without byte order mark, else in the encoding of a byte a character
 * (Windows, MS-DOS, Macintosh) in which its signs stand where those of German texts do; null where it is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const decoded = decodeUnicode(bytes) ?? decodeBytes(bytes);
  const control = (decoded.text.slice(0, PROBE).match(CONTROL) ?? []).length;
  return control > Math.min(decoded.text.length, PROBE) * MOST_CONTROL ? null : decoded;
}

/** What is to be said about the encoding of a text: that it is a guess, or which it is where it is not the usual one. */
export function encodingBlocks({ encoding, doubted }: DecodedText): readonly SourceBlock[] {
  const place = { kind: "line" as const, number: 1 };
  if (doubted.length > 0) {
    const values = { zeichensatz: encoding };
    return [{ kind: "aside", place, what: "encoding-doubted", text: doubted.join(", "), values }];
  }
  return encoding.startsWith("UTF-") ? [] : [{ kind: "aside", place, what: "encoding-read", text: encoding }];
}

function decodeUnicode(bytes: Uint8Array): DecodedText | null {
  const wide = wideEncoding(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: wide.toUpperCase(), doubted: [] };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text, encoding: "UTF-8", doubted: twiceEncoded(text) };
  } catch {
    return mixed(bytes);
  }
}

function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const probe = bytes.subarray(0, PROBE);
  const nuls = [0, 1].map(
    (half) => probe.filter((byte, i) => byte === 0 && i % 2 === half).length / (probe.length / 2),
  );
  if ((nuls[1] ?? 0) > LEAST_NULS && (nuls[0] ?? 0) < LEAST_NULS) return "utf-16le";
  return (nuls[0] ?? 0) > LEAST_NULS && (nuls[1] ?? 0) < LEAST_NULS ? "utf-16be" : null;
}

/** Words in which UTF-8 was taken for Windows-1252 and written as UTF-8 once more. */
const twiceEncoded = (text: string): readonly string[] =>
  /[ÃÂâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(text) ? likelihoodOf(text.replace(/[äöüÄÖÜß]/g, "e")).odd : [];

const SEQUENCE = /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}/g;

/** UTF-8 into which a few words in Windows-1252 were put; null where it is not most of all UTF-8. */
function mixed(bytes: Uint8Array): DecodedText | null {
  const latin = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const sequences = latin.match(SEQUENCE)?.length ?? 0;
  const strange = latin.replace(SEQUENCE, "").match(/[\u0080-\u00ff]/g)?.length ?? 0;
  if (sequences <= strange) return null;
  const doubted = new Set<string>();
  let text = "";
  let from = 0;
  for (const found of latin.matchAll(SEQUENCE)) {
    const rest = decodePage(bytes.subarray(from, found.index), "windows-1252");
    for (const word of unusualWords(rest)) doubted.add(word);
    from = found.index + found[0].length;
    text += rest + new TextDecoder("utf-8").decode(bytes.subarray(found.index, from));
  }
  const rest = decodePage(bytes.subarray(from), "windows-1252");
  for (const word of unusualWords(rest)) doubted.add(word);
  return { text: text + rest, encoding: "UTF-8", doubted: Array.from(doubted) };
}

/** So much likelier, sign for sign, must one encoding be than the next one that reads differently. */
const CLEARLY = 0.25;

function decodeBytes(bytes: Uint8Array): DecodedText {
  const readings = CODE_PAGES.map((page) => {
    const text = decodePage(bytes, page);
    return { page, text, likely: likelihoodOf(text) };
  });
  readings.sort((a, b) => b.likely.sum - a.likely.sum);
  const [best = { page: CODE_PAGES[0] ?? "windows-1252", text: "", likely: likelihoodOf("") }] = readings;
  const second = readings.find(({ text }) => text !== best.text);
  const lead = second === undefined ? Infinity : best.likely.sum - second.likely.sum;
  const isClear = lead > CLEARLY * Math.max(2, best.likely.signs);
  const doubted = isClear ? best.likely.odd : unusualWords(best.text);
  return { text: best.text, encoding: PAGE_NAMES[best.page], doubted };
}
