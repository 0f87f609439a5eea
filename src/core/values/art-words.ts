import { normalise } from "../text/text";

/** A word of an Art cell; `break` stands for a separator across which no word goes on. */
export interface ArtWord {
  readonly kind: "word" | "joining" | "break";
  readonly text: string;
  /** Letters and digits only, case folded. */
  readonly key: string;
  /** Ends in a full stop. */
  readonly abbreviated: boolean;
}

/** The words of a cell, and the brackets that were left out because they name no Art. */
interface ArtWords {
  readonly words: readonly ArtWord[];
  readonly dropped: readonly string[];
}

const INVISIBLE_IN_ART = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const DASH_IN_ART = /[‐‑‒–—−]/g;
const ART_SEPARATORS = /[;,/\\+&|]/g;
const ITEM_NUMBER = /^(?:\d{1,2}|[a-h])[.)]$/i;
const JOINING_WORDS = new Set(["und", "u", "sowie", "bzw", "oder", "and", "sowohl", "als", "auch"]);

/** What the four Arten mean, in the words of the reports: „(Stadt-Land)“ adds nothing to `vertikal`. */
const EXPLAINING_WORDS = new Set(["stadt", "städte", "städten", "umland", "land", "bund", "mit", "und", "oder"]);

/** A spelling without what does not matter in it: spaces, hyphens, quotes and other signs. */
export const wordKey = (text: string): string => normalise(text).replace(/[^\p{L}\p{M}\p{N}]/gu, "");

/** Splits a cell into words; a bracket counts as words of the cell where `namesArt` says so, or where nothing else is there. */
export function artWords(text: string, namesArt: (inside: readonly ArtWord[]) => boolean = () => true): ArtWords {
  const shown = text.normalize("NFC").replace(INVISIBLE_IN_ART, "").replace(DASH_IN_ART, "-");
  const dropped: string[] = [];
  const outside = shown.replace(/\(([^()]*)\)/g, (_, inside: string) => {
    if (namesArt(splitWords(inside))) return `;${inside};`;
    dropped.push(inside);
    return " ";
  });
  const words = splitWords(outside);
  if (dropped.length > 0 && words.every((word) => word.kind === "break"))
    return { words: splitWords(shown), dropped: [] };
  return { words, dropped };
}

/** Whether these brackets only explain an Art. */
export const explainsOnly = (brackets: readonly string[]): boolean =>
  brackets.every((bracket) =>
    bracket
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .every((word) => word === "" || /^\d{1,2}$/.test(word) || EXPLAINING_WORDS.has(normalise(word))),
  );

const splitWords = (text: string): ArtWord[] =>
  text
    .replace(ART_SEPARATORS, " ; ")
    .split(/\s+/)
    .filter((part) => part === ";" || (/[\p{L}\p{N}]/u.test(part) && !ITEM_NUMBER.test(part)))
    .map((part) => {
      const key = wordKey(part);
      const kind = part === ";" ? "break" : JOINING_WORDS.has(key) ? "joining" : "word";
      return { kind, text: part, key, abbreviated: part.endsWith(".") };
    });
