import type { OoxmlPackage } from "../../src/adapters/xlsx/package/package";
import { readRelationships } from "../../src/adapters/xlsx/package/relationships";
import {
  attribute,
  childElements,
  childNamed,
  childrenNamed,
  decodeXml,
  innerXml,
  localName,
  rootElement,
  type XmlElement,
} from "../../src/adapters/xlsx/xml/xml-scan";
import { parseAddress, splitAddress } from "../state/address";
import type { Book } from "../state/book";
import {
  automaticLook,
  defaultChart,
  defaultLabels,
  defaultSeries,
  type ChartSource,
  type ChartState,
  type ChartType,
} from "../state/chart-state";
import { columnLeft, rowTop } from "../state/geometry";
import type { SheetState } from "../state/sheet-state";

const POINTS_PER_EMU = 1 / 12700;

/** Reads the charts of a sheet that are of the kinds the workbench knows; others stay in the file alone. */
export function readCharts(book: Book, sheet: SheetState, file: OoxmlPackage, part: string): void {
  for (const drawing of readRelationships(file, part).filter(({ kind }) => kind === "drawing")) {
    const xml = file.text(drawing.target);
    const charts = new Map(readRelationships(file, drawing.target).map((each) => [each.id, each]));
    for (const anchor of childElements(xml, rootElement(xml))) {
      const id = /<(?:\w+:)?chart\b[^>]*:id="([^"]+)"/.exec(innerXml(xml, anchor))?.[1];
      const chart = id === undefined ? undefined : charts.get(id);
      if (chart === undefined || chart.kind !== "chart") continue;
      const state = chartOf(book, file.text(chart.target));
      if (state === null) continue;
      placeChart(sheet, state, xml, anchor);
      sheet.charts.push(state);
    }
  }
}

function placeChart(sheet: SheetState, state: ChartState, xml: string, anchor: XmlElement): void {
  const properties = /<(?:\w+:)?cNvPr\b[^>]*>/.exec(innerXml(xml, anchor))?.[0] ?? "";
  state.name = decodeXml(/\sname="([^"]*)"/.exec(properties)?.[1] ?? state.name);
  state.description = decodeXml(/\sdescr="([^"]*)"/.exec(properties)?.[1] ?? "");
  const corner = (name: string): { readonly x: number; readonly y: number } | null => {
    const element = childNamed(xml, anchor, name);
    if (element === undefined) return null;
    const number = (local: string): number => {
      const child = childNamed(xml, element, local);
      return child === undefined ? 0 : Number(innerXml(xml, child));
    };
    return {
      x: columnLeft(sheet, number("col")) + number("colOff") * POINTS_PER_EMU,
      y: rowTop(sheet, number("row")) + number("rowOff") * POINTS_PER_EMU,
    };
  };
  const from = corner("from");
  const to = corner("to");
  if (from === null || to === null) return;
  Object.assign(state, { left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y });
}

/** Goes down a path of children. */
function at(xml: string, from: XmlElement, path: string): XmlElement | undefined {
  let element: XmlElement | undefined = from;
  for (const name of path.split("/")) element = element && childNamed(xml, element, name);
  return element;
}

const valueAt = (xml: string, from: XmlElement, path: string): string | undefined => {
  const element = at(xml, from, path);
  return element && attribute(xml, element, "val");
};

const textIn = (xml: string, element: XmlElement | undefined): string =>
  element === undefined
    ? ""
    : [...innerXml(xml, element).matchAll(/<a:t>([^<]*)<\/a:t>/g)].map((match) => decodeXml(match[1] ?? "")).join("");

function chartOf(book: Book, xml: string): ChartState | null {
  const chart = childNamed(xml, rootElement(xml), "chart");
  const plotArea = chart && childNamed(xml, chart, "plotArea");
  const plot = plotArea && childElements(xml, plotArea).find((each) => localName(each.name).endsWith("Chart"));
  const type = plot && chartType(xml, plot);
  if (chart === undefined || plotArea === undefined || plot === undefined || type === undefined || type === null)
    return null;
  const number = book.newId();
  const state = defaultChart(
    `{${String(number).padStart(8, "0")}-00C4-0000-0000-000000000000}`,
    `Diagramm ${number}`,
    type,
  );
  const title = childNamed(xml, chart, "title");
  state.title.text = textIn(xml, title);
  state.title.visible = title !== undefined;
  const legend = childNamed(xml, chart, "legend");
  state.legend.visible = legend !== undefined;
  if (legend !== undefined) state.legend.position = valueAt(xml, legend, "legendPos") === "r" ? "Right" : "Bottom";
  for (const [name, axis] of [
    ["catAx", state.category],
    ["valAx", state.value],
  ] as const) {
    const element = childNamed(xml, plotArea, name);
    const axisTitle = element && childNamed(xml, element, "title");
    axis.title = textIn(xml, axisTitle);
    axis.titleVisible = axisTitle !== undefined;
    if (element !== undefined) axis.reversePlotOrder = valueAt(xml, element, "scaling/orientation") === "maxMin";
  }
  state.series = childrenNamed(xml, plot, "ser").map((series) => seriesOf(xml, series, type));
  return state;
}

function chartType(xml: string, plot: XmlElement): ChartType | null {
  switch (localName(plot.name)) {
    case "barChart": {
      const bars = valueAt(xml, plot, "barDir") === "bar" ? "Bar" : "Column";
      return valueAt(xml, plot, "grouping") === "stacked" ? `${bars}Stacked` : `${bars}Clustered`;
    }
    case "doughnutChart":
      return "Doughnut";
    case "lineChart":
      return "LineMarkers";
    default:
      return null;
  }
}

function sourceAt(xml: string, series: XmlElement, path: string): ChartSource | null {
  const element = at(xml, series, `${path}/strRef/f`) ?? at(xml, series, `${path}/numRef/f`);
  if (element === undefined) return null;
  const { sheet, local } = splitAddress(decodeXml(innerXml(xml, element)));
  const range = parseAddress(local);
  return range === null || sheet === null ? null : { sheet, range };
}

function colorOf(xml: string, from: XmlElement, path: string): string | null {
  const shape = at(xml, from, path);
  if (shape === undefined) return null;
  const solid = childNamed(xml, shape, "solidFill");
  const value = solid && valueAt(xml, solid, "srgbClr");
  if (value !== undefined) return `#${value.toUpperCase()}`;
  return childNamed(xml, shape, "noFill") === undefined ? null : "none";
}

function seriesOf(xml: string, element: XmlElement, type: ChartType): ChartState["series"][number] {
  const state = defaultSeries(type, sourceAt(xml, element, "tx") ?? "");
  state.values = sourceAt(xml, element, "val");
  state.categories = sourceAt(xml, element, "cat");
  state.look.fill = colorOf(xml, element, "spPr");
  const line = colorOf(xml, element, "spPr/ln");
  if (line !== null && line !== "none") state.look.line.color = line;
  const labels = childNamed(xml, element, "dLbls");
  state.hasDataLabels = labels !== undefined && valueAt(xml, labels, "showVal") === "1";
  if (labels !== undefined) state.labels.showPercentage = valueAt(xml, labels, "showPercent") === "1";
  for (const point of childrenNamed(xml, element, "dPt")) {
    const look = { ...automaticLook(), fill: colorOf(xml, point, "spPr") };
    const hasDataLabel = state.hasDataLabels;
    state.points.set(Number(valueAt(xml, point, "idx") ?? 0), { look, hasDataLabel, labels: defaultLabels() });
  }
  return state;
}
