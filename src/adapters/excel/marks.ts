import type { Severity } from "../../core/rule";
import type { CellRange } from "../../core/workbook-data";
import { refusing } from "./refused";
import { addressesOf } from "./write-looks";

/** A cell or range that a finding concerns. */
export interface Mark {
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

/** Names of sheets that are protected and stay as they are. */
export interface MarkResult {
  readonly left: readonly string[];
}

/** Replaces all marks of the workbook by these. Four syncs; the last one alone writes. */
export const setMarks = (context: Excel.RequestContext, marks: readonly Mark[]): Promise<MarkResult> =>
  refusing(async () => {
    const { sheets, left } = await removeMarks(context);
    for (const sheet of sheets)
      for (const severity of ["hint", "warning", "error"] as const) {
        const ranges = marks.filter((mark) => mark.sheet === sheet.name && mark.severity === severity);
        for (const address of addressesOf(ranges.map(({ range }) => range))) draw(sheet.getRanges(address), severity);
      }
    await context.sync();
    return { left: left.filter((name) => marks.some(({ sheet }) => sheet === name)) };
  });

/** Removes all marks; nothing else remains of them. */
export const clearMarks = (context: Excel.RequestContext): Promise<MarkResult> => setMarks(context, []);

function draw(cells: Excel.RangeAreas, severity: Severity): void {
  const { custom } = cells.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = formulaOf(severity);
  for (const side of SIDES) {
    const border = custom.format.borders.getItem(side);
    border.style = FRAMES[severity].style;
    border.color = FRAMES[severity].color;
  }
}

/** Queues the removal of our conditional formats; tells the sheets that can be written, and those that cannot. */
async function removeMarks(
  context: Excel.RequestContext,
): Promise<{ readonly sheets: readonly Excel.Worksheet[]; readonly left: readonly string[] }> {
  const all = context.workbook.worksheets.load("items/name,items/protection/protected");
  await context.sync();
  const sheets = all.items.filter(({ protection }) => !protection.protected);
  const formats = sheets.map((sheet) => sheet.getRange().conditionalFormats.load("items/id,items/type"));
  await context.sync();
  const custom = formats.flatMap(({ items }) =>
    items
      .filter(({ type }) => type === Excel.ConditionalFormatType.custom)
      .map((format) => ({ format, rule: format.custom.rule.load("formula") })),
  );
  if (custom.length > 0) await context.sync();
  for (const { format, rule } of custom) if (rule.formula.startsWith(`="${MARKER} `)) format.delete();
  return { sheets, left: all.items.filter(({ protection }) => protection.protected).map(({ name }) => name) };
}
