/** „1 Zeile“, „3 Zeilen“: a number with its noun. */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** „Eine Zelle“, „3 Zellen“: a single one in words of its own. */
export const oneOrMany = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);

/** „1 Maßnahme“, „3 Maßnahmen“. */
export const massnahmenText = (count: number): string => counted(count, "Maßnahme", "Maßnahmen");

/** The sign of a change: none has both. */
export const signOf = (change: number): "+" | "−" | "±" => (change > 0 ? "+" : change < 0 ? "−" : "±");

/** A change of a whole number: „+3“, „−3“, „±0“. */
export const signed = (change: number): string => `${signOf(change)}${Math.abs(change)}`;

/** A change as a figure says it, which has a minus already; one that is rounded to nought has both signs. */
export const signedFigure = (change: number, figure: string): string =>
  !/[1-9]/.test(figure) ? `±${figure}` : change > 0 ? `+${figure}` : figure;

/** A number of so many decimals with the signs of a language between thousands and before the decimals; never „−0“. */
export function groupedFigure(
  value: number,
  decimals: number,
  betweenThousands: string,
  beforeDecimals: string,
): string {
  const [whole = "", part = ""] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, betweenThousands);
  const text = part === "" ? grouped : `${grouped}${beforeDecimals}${part}`;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}
