import { describe, expect, test } from "@jest/globals";
import { chartXml } from "../../../../src/adapters/xlsx/write/chart-xml";
import { newWorkbook } from "../../../../src/adapters/xlsx/write/new-workbook";
import { CHART_FORMS, type ChartForm, type ChartParts, type ChartSpec } from "../../../../src/core/chart/chart-spec";
import type { SheetPlan } from "../../../../src/core/plan/sheet-plan";
import type { CellValue } from "../../../../src/core/workbook/workbook-data";
import { formName } from "../../../support/files/chart-cells";
import { block } from "../../../support/workbooks/demo-plans";
import { validateWorkbook } from "../../../support/files/validate";
import { range } from "../../../support/workbooks/workbook";

const grid: readonly (readonly CellValue[])[] = [
  ["Kategorie", "2012", "2014"],
  ["I", 8, 0],
  ["II", null, 62],
  ["III", 61, 67],
];
const source = { sheet: "Jahr & 'Tag'", font: "Arial", valueAt: (r: number, c: number) => grid[r]?.[c] ?? null };

const COLUMNS: ChartForm = { shape: "bar", direction: "up", stacking: "side-by-side" };
const STACK: ChartForm = { shape: "bar", direction: "up", stacking: "stacked" };
const LINE: ChartForm = { shape: "line" };

const spec = (form: ChartForm, more: Partial<ChartParts> = {}): ChartSpec => ({
  name: `Diagramm ${formName(form)}`,
  title: 'Titel & <Zeichen> "x"',
  description: "Ein Satz & <noch> einer.",
  categories: range("A2:A4"),
  series: [
    { name: range("B1"), values: range("B2:B4"), color: "9AA5B1", labels: true },
    { name: range("C1"), values: range("C2:C4"), color: "1F3A5F", labels: true },
  ],
  legend: "bottom",
  anchor: range("E2:L18"),
  ...more,
  ...form,
});

/** A form with all that it may have of its own. */
const whole = (form: ChartForm): ChartForm =>
  form.shape === "ring"
    ? { ...form, percentLabels: true }
    : { ...form, categoryAxisTitle: "Kategorie", valueAxisTitle: "Anzahl" };

const VARIANTS: readonly ((form: ChartForm) => ChartSpec)[] = [
  (form) => spec(form),
  (form) => spec(whole(form), { legend: "none" }),
  (form) => spec(whole(form), { legend: "right", series: spec(LINE).series.slice(0, 1) }),
  (form) => spec(form, { series: [{ name: range("B1"), values: range("B2:B4"), color: null, labels: true }] }),
  (form) =>
    spec(form, {
      series: [
        { name: range("B1"), values: range("B2:B4"), color: null, labels: false },
        { name: range("C1"), values: range("C2:C4"), color: "1F3A5F", pointColors: ["9AA5B1", null], labels: true },
      ],
    }),
];

const FORMS = CHART_FORMS.map((form) => ({ form, kind: formName(form) }));

test.each(FORMS)("$kind in every variant satisfies Microsoft's validator", async ({ form, kind }) => {
  const charts = VARIANTS.map((variant, i) => ({ ...variant(form), name: `${kind} ${i}` }));
  const plan: SheetPlan = {
    name: source.sheet,
    cells: block(0, 0, grid, () => "plain"),
    columnWidths: [20],
    tables: [],
    charts,
    gridLines: false,
    print: { orientation: "portrait", fitToWidth: true },
  };
  const pkg = newWorkbook([plan], { title: "Diagramme", creator: "IKZ", created: "2014-07-11T09:30:00Z" });
  expect(await validateWorkbook(pkg.save())).toEqual([]);
  expect(pkg.text("xl/drawings/drawing1.xml").match(/<xdr:twoCellAnchor editAs="oneCell">/g)).toHaveLength(
    charts.length,
  );
  expect(pkg.text("xl/drawings/drawing1.xml")).toContain(`name="${kind} 0" descr="Ein Satz &amp; &lt;noch&gt; einer."`);
});

describe("chartXml", () => {
  const xml = chartXml(spec(COLUMNS), source);

  test("refers to the cells and holds their values; what is no number leaves a gap", () => {
    expect(xml).toContain("<c:f>'Jahr &amp; ''Tag'''!$A$2:$A$4</c:f><c:strCache><c:ptCount val=\"3\"/>");
    expect(xml).toContain("<c:f>'Jahr &amp; ''Tag'''!$B$1</c:f><c:strCache><c:ptCount val=\"1\"/>");
    expect(xml).toContain(
      '<c:ptCount val="3"/><c:pt idx="0"><c:v>8</c:v></c:pt><c:pt idx="2"><c:v>61</c:v></c:pt></c:numCache>',
    );
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
  });

  test("has a title of its own beside the plot, square corners and a value axis from 0", () => {
    expect(xml).toContain("<a:t>Titel &amp; &lt;Zeichen&gt; &quot;x&quot;</a:t>");
    expect(xml).toContain('<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>');
    expect(xml).toContain('<c:roundedCorners val="0"/>');
    expect(xml).toContain('<c:min val="0"/>');
    expect(xml).not.toContain("majorUnit");
  });

  test("negative values are not cut off, small ones have no ticks between integers", () => {
    const at = (value: CellValue) => ({ ...source, valueAt: () => value });
    expect(chartXml(spec(COLUMNS), at(-1))).not.toContain('<c:min val="0"/>');
    expect(chartXml(spec(COLUMNS), at(3))).toContain('<c:majorUnit val="1"/>');
  });

  test("bars stand in the order of the rows, their axis below", () => {
    const bars = chartXml(spec({ shape: "bar", direction: "across", stacking: "side-by-side" }), source);
    expect(bars).toContain('<c:axId val="111111111"/><c:scaling><c:orientation val="maxMin"/>');
    expect(bars).toContain('<c:crosses val="max"/>');
    expect(bars).toContain('<c:axPos val="b"/><c:majorGridlines>');
  });

  test("the foot of a waterfall is neither drawn nor labelled nor in the legend", () => {
    const foot = { name: range("B1"), values: range("B2:B4"), color: null, labels: true };
    const waterfall = chartXml(spec(STACK, { series: [foot, ...spec(LINE).series.slice(1)] }), source);
    expect(waterfall).toContain("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative");
    expect(waterfall).toContain('<c:dLbls><c:delete val="1"/></c:dLbls>');
    expect(waterfall).toContain('<c:legendEntry><c:idx val="0"/><c:delete val="1"/></c:legendEntry>');
    expect(waterfall).toContain('<c:overlap val="100"/>');
    expect(waterfall).toContain('formatCode="#,##0;-#,##0;;"');
  });

  test("doughnuts label count and percentage, but no empty slice, and have a colour for each slice", () => {
    const series = spec(LINE).series.slice(1);
    const doughnut = chartXml(spec({ shape: "ring", percentLabels: true }, { series }), source);
    expect(doughnut).toContain('<c:dLbl><c:idx val="0"/><c:delete val="1"/></c:dLbl>');
    expect(doughnut).toContain('<c:showPercent val="1"/>');
    expect(doughnut).toContain("<c:separator>\n</c:separator>");
    expect(doughnut.match(/<c:dPt>/g)).toHaveLength(3);
    expect(doughnut).not.toContain("dLblPos");
    expect(chartXml(spec({ shape: "ring" }, { series }), source)).toContain('<c:showPercent val="0"/>');
  });
});
