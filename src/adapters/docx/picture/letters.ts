import { LETTERS, UNITS_PER_EM } from "./font/chart-letters";
import type { Shape } from "./shape";

/** Size of the labels of a chart in points. */
export const LABEL_SIZE = 9;

/** How a text stands on a drawing; sizes in points. */
export interface LabelLook {
  readonly size: number;
  /** RRGGBB. */
  readonly color: string;
  /** Where the given point is: at the start, in the middle or at the end of the text. */
  readonly anchor: "start" | "middle" | "end";
  /** Read from below upwards. */
  readonly upwards?: boolean;
}

/** In place of a letter that the font has not: an upright box. */
const MISSING: readonly [number, string] = [
  1000,
  "M100 0l0 1300l800 0l0 -1300l-800 0M200 100l600 0l0 1100l-600 0l0 -1100",
];

/** A letter that the font has not is drawn without its accents, where that helps. */
const letterOf = (letter: string): readonly [number, string] =>
  LETTERS[letter] ?? LETTERS[letter.normalize("NFD").charAt(0)] ?? MISSING;

const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** One letter each, composed; what cannot be seen is left out. */
const lettersOf = (text: string): readonly string[] => Array.from(text.normalize("NFC").replace(INVISIBLE, ""));

/** Width of a text in points. */
export const textWidth = (text: string, size: number): number =>
  lettersOf(text).reduce((sum, letter) => sum + letterOf(letter)[0], 0) * (size / UNITS_PER_EM);

/** A text with its baseline at a point. */
export function textShape(text: string, x: number, y: number, { size, color, anchor, upwards }: LabelLook): Shape {
  const scale = size / UNITS_PER_EM;
  const share = anchor === "start" ? 0 : anchor === "middle" ? 0.5 : 1;
  const contours: number[][] = [];
  let along = -textWidth(text, size) * share;
  for (const letter of lettersOf(text)) {
    const [advance, path] = letterOf(letter);
    for (const contour of contoursOf(path)) {
      const placed = contour.map((value, i) => value * scale + (i % 2 === 0 ? along : 0));
      contours.push(upwards === true ? turned(placed, x, y) : moved(placed, x, y));
    }
    along += advance * scale;
  }
  return { color, contours };
}

const moved = (points: readonly number[], x: number, y: number): number[] =>
  points.map((value, i) => (i % 2 === 0 ? x + value : y - value));

const turned = (points: readonly number[], x: number, y: number): number[] =>
  points.map((_, i) => (i % 2 === 0 ? x - (points[i + 1] ?? 0) : y - (points[i - 1] ?? 0)));

/** Lines in place of each curve of a letter; at the sizes of a chart more cannot be seen. */
const STEPS = 4;
const known = new Map<string, readonly (readonly number[])[]>();

/** The contours of a path of `M`, `l` and `q`, y upwards. */
function contoursOf(path: string): readonly (readonly number[])[] {
  let contours = known.get(path);
  if (contours === undefined) known.set(path, (contours = readPath(path)));
  return contours;
}

function readPath(path: string): readonly (readonly number[])[] {
  const contours: number[][] = [];
  let [x, y] = [0, 0];
  for (const [, command, numbers = ""] of path.matchAll(/([Mlq])([^Mlq]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0] = numbers.split(" ").map(Number);
    if (command === "M") {
      contours.push([a, b]);
      [x, y] = [a, b];
      continue;
    }
    const points = contours[contours.length - 1] ?? [];
    if (command === "l") points.push(x + a, y + b);
    else
      for (let i = 1; i <= STEPS; i++) {
        const t = i / STEPS;
        points.push(x + 2 * t * (1 - t) * a + t * t * c, y + 2 * t * (1 - t) * b + t * t * d);
      }
    [x, y] = command === "l" ? [x + a, y + b] : [x + c, y + d];
  }
  return contours;
}

/** A text as lines that fit a width, broken between words; the last line that there may be ends with „…“. */
export function textLines(text: string, size: number, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== "")) {
    const last = lines[lines.length - 1];
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(joined, size) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  const cut = lines.length > most;
  return lines.slice(0, most).map((one, i) => shortened(cut && i === most - 1 ? `${one} …` : one, size, width));
}

const ELLIPSIS = "…";

/** A text as far as it fits a width. */
export function shortened(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = "";
  let used = textWidth(ELLIPSIS, size);
  for (const letter of lettersOf(text)) {
    used += letterOf(letter)[0] * (size / UNITS_PER_EM);
    if (used > width && kept !== "") break;
    kept += letter;
  }
  return `${kept}${ELLIPSIS}`;
}
