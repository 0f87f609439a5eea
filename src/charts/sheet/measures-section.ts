import { OHNE } from "../../core/count/count";
import type { ComparedMassnahme, MassnahmePlace, YearComparison } from "../../core/compare/compare-years";
import type { ComparisonTexts } from "../../core/compare/comparison-texts";
import type { PlannedTable } from "../../core/plan/sheet-plan";
import {
  COLUMN_WIDTHS,
  headerRow,
  headingRow,
  LINE,
  linesOf,
  section,
  SHEET_LAST,
  textRow,
  type RowCell,
  type Section,
  type SectionRow,
} from "./layout";

/** The list of Maßnahmen and where its header row is. */
interface MeasuresSection extends Section {
  readonly headerRow: number;
  readonly table: PlannedTable;
}

/** Letters of running text are narrower than the digits that widths are counted in. */
const LETTERS_PER_DIGIT = 1.12;

const STATES = ["new", "ended", "continued"] as const;

/** By state (new, ended, continued, there first those of another Kategorie), then by Dezernat. */
function inReportOrder(
  measures: readonly ComparedMassnahme[],
  dezernate: readonly string[],
): readonly ComparedMassnahme[] {
  const position = new Map([...dezernate, OHNE].map((key, i) => [key, i]));
  const rank = (one: ComparedMassnahme): number =>
    STATES.indexOf(one.state) * 2 + (one.state === "continued" && one.kategorie[0] === one.kategorie[1] ? 1 : 0);
  const dezernat = (one: ComparedMassnahme): number => position.get(one.dezernat) ?? position.size;
  return measures
    .map((one, i) => ({ one, i }))
    .sort((a, b) => rank(a.one) - rank(b.one) || dezernat(a.one) - dezernat(b.one) || a.i - b.i)
    .map(({ one }) => one);
}

/** One row for each Maßnahme of either year, with links to where it stands. */
export function measuresSection(
  firstRow: number,
  comparison: YearComparison,
  dezernate: readonly string[],
  texts: ComparisonTexts,
): MeasuresSection {
  const { from, to } = comparison;
  const { columns } = texts;
  const names = [
    columns.state,
    columns.dezernat,
    columns.kategorieIn(from),
    columns.kategorieIn(to),
    columns.placeIn(from),
    columns.placeIn(to),
    columns.organisationseinheit,
    columns.thema,
  ];
  const measures = inReportOrder(comparison.measures, dezernate);
  const head = [headingRow(texts.headings.measures), textRow(texts.measuresNote(comparison), "note", SHEET_LAST)];
  const header = firstRow + head.length;
  const placed = section(firstRow, [
    ...head,
    { ...headerRow(...names), height: 2 * LINE + 3 },
    ...measures.map((one) => measureRow(one, texts)),
  ]);
  const range = { firstRow: header, firstColumn: 0, lastRow: header + measures.length, lastColumn: SHEET_LAST };
  return { ...placed, headerRow: header, table: { name: `Jahresvergleich_${from}_${to}`, range, columns: names } };
}

function measureRow(one: ComparedMassnahme, texts: ComparisonTexts): SectionRow {
  const [before, after] = one.kategorie;
  const texted: readonly (readonly [string, number])[] = [
    [texts.state(one), 0],
    [one.organisationseinheit, 6],
    [one.thema, 7],
    [one.from === null ? "" : placeText(one.from), 4],
    [one.to === null ? "" : placeText(one.to), 5],
  ];
  const lines = texted.map(([text, column]) =>
    linesOf(text, Math.floor((COLUMN_WIDTHS[column] ?? 1) * LETTERS_PER_DIGIT)),
  );
  return {
    cells: [
      { value: texts.state(one), style: "text" },
      { value: one.dezernat, style: "text" },
      { value: before, style: "text" },
      { value: after, style: "text" },
      placeCell(one.from),
      placeCell(one.to),
      { value: one.organisationseinheit, style: "text" },
      { value: one.thema, style: "text" },
    ],
    height: Math.min(409, Math.max(...lines) * LINE + 1),
  };
}

const placeText = (place: MassnahmePlace): string => `${place.sheet} ${place.cell}`;

const placeCell = (place: MassnahmePlace | null): RowCell =>
  place === null
    ? { value: null, style: "text" }
    : { value: placeText(place), style: "link", link: { sheet: place.sheet, row: place.row, column: place.column } };
