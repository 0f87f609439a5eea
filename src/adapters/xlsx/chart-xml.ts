import type { ChartSpec } from "../../core/chart-spec";
import { fill, INK, INVISIBLE, line, textProperties, TITLE_INK, titleXml } from "./chart-parts";
import { rangeValues, seriesXml, type ChartSource } from "./chart-series";

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
const AXIS_IDS = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
const GRID = "E1E5EA";
const AXIS_LINE = "9AA5B1";
/** Up to this largest value Excel would put ticks between the integers. */
const SMALL_MAXIMUM = 5;

/** A chart part (`c:chartSpace`) for a planned chart; its caches hold the values of the plan's own cells. */
export function chartXml(spec: ChartSpec, source: ChartSource): string {
  const title = titleXml(spec.title, {
    size: spec.kind === "doughnut" ? 1100 : 1200,
    color: TITLE_INK,
    font: source.font,
    bold: true,
  });
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}>` +
    `<c:date1904 val="0"/><c:lang val="de-DE"/><c:roundedCorners val="0"/>` +
    `<c:chart>${title}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${plot(spec, source)}${axes(spec, source)}${INVISIBLE}</c:plotArea>` +
    `${legend(spec, source)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${fill("FFFFFF")}${line("D0D5DB", 9525)}</c:spPr>` +
    `${textProperties({ size: 1000, color: INK, font: source.font })}` +
    `<c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/>` +
    `<c:pageSetup/></c:printSettings></c:chartSpace>`
  );
}

function plot(spec: ChartSpec, source: ChartSource): string {
  const series = spec.series.map((each, index) => seriesXml(spec, each, index, source)).join("");
  switch (spec.kind) {
    case "column-clustered":
      return barPlot("col", "clustered", series, 70, -4);
    case "column-stacked":
      return barPlot("col", "stacked", series, 55, 100);
    case "bar-clustered":
      return barPlot("bar", "clustered", series, 55, -4);
    case "doughnut":
      return (
        `<c:doughnutChart><c:varyColors val="1"/>${series}` +
        `<c:firstSliceAng val="0"/><c:holeSize val="55"/></c:doughnutChart>`
      );
    case "line":
      return (
        `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}` +
        `<c:marker val="1"/>${AXIS_IDS}</c:lineChart>`
      );
  }
}

const barPlot = (direction: "col" | "bar", grouping: string, series: string, gap: number, overlap: number): string =>
  `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}` +
  `<c:gapWidth val="${gap}"/><c:overlap val="${overlap}"/>${AXIS_IDS}</c:barChart>`;

function axes(spec: ChartSpec, source: ChartSource): string {
  if (spec.kind === "doughnut") return "";
  return categoryAxis(spec, source) + valueAxis(spec, source);
}

const axisTitle = (text: string | undefined, vertical: boolean, source: ChartSource): string =>
  text === undefined ? "" : titleXml(text, { size: 900, color: INK, font: source.font, upwards: vertical });

/** Bars are drawn from the top, so that they stand in the order of the table's rows. */
function categoryAxis(spec: ChartSpec, source: ChartSource): string {
  const bars = spec.kind === "bar-clustered";
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${bars ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${bars ? "l" : "b"}"/>${axisTitle(spec.categoryAxisTitle, bars, source)}` +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="low"/><c:spPr>${line(AXIS_LINE, 9525)}</c:spPr>` +
    `${textProperties({ size: 900, color: INK, font: source.font })}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    `<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

function valueAxis(spec: ChartSpec, source: ChartSource): string {
  const bars = spec.kind === "bar-clustered";
  const numbers = spec.series.flatMap((series) => rangeValues(series.values, source)).map((value) => Number(value));
  const minimum = numbers.some((value) => value < 0) ? "" : '<c:min val="0"/>';
  const stacked = spec.kind === "column-stacked";
  const small = !stacked && numbers.every((value) => !(value > SMALL_MAXIMUM));
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${minimum}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${bars ? "b" : "l"}"/>` +
    `<c:majorGridlines><c:spPr>${line(GRID, 9525)}</c:spPr></c:majorGridlines>` +
    `${axisTitle(spec.valueAxisTitle, !bars, source)}<c:numFmt formatCode="#,##0" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties({ size: 900, color: INK, font: source.font })}` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${bars ? "max" : "autoZero"}"/>` +
    `<c:crossBetween val="between"/>${small ? '<c:majorUnit val="1"/>' : ""}</c:valAx>`
  );
}

/** Invisible series have no entry in the legend. */
function legend(spec: ChartSpec, source: ChartSource): string {
  if (spec.legend === "none") return "";
  const hidden = spec.series.map((series, index) =>
    series.color === null && series.pointColors === undefined
      ? `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`
      : "",
  );
  return (
    `<c:legend><c:legendPos val="${spec.legend === "right" ? "r" : "b"}"/>${spec.kind === "doughnut" ? "" : hidden.join("")}` +
    `<c:overlay val="0"/>${textProperties({ size: 900, color: INK, font: source.font })}</c:legend>`
  );
}
