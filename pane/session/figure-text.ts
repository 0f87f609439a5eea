import type { Language } from "../../src/core/text/texts";

/** A difference with its sign. */
export const differenceText = (delta: number): string =>
  delta === 0 ? "±0" : delta > 0 ? `+${delta}` : `−${Math.abs(delta)}`;

/** A change in percent with its sign; empty where the earlier figure is 0. */
export function percentText(percent: number | null, language: Language): string {
  if (percent === null) return "";
  const digits = Math.abs(percent).toFixed(1);
  const sign = percent === 0 ? "±" : percent > 0 ? "+" : "−";
  return sign + (language === "de" ? digits.replace(".", ",") : digits);
}
