import type { ComparedFigure, YearComparison } from "../../src/core/compare/compare-years";
import { whyMoved } from "../../src/core/compare/why-moved";
import { comparisonDe } from "../../src/i18n/comparison.de";
import { signOf } from "../../src/i18n/phrases";
import { decimal } from "../../src/i18n/phrases.de";

/** A figure of both years; `percent` as text, empty where the earlier figure is 0. */
interface ScriptFigure {
  key: string;
  from: number;
  to: number;
  delta: number;
  percent: string;
}

/** How Maßnahmen moved between the years. */
interface ScriptMovement {
  continued: number;
  new: number;
  ended: number;
  recategorised: number;
}

/** A comparison of two years as data for a flow. */
export interface ComparisonResult {
  schema: string;
  from: number;
  to: number;
  /** The sheet with tables and charts. */
  sheet: string;
  charts: number;
  kategorie: ScriptFigure[];
  dezernat: ScriptFigure[];
  art: ScriptFigure[];
  total: ScriptFigure;
  movement: ScriptMovement;
  /** Why the figures moved, in words. */
  sentences: string[];
  /** What is to be said about where the sheet was written. */
  remarks: string[];
}

/** The figures of a comparison, with the sheet on which they are. */
export function comparisonResult(comparison: YearComparison, sheet: string, charts: number): ComparisonResult {
  const { from, to, kategorie, dezernat, art, total, movement } = comparison;
  return {
    schema: "ikz-vergleich/1",
    from,
    to,
    sheet,
    charts,
    kategorie: kategorie.map((figure) => scriptFigure(figure)),
    dezernat: dezernat.map((figure) => scriptFigure(figure)),
    art: art.map((figure) => scriptFigure(figure)),
    total: scriptFigure(total),
    movement: {
      continued: movement.continued,
      new: movement.new,
      ended: movement.ended,
      recategorised: movement.recategorised,
    },
    sentences: whyMoved(comparison).map((reason) => comparisonDe.reason(reason, comparison)),
    remarks: [],
  };
}

function scriptFigure({ key, from, to, delta, percent }: ComparedFigure): ScriptFigure {
  const text = percent === null ? "" : `${signOf(delta)}${decimal(Math.abs(percent))} %`;
  return { key, from, to, delta, percent: text };
}
