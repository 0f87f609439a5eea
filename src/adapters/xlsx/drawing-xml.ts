import type { ChartRange, ChartSpec } from "../../core/chart-spec";
import { escapePlain } from "./xml-escape";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** A drawing part with one frame per chart; `ids` are the relationship ids of the chart parts. */
export function drawingXml(charts: readonly ChartSpec[], ids: readonly string[]): string {
  const frames = charts.map((chart, index) => frame(chart, index + 2, ids[index] ?? ""));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr ${NAMESPACES}>${frames.join("")}</xdr:wsDr>`;
}

const marker = (tag: string, row: number, column: number): string =>
  `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
  `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;

/** From the upper left corner of the first cell to the lower right corner of the last one. */
const place = (anchor: ChartRange): string =>
  marker("from", anchor.firstRow, anchor.firstColumn) + marker("to", anchor.lastRow + 1, anchor.lastColumn + 1);

function frame(chart: ChartSpec, id: number, relationship: string): string {
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${place(chart.anchor)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${id}" name="${escapePlain(chart.name)}" descr="${escapePlain(chart.description)}"/>` +
    `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}">` +
    `<c:chart xmlns:c="${CHART}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
    ` r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}
