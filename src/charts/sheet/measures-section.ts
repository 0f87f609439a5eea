import { OHNE } from "../../core/count/count";
import type { ComparedMassnahme, MassnahmePlace } from "../../core/compare/compare-years";
import type { ComparisonTexts } from "../../core/compare/comparison-texts";
import type { RowCell, SectionRow } from "../../core/plan/sections";
import type { ComparisonSection } from "./comparison-section";
import { COLUMN_WIDTHS, headerRow, headingRow, LINE, linesOf, SHEET_LAST, textRow } from "./layout";

/** The list goes on over pages; so much must be left of the page that it starts on. */
const LEAST_OF_LIST = 200;

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

/** One row for each Maßnahme of either year, with links to where it stands; the chapter is of the Maßnahmen themselves. */
export const measuresSection: ComparisonSection =
  ({ snapshot, comparison, texts }) =>
  (firstRow) => {
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
    const measures = inReportOrder(comparison.measures, snapshot.dezernate.ids);
    const head = [headingRow(texts.headings.measures), textRow(texts.measuresNote(comparison), "note", SHEET_LAST)];
    const header = firstRow + head.length;
    const range = { firstRow: header, firstColumn: 0, lastRow: header + measures.length, lastColumn: SHEET_LAST };
    return {
      rows: [
        ...head,
        { ...headerRow(...names), height: 2 * LINE + 3 },
        ...measures.map((one) => measureRow(one, texts)),
      ],
      tables: [{ name: `Jahresvergleich_${from}_${to}`, range, columns: names }],
      chapter: null,
      needed: LEAST_OF_LIST,
    };
  };

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
