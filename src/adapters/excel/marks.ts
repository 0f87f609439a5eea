import type { Severity } from "../../core/text/texts";
import type { CellRange } from "../../core/workbook/workbook-data";
import { refusing } from "./refused";
import { addressesOf } from "../../core/plan/look-areas";

/** A cell or range that a finding concerns. */
interface Mark {
  readonly sheet: string;
  readonly range: CellRange;
  readonly severity: Severity;
}

/**
 * Marks are conditional formats whose formula is always true and names us: that is how they are found again, also after
 * saving, copying and sorting, by anybody who has the add-in. They draw a frame only: fills, fonts and borders of the
 * cells stay as they are and come to light again.
 */
const MARKER = "IKZ-Befund";

const formulaOf = (severity: Severity): string => `="${MARKER} ${severity}"<>""`;

/** Severities differ in their line as well, for those who cannot tell the colours. */
const FRAMES = {
  error: { style: "Continuous", color: "#C00000" },
  warning: { style: "Dash", color: "#B45F06" },
  hint: { style: "Dot", color: "#1F5FA8" },
} as const;

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** What could not be done: protected sheets whose marks had to stay as they are, or could not be drawn. */
export interface MarkResult {
  readonly left: readonly string[];
}

/** Replaces all marks of the workbook by these. Four syncs; the last one alone writes. */
export const setMarks = (context: Excel.RequestContext, marks: readonly Mark[]): Promise<MarkResult> =>
  refusing(async () => {
    const old = await findMarks(context);
    const left: string[] = [];
    for (const { sheet, formats } of old) {
      const own = marks.filter((mark) => mark.sheet === sheet.name);
      if (sheet.protection.protected) {
        if (own.length > 0 || formats.length > 0) left.push(sheet.name);
        continue;
      }
      for (const format of formats) format.delete();
      for (const severity of ["hint", "warning", "error"] as const) {
        const ranges = own.filter((mark) => mark.severity === severity).map(({ range }) => range);
        for (const address of addressesOf(ranges)) draw(sheet.getRanges(address), severity);
      }
    }
    await context.sync();
    return { left };
  });

/** Removes all marks; nothing else remains of them. */
export const clearMarks = (context: Excel.RequestContext): Promise<MarkResult> => setMarks(context, []);

/** Whether the workbook has marks, such as those of an earlier session. Up to three syncs. */
export const hasMarks = (context: Excel.RequestContext): Promise<boolean> =>
  refusing(async () => (await findMarks(context)).some(({ formats }) => formats.length > 0));

function draw(cells: Excel.RangeAreas, severity: Severity): void {
  const { custom } = cells.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = formulaOf(severity);
  for (const side of SIDES) {
    const border = custom.format.borders.getItem(side);
    border.style = FRAMES[severity].style;
    border.color = FRAMES[severity].color;
  }
}

interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  readonly formats: readonly Excel.ConditionalFormat[];
}

/** All sheets with those of their conditional formats that are marks. */
async function findMarks(context: Excel.RequestContext): Promise<readonly MarkedSheet[]> {
  const sheets = context.workbook.worksheets.load("items/name,items/protection/protected");
  await context.sync();
  const all = sheets.items.map((sheet) => ({
    sheet,
    formats: sheet.getRange().conditionalFormats.load("items/id,items/type"),
  }));
  await context.sync();
  const custom = all.map(({ sheet, formats }) => ({
    sheet,
    formats: formats.items
      .filter(({ type }) => type === Excel.ConditionalFormatType.custom)
      .map((format) => ({ format, rule: format.custom.rule.load("formula") })),
  }));
  if (custom.some(({ formats }) => formats.length > 0)) await context.sync();
  return custom.map(({ sheet, formats }) => ({
    sheet,
    formats: formats.filter(({ rule }) => rule.formula.startsWith(`="${MARKER} `)).map(({ format }) => format),
  }));
}
