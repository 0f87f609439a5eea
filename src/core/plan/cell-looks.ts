import type { CellStyle, ConditionLook } from "./sheet-plan";

/** How a planned cell looks; what is left out is as in the workbook's default style. */
export interface Look {
  /** English number format code. */
  readonly format?: string;
  readonly font?: {
    readonly bold?: boolean;
    readonly underline?: boolean;
    readonly italic?: boolean;
    readonly size?: number;
    /** RRGGBB. */
    readonly color?: string;
  };
  /** RRGGBB. */
  readonly fill?: string;
  /** `grid`: thin light lines all around; `top`: a line above in the colour of headings. */
  readonly border?: { readonly grid?: boolean; readonly top?: "thin" | "medium" };
  readonly align?: {
    readonly horizontal?: "left" | "center" | "right";
    readonly vertical?: "top" | "center";
    readonly wrap?: boolean;
    readonly indent?: number;
  };
}

/** Colour of the thin lines of a grid. */
export const GRID_LINE = "D0D5DB";
/** Colour of the line above a total. */
export const TOTAL_LINE = "1F3A5F";

/** Number formats by meaning; percentages are of values already in percent. */
const INTEGER = "0";
const SIGNED = "+0;-0;0";
const PERCENT = '+0.0" %";-0.0" %";0.0" %"';
const SHARE = '0.0" %"';
const COUNT = "#,##0";
const SIGNED_COUNT = "+#,##0;-#,##0;0";
const DECIMAL = "#,##0.0";
const SIGNED_DECIMAL = "+#,##0.0;-#,##0.0;0.0";
const DATE = "dd\\.mm\\.yyyy";
const DATE_TIME = "dd\\.mm\\.yyyy hh:mm";

const DARK = "1F2A44";
const HEADING = "1F3A5F";
const GREY = "5A6573";

const grid = { grid: true } as const;
const totalLine = { grid: true, top: "medium" } as const;
const bold = { bold: true, color: DARK } as const;
const right = { horizontal: "right", vertical: "top" } as const;
const wrapped = { vertical: "top", wrap: true } as const;

/** The plan's styles, and the headings that stand above figures on the right, and above indented words. */
export type LookName = CellStyle | "heading-of-figures" | "heading-indented";

/** The looks of all cell styles; every text has a contrast of at least 4.5:1 on its fill. */
export const CELL_LOOKS: Readonly<Record<LookName, Look>> = {
  text: { border: grid, align: wrapped },
  plain: {},
  title: { font: { bold: true, size: 16, color: DARK }, align: { vertical: "center" } },
  subtitle: { font: { bold: true, size: 12, color: HEADING }, align: { vertical: "center" } },
  heading: {
    font: { bold: true, color: "FFFFFF" },
    fill: HEADING,
    border: grid,
    align: { vertical: "center", wrap: true },
  },
  "heading-of-figures": {
    font: { bold: true, color: "FFFFFF" },
    fill: HEADING,
    border: grid,
    align: { horizontal: "right", vertical: "center", wrap: true },
  },
  "heading-indented": {
    font: { bold: true, color: "FFFFFF" },
    fill: HEADING,
    border: grid,
    align: { vertical: "center", wrap: true, horizontal: "left", indent: 1 },
  },
  label: { border: grid, align: wrapped },
  indented: { border: grid, align: { vertical: "top", wrap: true, horizontal: "left", indent: 1 } },
  integer: { format: INTEGER, border: grid, align: right },
  signed: { format: SIGNED, border: grid, align: right },
  percent: { format: PERCENT, border: grid, align: right },
  share: { format: SHARE, border: grid, align: right },
  count: { format: COUNT, border: grid, align: right },
  "signed-count": { format: SIGNED_COUNT, border: grid, align: right },
  decimal: { format: DECIMAL, border: grid, align: right },
  "signed-decimal": { format: SIGNED_DECIMAL, border: grid, align: right },
  total: { format: INTEGER, font: bold, border: totalLine, align: right },
  "total-label": { font: bold, border: totalLine, align: wrapped },
  "total-signed": { format: SIGNED, font: bold, border: totalLine, align: right },
  "total-percent": { format: PERCENT, font: bold, border: totalLine, align: right },
  note: { font: { size: 9, color: GREY }, align: wrapped },
  sentence: { align: wrapped },
  year: { format: INTEGER, border: grid, align: { horizontal: "center", vertical: "top" } },
  date: { format: DATE, border: grid, align: { horizontal: "left", vertical: "top" } },
  datetime: { format: DATE_TIME, border: grid, align: { horizontal: "left", vertical: "top" } },
  error: { font: { bold: true, color: "8A1C1C" }, fill: "FBE3E1", border: grid, align: wrapped },
  warning: { font: { bold: true, color: "6B4700" }, fill: "FDF1D3", border: grid, align: wrapped },
  hint: { font: { bold: true, color: HEADING }, fill: "E6EEF7", border: grid, align: wrapped },
  link: { font: { underline: true, color: "0B4F9E" }, border: grid, align: wrapped },
};

/** What conditional formats change in a cell, not by colour alone. */
export const CONDITION_LOOKS: Readonly<Record<ConditionLook, Pick<Look, "font" | "fill">>> = {
  "carried-over": { font: { italic: true, color: GREY }, fill: "EEF1F5" },
};
