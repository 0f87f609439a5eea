import { colourNamed } from "./colour-names";
/** The sides and inner lines that borders have, by their names in the API. */
export type BorderSide =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideHorizontal"
  | "InsideVertical"
  | "DiagonalDown"
  | "DiagonalUp";

/** All border sides in the order of the API. */
export const BORDER_SIDES: readonly BorderSide[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

/** One line of a cell's border. */
export interface BorderLook {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** The looks of a cell as far as they differ from the workbook's default; shared and never changed. Colours are `#RRGGBB`. */
export interface CellFormat {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
  readonly shrinkToFit?: boolean;
  readonly textOrientation?: number;
  readonly top?: BorderLook;
  readonly bottom?: BorderLook;
  readonly left?: BorderLook;
  readonly right?: BorderLook;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

/** The looks of a cell without any of its own. */
export const PLAIN: CellFormat = {};

/** What the API says of a cell that has no looks of its own. */
export const FORMAT_DEFAULTS: Required<Omit<CellFormat, "top" | "bottom" | "left" | "right">> = {
  fill: "",
  fontColor: "#000000",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  numberFormat: "General",
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  shrinkToFit: false,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
};

const known = new Map<string, CellFormat>([["{}", PLAIN]]);

/** The looks with some of them changed; undefined takes one away. Equal looks are the same object. */
export function changedFormat(
  format: CellFormat,
  change: { [K in keyof CellFormat]?: CellFormat[K] | undefined },
): CellFormat {
  const merged = { ...format, ...change };
  const entries = Object.entries(merged)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const next: CellFormat = Object.fromEntries(entries);
  const key = JSON.stringify(next);
  const same = known.get(key);
  if (same !== undefined) return same;
  known.set(key, next);
  return next;
}

/** `#RRGGBB` of a colour as the API accepts it (`#rrggbb`, `rrggbb` or an HTML name); null for anything else. */
export function colorOf(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const hex = /^#?([0-9a-f]{6})$/i.exec(value.trim());
  if (hex?.[1] !== undefined) return `#${hex[1].toUpperCase()}`;
  return colourNamed(value.trim());
}
