import {
  CHART_INK,
  chartLabelLook,
  inkOn,
  isInvisible,
  isPointLabelled,
  seriesPointColors,
  type LabelLook,
} from "../../../core/chart/chart-looks";
import type { ChartRange, ChartSeries, ChartSpec } from "../../../core/chart/chart-spec";
import { quotedSheetName } from "../../../core/workbook/range-address";
import { columnName } from "../../../core/text/text";
import type { CellValue } from "../../../core/workbook/workbook-data";
import { escapePlain } from "../xml/xml-escape";
import { solidFill, solidLine, textProperties } from "./chart-parts";

/** Where a chart finds the cells it stands on. */
export interface ChartSheet {
  readonly sheet: string;
  /** The font of the workbook's default style. */
  readonly font: string;
  readonly valueAt: (row: number, column: number) => CellValue;
}

function reference(sheet: string, range: ChartRange): string {
  const first = `$${columnName(range.firstColumn)}$${range.firstRow + 1}`;
  const last = `$${columnName(range.lastColumn)}$${range.lastRow + 1}`;
  return escapePlain(`${quotedSheetName(sheet)}!${first === last ? first : `${first}:${last}`}`);
}

/** The values of a range, row by row. */
export function rangeValues(range: ChartRange, source: ChartSheet): CellValue[] {
  const values: CellValue[] = [];
  for (let row = range.firstRow; row <= range.lastRow; row++)
    for (let column = range.firstColumn; column <= range.lastColumn; column++) values.push(source.valueAt(row, column));
  return values;
}

function points(values: readonly CellValue[], keep: (value: CellValue) => boolean): string {
  const kept = values.map((value, index) =>
    keep(value) ? `<c:pt idx="${index}"><c:v>${escapePlain(String(value))}</c:v></c:pt>` : "",
  );
  return `<c:ptCount val="${values.length}"/>${kept.join("")}`;
}

function textReference(range: ChartRange, source: ChartSheet): string {
  const cache = points(rangeValues(range, source), (value) => value !== null);
  return `<c:strRef><c:f>${reference(source.sheet, range)}</c:f><c:strCache>${cache}</c:strCache></c:strRef>`;
}

function numberReference(range: ChartRange, source: ChartSheet): string {
  const cache = points(rangeValues(range, source), (value) => typeof value === "number" && Number.isFinite(value));
  const format = "<c:formatCode>General</c:formatCode>";
  return `<c:numRef><c:f>${reference(source.sheet, range)}</c:f><c:numCache>${format}${cache}</c:numCache></c:numRef>`;
}

function categories(spec: ChartSpec, source: ChartSheet): string {
  const values = rangeValues(spec.categories, source);
  const numeric = values.length > 0 && values.every((value) => typeof value === "number");
  return `<c:cat>${numeric ? numberReference(spec.categories, source) : textReference(spec.categories, source)}</c:cat>`;
}

/** A format of our own would be taken for that of the percentage by some applications, for that of the value by others. */
function labelBody(look: LabelLook, ink: string, font: string): string {
  const flags =
    `<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
    `<c:showPercent val="${look.percent ? 1 : 0}"/><c:showBubbleSize val="0"/>`;
  return (
    `${look.percent ? "" : `<c:numFmt formatCode="${look.format}" sourceLinked="0"/>`}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    textProperties({ size: 900, color: ink, font }) +
    (look.position === null ? "" : `<c:dLblPos val="${POSITIONS[look.position]}"/>`) +
    flags +
    (look.percent ? "<c:separator>\n</c:separator>" : "")
  );
}

const POSITIONS = { "outside-end": "outEnd", center: "ctr", top: "t" } as const;

const NO_LABELS = `<c:dLbls><c:delete val="1"/></c:dLbls>`;

/** Labels of one series. */
function labels(spec: ChartSpec, series: ChartSeries, colors: readonly (string | null)[], source: ChartSheet): string {
  if (!series.labels || isInvisible(series)) return NO_LABELS;
  const look = chartLabelLook(spec);
  const inside = look.position === "center" || look.position === null;
  const values = rangeValues(series.values, source);
  const own = colors.map((color, index) => {
    if (color === null || !isPointLabelled(spec, color, values[index] ?? null))
      return `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`;
    if (!inside) return "";
    return `<c:dLbl><c:idx val="${index}"/>${labelBody(look, inkOn(color), source.font)}</c:dLbl>`;
  });
  const ink = inside && series.color !== null ? inkOn(series.color) : CHART_INK;
  return `<c:dLbls>${own.join("")}${labelBody(look, ink, source.font)}${FORMS[spec.shape].afterLabels}</c:dLbls>`;
}

const NOTHING_DRAWN = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>";

const filled = (color: string | null, edge: string): string =>
  color === null ? NOTHING_DRAWN : `<c:spPr>${solidFill(color)}${edge}</c:spPr>`;

function marker(color: string | null): string {
  if (color === null) return '<c:marker><c:symbol val="none"/></c:marker>';
  return `<c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr>${solidFill(color)}${solidLine(color, 9525)}</c:spPr></c:marker>`;
}

/** What the series of a shape consist of, their children in the order that its chart type demands. */
interface SeriesForm {
  /** The look of the series as a whole. */
  readonly series: (color: string | null) => string;
  /** Before and after the third dimension of a single point, which no chart has. */
  readonly point: (color: string | null) => readonly [before: string, after: string];
  readonly afterLabels: string;
  readonly afterValues: string;
}

const NOT_INVERTED = '<c:invertIfNegative val="0"/>';
const bar = (color: string | null): string => filled(color, "<a:ln><a:noFill/></a:ln>");
const stroke = (color: string | null): string =>
  color === null ? NOTHING_DRAWN : `<c:spPr>${solidLine(color, 28575)}</c:spPr>`;

const FORMS: Readonly<Record<ChartSpec["shape"], SeriesForm>> = {
  bar: {
    series: (color) => bar(color) + NOT_INVERTED,
    point: (color) => [NOT_INVERTED, bar(color)],
    afterLabels: "",
    afterValues: "",
  },
  line: {
    series: (color) => stroke(color) + marker(color),
    point: (color) => [marker(color), stroke(color)],
    afterLabels: "",
    afterValues: '<c:smooth val="0"/>',
  },
  ring: {
    series: () => "",
    point: (color) => ["", filled(color, solidLine("FFFFFF", 19050))],
    afterLabels: '<c:showLeaderLines val="0"/>',
    afterValues: "",
  },
};

/** `c:ser` of one series. */
export function seriesXml(spec: ChartSpec, series: ChartSeries, index: number, source: ChartSheet): string {
  const colors = seriesPointColors(spec, series);
  const form = FORMS[spec.shape];
  const points = colors.map((color, at) => {
    const [before, after] = form.point(color);
    return `<c:dPt><c:idx val="${at}"/>${before}<c:bubble3D val="0"/>${after}</c:dPt>`;
  });
  const parts = [
    `<c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textReference(series.name, source)}</c:tx>`,
    form.series(series.color),
    ...points,
    labels(spec, series, colors, source),
    categories(spec, source),
    `<c:val>${numberReference(series.values, source)}</c:val>`,
    form.afterValues,
  ];
  return `<c:ser>${parts.join("")}</c:ser>`;
}
