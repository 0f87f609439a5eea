/** How a number format shows a number, as far as people then read something else than the number. */
export type NumberForm =
  /** `year` shows the year alone, `moment` the time of day as well. */
  | { readonly kind: "date"; readonly shows: "day" | "moment" | "year" }
  /** A time of day, or hours that go on beyond 24. */
  | { readonly kind: "time"; readonly elapsed: boolean }
  | { readonly kind: "percent"; readonly decimals: number };

/** Texts in quotes, escaped signs, spaces as wide as a sign, filling signs, colours, conditions and languages. */
const LITERALS = /"[^"]*"?|\\.?|[_*].?|\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gi;
const GENERAL = /general|standard/i;
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
/** `m` beside hours or seconds are minutes. */
const MINUTES = /(h+[^a-z]*)m+|m+([^a-z]*s)/gi;
/** Of `0.00E+00` and of a time of day that is named. */
const NO_DATE = /e[+-]|am\/pm|a\/p/gi;

/**
 * The form of a number format, null where numbers stay numbers. Codes are those of files and of Excel's API, also as
 * German Excel says them (`TT.MM.JJJJ`). Of several sections the first counts.
 * Source: ECMA-376-1, 18.8.31 (numFmts).
 */
export function numberForm(code: string): NumberForm | null {
  const signs = code.replace(LITERALS, "").split(";")[0] ?? "";
  if (GENERAL.test(signs)) return null;
  if (signs.includes("%")) return { kind: "percent", decimals: /[.,]([0#?]+)[^0#?.,]*%/.exec(signs)?.[1]?.length ?? 0 };
  if (ELAPSED.test(signs)) return { kind: "time", elapsed: true };
  const letters = signs.replace(NO_DATE, "").replace(MINUTES, "$1$2");
  const isTimed = /[hs]/i.test(letters);
  const isYear = /[yje]/i.test(letters);
  if (/[dtm]/i.test(letters)) return { kind: "date", shows: isTimed ? "moment" : "day" };
  if (isYear) return { kind: "date", shows: isTimed ? "moment" : "year" };
  return isTimed ? { kind: "time", elapsed: false } : null;
}

/** Excel's own number formats that show something else than the number, those of East Asian languages included. */
export function builtInForm(id: number): NumberForm | null {
  if (id === 9 || id === 10) return { kind: "percent", decimals: id === 9 ? 0 : 2 };
  if (id === 22) return { kind: "date", shows: "moment" };
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return { kind: "time", elapsed: id === 46 };
  const isDate = (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return isDate ? { kind: "date", shows: "day" } : null;
}
