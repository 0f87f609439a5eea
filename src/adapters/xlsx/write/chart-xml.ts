import {
  CHART_AXIS_FORMAT,
  CHART_AXIS_LINE,
  CHART_FRAME,
  CHART_GRID,
  CHART_INK,
  CHART_TITLE_INK,
  chartSpacing,
  chartTitleSize,
  DOUGHNUT_HOLE,
  isInvisible,
  valueAxisLook,
} from "../../../core/chart/chart-looks";
import type { ChartSpec } from "../../../core/chart/chart-spec";
import { fill, INVISIBLE, line, textProperties, titleXml } from "./chart-parts";
import { rangeValues, seriesXml, type ChartSource } from "./chart-series";

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
const AXIS_IDS = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

/** A chart part (`c:chartSpace`) for a planned chart; its caches hold the values of the plan's own cells. */
export function chartXml(spec: ChartSpec, source: ChartSource): string {
  const title = titleXml(spec.title, {
    size: chartTitleSize(spec.kind) * 100,
    color: CHART_TITLE_INK,
    font: source.font,
    bold: true,
  });
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}>` +
    `<c:date1904 val="0"/><c:lang val="de-DE"/><c:roundedCorners val="0"/>` +
    `<c:chart>${title}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${plot(spec, source)}${axes(spec, source)}${INVISIBLE}</c:plotArea>` +
    `${legend(spec, source)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${fill("FFFFFF")}${line(CHART_FRAME, 9525)}</c:spPr>` +
    `${textProperties({ size: 1000, color: CHART_INK, font: source.font })}` +
    `<c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/>` +
    `<c:pageSetup/></c:printSettings></c:chartSpace>`
  );
}

function plot(spec: ChartSpec, source: ChartSource): string {
  const series = spec.series.map((each, index) => seriesXml(spec, each, index, source)).join("");
  switch (spec.kind) {
    case "column-clustered":
      return barPlot("col", "clustered", series, spec);
    case "column-stacked":
      return barPlot("col", "stacked", series, spec);
    case "bar-clustered":
      return barPlot("bar", "clustered", series, spec);
    case "doughnut":
      return (
        `<c:doughnutChart><c:varyColors val="1"/>${series}` +
        `<c:firstSliceAng val="0"/><c:holeSize val="${DOUGHNUT_HOLE}"/></c:doughnutChart>`
      );
    case "line":
      return (
        `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}` +
        `<c:marker val="1"/>${AXIS_IDS}</c:lineChart>`
      );
  }
}

function barPlot(direction: "col" | "bar", grouping: string, series: string, { kind }: ChartSpec): string {
  const { gap, overlap } = chartSpacing(kind) ?? { gap: 0, overlap: 0 };
  return (
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="${gap}"/><c:overlap val="${overlap}"/>${AXIS_IDS}</c:barChart>`
  );
}

function axes(spec: ChartSpec, source: ChartSource): string {
  if (spec.kind === "doughnut") return "";
  return categoryAxis(spec, source) + valueAxis(spec, source);
}

const axisTitle = (text: string | undefined, vertical: boolean, source: ChartSource): string =>
  text === undefined ? "" : titleXml(text, { size: 900, color: CHART_INK, font: source.font, upwards: vertical });

/** Bars are drawn from the top, so that they stand in the order of the table's rows. */
function categoryAxis(spec: ChartSpec, source: ChartSource): string {
  const bars = spec.kind === "bar-clustered";
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${bars ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${bars ? "l" : "b"}"/>${axisTitle(spec.categoryAxisTitle, bars, source)}` +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="low"/><c:spPr>${line(CHART_AXIS_LINE, 9525)}</c:spPr>` +
    `${textProperties({ size: 900, color: CHART_INK, font: source.font })}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    `<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

function valueAxis(spec: ChartSpec, source: ChartSource): string {
  const bars = spec.kind === "bar-clustered";
  const values = spec.series.flatMap((series) => rangeValues(series.values, source));
  const { fromZero, unitSteps } = valueAxisLook(spec, values);
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${fromZero ? '<c:min val="0"/>' : ""}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${bars ? "b" : "l"}"/>` +
    `<c:majorGridlines><c:spPr>${line(CHART_GRID, 9525)}</c:spPr></c:majorGridlines>` +
    `${axisTitle(spec.valueAxisTitle, !bars, source)}<c:numFmt formatCode="${CHART_AXIS_FORMAT}" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties({ size: 900, color: CHART_INK, font: source.font })}` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${bars ? "max" : "autoZero"}"/>` +
    `<c:crossBetween val="between"/>${unitSteps ? '<c:majorUnit val="1"/>' : ""}</c:valAx>`
  );
}

/** Invisible series have no entry in the legend. */
function legend(spec: ChartSpec, source: ChartSource): string {
  if (spec.legend === "none") return "";
  const hidden = spec.series.map((series, index) =>
    isInvisible(series) ? `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>` : "",
  );
  return (
    `<c:legend><c:legendPos val="${spec.legend === "right" ? "r" : "b"}"/>${spec.kind === "doughnut" ? "" : hidden.join("")}` +
    `<c:overlay val="0"/>${textProperties({ size: 900, color: CHART_INK, font: source.font })}</c:legend>`
  );
}
