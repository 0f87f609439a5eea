import type { DefinedName } from "../workbook/workbook-data";

/** The name of the workbook that keeps which Abgaben of a year have been reported; sheets show nothing of it. */
export const reportedName = (year: number): string => `IKZ_Gemeldet_${year}`;

/** Excel takes texts of up to 255 characters in a formula. */
const MOST_IN_A_TEXT = 200;

/** The time of the Abgabe that was reported last, by Dezernat. */
export function readReported(names: readonly DefinedName[], year: number): ReadonlyMap<string, string> {
  const name = reportedName(year).toLowerCase();
  const formula = names.find((one) => one.name.toLowerCase() === name)?.formula ?? "";
  const text = (formula.match(/"([^"]*)"/g) ?? []).map((part) => part.slice(1, -1)).join("");
  return new Map(
    text
      .split(";")
      .filter((part) => part.includes("="))
      .map((part): [string, string] => {
        const [dezernat = "", at = ""] = part.split("=");
        return [decodeURIComponent(dezernat), decodeURIComponent(at)];
      }),
  );
}

/** The formula of the name, without an equals sign. */
export function reportedFormula(reported: ReadonlyMap<string, string>): string {
  const text = Array.from(reported, (pair) => pair.map((part) => encodeURIComponent(part)).join("=")).join(";");
  const parts: string[] = [];
  for (let at = 0; at < text.length || at === 0; at += MOST_IN_A_TEXT) parts.push(text.slice(at, at + MOST_IN_A_TEXT));
  return parts.map((part) => `"${part}"`).join("&");
}
