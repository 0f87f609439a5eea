import type { ChartRange, ChartSpec } from "../../../core/chart/chart-spec";
import type { SheetPlan } from "../../../core/plan/sheet-plan";
import { escapePlain } from "../xml/xml-escape";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

const EMU_PER_PIXEL = 9525;
/** Distance of a chart from the next column. */
const GAP = 4 * EMU_PER_PIXEL;
/** Distance from the column before, so that the frame does not touch a table's border. */
const LEFT_GAP = 10 * EMU_PER_PIXEL;
/** Characters of a column without a width of its own. */
const DEFAULT_WIDTH = 8.43;

/** A drawing part with one frame per chart; `ids` are the relationship ids of the chart parts. */
export function drawingXml(plan: SheetPlan, ids: readonly string[]): string {
  const frames = plan.charts.map((chart, index) => frame(plan, chart, index + 2, ids[index] ?? ""));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr ${NAMESPACES}>${frames.join("")}</xdr:wsDr>`;
}

const marker = (tag: string, row: number, column: number, columnOffset = 0): string =>
  `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>${columnOffset}</xdr:colOff>` +
  `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;

/** The width of a column in EMU, of the default font's digits of seven pixels. */
const columnWidth = (plan: SheetPlan, column: number): number =>
  ((plan.columnWidths[column] ?? DEFAULT_WIDTH) * 7 + 5) * EMU_PER_PIXEL;

/** From just inside of the first cell to just inside of the last one's right edge, where the page may end. */
const place = (plan: SheetPlan, { firstRow, firstColumn, lastRow, lastColumn }: ChartRange): string =>
  marker("from", firstRow, firstColumn, firstColumn > 0 ? LEFT_GAP : 0) +
  marker("to", lastRow + 1, lastColumn, Math.max(0, Math.round(columnWidth(plan, lastColumn) - GAP)));

function frame(plan: SheetPlan, chart: ChartSpec, id: number, relationship: string): string {
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${place(plan, chart.anchor)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${id}" name="${escapePlain(chart.name)}" descr="${escapePlain(chart.description)}"/>` +
    `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}">` +
    `<c:chart xmlns:c="${CHART}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
    ` r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}
