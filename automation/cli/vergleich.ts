import { comparisonSheet } from "../../src/charts/comparison-sheet";
import { compareYears, type ComparedFigure, type YearComparison } from "../../src/core/compare/compare-years";
import { yearBefore, type Snapshot } from "../../src/core/snapshot/snapshot";
import { germanDay } from "../../src/core/dates/times";
import { whyMoved } from "../../src/core/compare/why-moved";
import { comparisonDe } from "../../src/i18n/comparison.de";
import { cliFilesDe } from "../../src/i18n/cli/files.de";
import { cliVergleichDe } from "../../src/i18n/cli/vergleich.de";
import { signed } from "../../src/i18n/phrases";
import { decimal, signedDecimal } from "../../src/i18n/phrases.de";
import type { Run } from "./command";
import { checkTarget, openWorkbook } from "./files";
import { requireYear } from "./pruefen";
import { bulleted } from "./report-text";
import { saveWorkbook } from "./save-workbook";
import { Stop } from "./stop";
import { harmless, paint, progress, type Terminal } from "./terminal";
import { sayRemarks, writePlanned } from "./write-planned";

/** `ikz vergleich`: compares two years, on demand as a sheet with charts in a copy of the workbook. */
export const vergleich: Run = (given, terminal) => {
  const [file = ""] = given.files;
  const format = given.choice("format", ["text", "json"]);
  const target = given.text("ausgabe");
  if (target !== null) checkTarget(target, given.files, given.flag("ueberschreiben"));
  const bar = progress(terminal, [cliFilesDe.reading(file), cliVergleichDe.comparing, cliVergleichDe.writing]);
  bar.next();
  const opened = openWorkbook(file, given.count("grenze-mb"));
  const { pkg, snapshot } = opened;
  bar.next();
  const [from, to] = askedYears(file, snapshot, given.year("von"), given.year("bis"));
  const comparison = compareYears(snapshot, from, to);
  if (target !== null) {
    bar.next();
    const plan = comparisonSheet(snapshot, comparison, comparisonDe, germanDay(new Date()));
    const { plans, remarks } = writePlanned(opened, [plan]);
    saveWorkbook(pkg, target);
    bar.done();
    terminal.say(cliVergleichDe.written(plans[0]?.name ?? plan.name, plan.charts.length, target));
    sayRemarks(terminal, remarks);
  }
  bar.done();
  terminal.out(
    format === "json"
      ? `${JSON.stringify(comparisonJson(comparison), null, 2)}\n`
      : comparisonText(comparison, terminal),
  );
  return 0;
};

/** The years asked for; else the reporting year and the nearest earlier one that counts. */
function askedYears(file: string, snapshot: Snapshot, von: number | null, bis: number | null): [number, number] {
  for (const year of [von, bis]) if (year !== null) requireYear(file, snapshot, year);
  const to = bis ?? snapshot.reportingYear;
  if (to === null) throw new Stop(cliVergleichDe.noYear, { file });
  const from = von ?? yearBefore(snapshot, to);
  if (from === null) throw new Stop(cliVergleichDe.oneYear, { file, to });
  if (from >= to) throw new Stop(cliVergleichDe.wrongOrder, { from, to });
  return [from, to];
}

/** The contract's JSON of a comparison. */
function comparisonJson({ from, to, kategorie, dezernat, art, total, movement, measures }: YearComparison): unknown {
  const figure = ({ from, to, delta, percent }: ComparedFigure): unknown => ({ from, to, delta, percent });
  const place = (one: { sheet: string; cell: string } | null): unknown =>
    one === null ? null : { sheet: one.sheet, cell: one.cell };
  return {
    schema: "ikz-vergleich/1",
    from,
    to,
    kategorie,
    dezernat,
    art,
    total: figure(total),
    movement,
    measures: measures.map((one) => ({
      state: one.state,
      from: place(one.from),
      to: place(one.to),
      similarity: one.similarity === null ? null : Math.round(one.similarity * 100) / 100,
      kategorie: one.kategorie,
    })),
  };
}

const changeText = (value: number): string => (value === 0 ? "0" : signed(value));

const percentText = (value: number | null): string =>
  value === null ? "" : `${value === 0 ? decimal(0) : signedDecimal(value)} %`;

function comparisonText(comparison: YearComparison, terminal: Pick<Terminal, "color" | "width">): string {
  const { kategorie, dezernat, art, total, notes } = comparison;
  const width = Math.max(60, Math.min(terminal.width, 110));
  const titles = cliVergleichDe.blocks;
  const blocks = [
    figuresText(titles.kategorie, kategorie, comparison),
    figuresText(titles.dezernat, dezernat, comparison),
    figuresText(titles.art, art, comparison),
    figuresText(titles.total, [{ ...total, key: cliVergleichDe.all }], comparison),
  ];
  const sentences = whyMoved(comparison).map((reason) => comparisonDe.reason(reason, comparison));
  return [
    paint(terminal, "bold", comparisonDe.title(comparison)),
    "",
    ...blocks.flatMap((lines) => [...lines, ""]),
    ...sentences.flatMap((sentence) => bulleted(sentence, width)),
    "",
    ...(notes.length === 0
      ? []
      : [
          cliVergleichDe.comparability,
          ...notes.flatMap((note) => bulleted(comparisonDe.note(note, comparison), width)),
          "",
        ]),
  ].join("\n");
}

function figuresText(title: string, figures: readonly ComparedFigure[], { from, to }: YearComparison): string[] {
  const lines = [
    [title, String(from), String(to), cliVergleichDe.difference, "%"],
    ...figures.map((figure) => [
      harmless(figure.key),
      String(figure.from),
      String(figure.to),
      changeText(figure.delta),
      percentText(figure.percent),
    ]),
  ];
  return lines.map((line) =>
    line.map((text, i) => (i === 0 ? text.padEnd(16) : text.padStart(i < 3 ? 6 : 11))).join(""),
  );
}
