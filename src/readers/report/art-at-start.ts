import type { ArtList } from "../../core/values/art";

/** The Art at the beginning of a text. */
interface ArtStart {
  /** As written. */
  readonly art: string;
  readonly rest: string;
  /** The rest goes on in small letters: „interkommunal abgestimmt“ may be the beginning of a sentence. */
  readonly sentence: boolean;
}

const WORD =
  "(?:(?:inter|intra|in-?\\s?ter|in-?\\s?tra)\\s?-?\\s?(?:kommunal|komm\\.?)|vertikal|allgemein|allg\\.|inter-|intra-)(?![\\p{L}\\p{M}])";
const JOINING = "(?:\\s*(?:[;,/+&]|und|u\\.|sowie|bzw\\.|-)\\s*|\\s+)";
const EXPLAINED = "(?:\\s*\\((?:Stadt|Land|Bund)[^()]{0,30}\\))?";
const START = new RegExp(
  `^\\s*(${WORD}${EXPLAINED}(?:${JOINING}(?:in-\\s+trakommunal|${WORD})${EXPLAINED})*)[;,:]?`,
  "iu",
);

/** The Arten with which a text begins, one after the other; null where none does, or where they are the beginning of a sentence. */
export function startsWithArt(text: string, arten: ArtList): ArtStart | null {
  const [whole = "", art = ""] = START.exec(text) ?? [];
  if (art === "") return null;
  const reading = arten.read(art);
  if (reading.arten.length === 0) return null;
  const rest = text.slice(whole.length).trim();
  return { art: art.trim(), rest, sentence: art.trim() !== "" && /^\p{Ll}/u.test(rest) };
}

const ORDER = ["inter", "intra", "vert", "allg"];

/** Whether an Art comes after another one where a cell names both. */
export const isLaterArt = (first: string, second: string): boolean => {
  const at = (art: string): number => ORDER.findIndex((one) => art.trim().toLowerCase().startsWith(one));
  return at(second) > at(first);
};
