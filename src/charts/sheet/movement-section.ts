import type { YearComparison } from "../../core/compare/compare-years";
import type { ComparisonTexts } from "../../core/compare/comparison-texts";
import type { SectionRow } from "../../core/plan/sections";
import type { PlannedCell } from "../../core/plan/sheet-plan";
import { cellAddress } from "../../core/text/text";
import { movement } from "../movement";
import type { ComparisonSection } from "./comparison-section";
import { besideCharts, CHART_FIRST, emptyRow, headerRow, LEFT_LAST, SHEET_LAST, textRow } from "./layout";

/** Earlier total, ended, new, later total. */
const STEPS = 4;

/** The steps from the earlier to the later total, and what of the continued ones changed its Kategorie. */
export const movementSection: ComparisonSection =
  ({ comparison, texts }) =>
  (firstRow, rowOf) => {
    const header = firstRow + 1;
    const totalRow = rowOf("kategorie") + 1 + comparison.kategorie.length;
    const description = texts.charts.movement.sentence(comparison);
    const { step, foot, count, change } = texts.columns;
    const table = [headerRow(step, foot, count, change), ...steps(header + 1, comparison, totalRow, texts)];
    const rows = [
      ...table,
      emptyRow(6),
      ...ofContinued(comparison, texts),
      emptyRow(4),
      textRow(description, "sentence", LEFT_LAST),
    ];
    const block = { headerRow: header, firstRow: header + 1, lastRow: header + STEPS, categoryColumn: 0 };
    const words = { title: texts.charts.movement.title(comparison), description, valueAxis: texts.axes.massnahmen };
    const heading = texts.headings.movement;
    return {
      ...besideCharts(firstRow, heading, rows, (anchor) => [movement(block, words, anchor(CHART_FIRST, SHEET_LAST))]),
      chapter: { heading, sentences: [description], table },
    };
  };

/** Columns: step, the foot that the column of the chart stands on, count, difference. */
function steps(
  first: number,
  { from, to, total, movement: moved }: YearComparison,
  totalRow: number,
  texts: ComparisonTexts,
): readonly SectionRow[] {
  const count = (row: number): string => cellAddress(first + row, 2);
  const label = (value: string, style: PlannedCell["style"]): SectionRow["cells"][number] => ({ value, style });
  const of = (column: number): string => cellAddress(totalRow, column);
  return [
    {
      cells: [
        label(texts.massnahmenIn(from), "label"),
        { value: null, style: "integer" },
        { value: total.from, formula: of(1), style: "integer" },
        { value: null, style: "signed" },
      ],
    },
    {
      cells: [
        label(texts.steps.ended, "label"),
        { value: moved.continued, style: "integer" },
        { value: moved.ended, style: "integer" },
        { value: -moved.ended, formula: `-${count(1)}`, style: "signed" },
      ],
    },
    {
      cells: [
        label(texts.steps.new, "label"),
        { value: moved.continued, style: "integer" },
        { value: moved.new, style: "integer" },
        { value: moved.new, formula: count(2), style: "signed" },
      ],
    },
    {
      cells: [
        label(texts.massnahmenIn(to), "total-label"),
        { value: null, style: "total" },
        { value: total.to, formula: of(2), style: "total" },
        { value: total.delta, formula: `${count(3)}-${count(0)}`, style: "total-signed" },
      ],
    },
  ];
}

const ofContinued = ({ movement: moved }: YearComparison, texts: ComparisonTexts): readonly SectionRow[] =>
  (["continued", "recategorised"] as const).map((id) => ({
    cells: [
      { value: texts.steps[id], style: "label" },
      { value: null, style: "label" },
      { value: moved[id], style: "integer" },
    ],
  }));
