import { writeSheets } from "../../src/adapters/xlsx/write/write-sheets";
import { comparisonSheet } from "../../src/charts/comparison-sheet";
import { compareYears, type ComparedFigure, type YearComparison } from "../../src/core/compare/compare-years";
import type { Snapshot } from "../../src/core/snapshot/snapshot";
import { withFreeTableNames } from "../../src/core/plan/free-table-names";
import { germanDay } from "../../src/core/dates/times";
import { whyMoved } from "../../src/core/compare/why-moved";
import { comparisonDe } from "../../src/i18n/comparison.de";
import { signed } from "../../src/i18n/phrases";
import { decimal, signedDecimal } from "../../src/i18n/phrases.de";
import { inputOptions, outputOptions, type Command } from "./command";
import { checkTarget, openWorkbook } from "./files";
import { requireYear } from "./pruefen";
import { bulleted } from "./report-text";
import { saveWorkbook } from "./save-workbook";
import { Stop } from "./stop";
import { harmless, paint, progress, type Terminal } from "./terminal";

/** `ikz vergleich`: compares two years, on demand as a sheet with charts in a copy of the workbook. */
export const vergleich: Command = {
  name: "vergleich",
  about: "vergleicht zwei Jahre, auf Wunsch als Blatt mit Diagrammen",
  usage: {
    files: [1, 1],
    options: { ...inputOptions, ...outputOptions, von: "text", bis: "text", format: "text" },
    line: "ikz vergleich DATEI [--von J] [--bis J] [--ausgabe NEU] [--format text|json] [--ueberschreiben] [--grenze-mb N]",
  },
  run: (given, terminal) => {
    const [file = ""] = given.files;
    const format = given.choice("format", ["text", "json"]);
    const target = given.text("ausgabe");
    if (target !== null) checkTarget(target, given.files, given.flag("ueberschreiben"));
    const bar = progress(terminal, [`${file} wird gelesen`, "Jahre werden verglichen", "Blatt wird geschrieben"]);
    bar.next();
    const { pkg, snapshot, workbook } = openWorkbook(file, given.count("grenze-mb"));
    bar.next();
    const [from, to] = askedYears(file, snapshot, given.year("von"), given.year("bis"));
    const comparison = compareYears(snapshot, from, to);
    if (target !== null) {
      bar.next();
      const plan = withFreeTableNames(
        comparisonSheet(snapshot, comparison, comparisonDe, germanDay(new Date())),
        workbook,
      );
      writeSheets(pkg, [plan]);
      saveWorkbook(pkg, target);
      bar.done();
      terminal.say(`Das Blatt „${plan.name}“ mit ${plan.charts.length} Diagrammen liegt in ${target}.`);
    }
    bar.done();
    terminal.out(
      format === "json"
        ? `${JSON.stringify(comparisonJson(comparison), null, 2)}\n`
        : comparisonText(comparison, terminal),
    );
    return 0;
  },
};

/** The years asked for; else the latest and the nearest one before. */
function askedYears(file: string, snapshot: Snapshot, von: number | null, bis: number | null): [number, number] {
  for (const year of [von, bis]) if (year !== null) requireYear(file, snapshot, year);
  const { years } = snapshot;
  const to = bis ?? years[years.length - 1];
  const from = von ?? [...years].reverse().find((year) => to !== undefined && year < to);
  if (to === undefined) throw new Stop("In „{file}“ gibt es keine Maßnahmen mit einem Jahr.", { file });
  if (from === undefined)
    throw new Stop("In „{file}“ gibt es vor {to} kein weiteres Jahr; ein Vergleich braucht zwei.", { file, to });
  if (from >= to)
    throw new Stop("Das frühere Jahr (--von {from}) muss vor dem späteren (--bis {to}) liegen.", { from, to });
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
  const blocks = [
    figuresText("Kategorie", kategorie, comparison),
    figuresText("Dezernat", dezernat, comparison),
    figuresText("Art", art, comparison),
    figuresText("Insgesamt", [{ ...total, key: "alle" }], comparison),
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
          "Zur Vergleichbarkeit:",
          ...notes.flatMap((note) => bulleted(comparisonDe.note(note, comparison), width)),
          "",
        ]),
  ].join("\n");
}

function figuresText(title: string, figures: readonly ComparedFigure[], { from, to }: YearComparison): string[] {
  const lines = [
    [title, String(from), String(to), "Differenz", "%"],
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
