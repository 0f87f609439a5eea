import {
  CHART_AXIS_FORMAT,
  CHART_AXIS_LINE,
  CHART_FRAME,
  CHART_GRID,
  CHART_INK,
  CHART_TITLE_INK,
  barSpacing,
  chartTitleSize,
  directionOf,
  hiddenEntries,
  RING_HOLE,
  valueAxisLook,
} from "../../../core/chart/chart-looks";
import type { AxisChart, BarChart, ChartDirection, ChartSpec, ChartStacking } from "../../../core/chart/chart-spec";
import { solidFill, INVISIBLE, solidLine, textProperties, titleXml } from "./chart-parts";
import { rangeValues, seriesXml, type ChartSheet } from "./chart-series";

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
const AXIS_IDS = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

/** A chart part (`c:chartSpace`) for a planned chart; its caches hold the values of the plan's own cells. */
export function chartXml(spec: ChartSpec, source: ChartSheet): string {
  const title = titleXml(spec.title, {
    size: chartTitleSize(spec) * 100,
    color: CHART_TITLE_INK,
    font: source.font,
    bold: true,
  });
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}>` +
    `<c:date1904 val="0"/><c:lang val="de-DE"/><c:roundedCorners val="0"/>` +
    `<c:chart>${title}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${plot(spec, source)}${INVISIBLE}</c:plotArea>` +
    `${legend(spec, source)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${solidFill("FFFFFF")}${solidLine(CHART_FRAME, 9525)}</c:spPr>` +
    `${textProperties({ size: 1000, color: CHART_INK, font: source.font })}` +
    `<c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/>` +
    `<c:pageSetup/></c:printSettings></c:chartSpace>`
  );
}

/** What is drawn, with its axes. */
function plot(spec: ChartSpec, source: ChartSheet): string {
  const series = spec.series.map((each, index) => seriesXml(spec, each, index, source)).join("");
  switch (spec.shape) {
    case "bar":
      return barPlot(spec, series) + axes(spec, source);
    case "line":
      return (
        `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}` +
        `<c:marker val="1"/>${AXIS_IDS}</c:lineChart>${axes(spec, source)}`
      );
    case "ring":
      return (
        `<c:doughnutChart><c:varyColors val="1"/>${series}` +
        `<c:firstSliceAng val="0"/><c:holeSize val="${RING_HOLE}"/></c:doughnutChart>`
      );
  }
}

const BAR_DIRECTIONS: Readonly<Record<ChartDirection, string>> = { up: "col", across: "bar" };
const GROUPINGS: Readonly<Record<ChartStacking, string>> = { "side-by-side": "clustered", stacked: "stacked" };

function barPlot(spec: BarChart, series: string): string {
  const { gap, overlap } = barSpacing(spec);
  return (
    `<c:barChart><c:barDir val="${BAR_DIRECTIONS[spec.direction]}"/><c:grouping val="${GROUPINGS[spec.stacking]}"/>` +
    `<c:varyColors val="0"/>${series}<c:gapWidth val="${gap}"/><c:overlap val="${overlap}"/>${AXIS_IDS}</c:barChart>`
  );
}

/** How the axes lie. */
interface AxisSides {
  readonly categoryOrder: "minMax" | "maxMin";
  readonly category: "l" | "b";
  readonly value: "l" | "b";
  readonly valueCrosses: "autoZero" | "max";
}

/** Categories that go down begin at the top, so that they stand in the order of the table's rows. */
const SIDES: Readonly<Record<ChartDirection, AxisSides>> = {
  up: { categoryOrder: "minMax", category: "b", value: "l", valueCrosses: "autoZero" },
  across: { categoryOrder: "maxMin", category: "l", value: "b", valueCrosses: "max" },
};

const axes = (spec: AxisChart, source: ChartSheet): string => {
  const sides = SIDES[directionOf(spec)];
  return categoryAxis(spec, sides, source) + valueAxis(spec, sides, source);
};

const axisTitle = (text: string | undefined, side: "l" | "b", source: ChartSheet): string =>
  text === undefined ? "" : titleXml(text, { size: 900, color: CHART_INK, font: source.font, upwards: side === "l" });

function categoryAxis(spec: AxisChart, sides: AxisSides, source: ChartSheet): string {
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${sides.categoryOrder}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${sides.category}"/>${axisTitle(spec.categoryAxisTitle, sides.category, source)}` +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="low"/><c:spPr>${solidLine(CHART_AXIS_LINE, 9525)}</c:spPr>` +
    `${textProperties({ size: 900, color: CHART_INK, font: source.font })}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    `<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

function valueAxis(spec: AxisChart, sides: AxisSides, source: ChartSheet): string {
  const values = spec.series.flatMap((series) => rangeValues(series.values, source));
  const { fromZero, unitSteps } = valueAxisLook(spec, values);
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${fromZero ? '<c:min val="0"/>' : ""}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${sides.value}"/>` +
    `<c:majorGridlines><c:spPr>${solidLine(CHART_GRID, 9525)}</c:spPr></c:majorGridlines>` +
    `${axisTitle(spec.valueAxisTitle, sides.value, source)}<c:numFmt formatCode="${CHART_AXIS_FORMAT}" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties({ size: 900, color: CHART_INK, font: source.font })}` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${sides.valueCrosses}"/>` +
    `<c:crossBetween val="between"/>${unitSteps ? '<c:majorUnit val="1"/>' : ""}</c:valAx>`
  );
}

function legend(spec: ChartSpec, source: ChartSheet): string {
  if (spec.legend === "none") return "";
  const hidden = hiddenEntries(spec).map(
    (index) => `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`,
  );
  return (
    `<c:legend><c:legendPos val="${spec.legend === "right" ? "r" : "b"}"/>${hidden.join("")}` +
    `<c:overlay val="0"/>${textProperties({ size: 900, color: CHART_INK, font: source.font })}</c:legend>`
  );
}
