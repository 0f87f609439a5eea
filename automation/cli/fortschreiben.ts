import { applyEdits } from "../../src/adapters/xlsx/patch/apply-edits";
import { growLists } from "../../src/adapters/xlsx/patch/grow-lists";
import { writeSheets } from "../../src/adapters/xlsx/write/write-sheets";
import { withFreeTableNames } from "../../src/core/plan/free-table-names";
import { withKnownDropdowns } from "../../src/core/plan/dropdowns";
import { listSheetName } from "../../src/core/sheets/list-sheet";
import { rollOver, type RollOver, type RollOverObstacle } from "../../src/core/roll-over/roll-over";
import { rollOverSheet } from "../../src/core/roll-over/roll-over-sheet";
import { cellAddress } from "../../src/core/text/text";
import { sheetsDe } from "../../src/i18n/sheets.de";
import { inputOptions, outputOptions, type Command } from "./command";
import { checkTarget, openWorkbook, type OpenWorkbook } from "./files";
import { rollOverJson, rollOverText } from "./roll-over-report";
import { saveWorkbook } from "./save-workbook";
import { Stop } from "./stop";
import { progress } from "./terminal";

/** `ikz fortschreiben`: begins a year with what goes on of the year before, in a new file. */
export const fortschreiben: Command = {
  name: "fortschreiben",
  about: "beginnt ein Jahr mit den laufenden Maßnahmen des Vorjahrs",
  usage: {
    files: [1, 1],
    options: { ...inputOptions, ...outputOptions, jahr: "text", format: "text" },
    line: "ikz fortschreiben DATEI --jahr J --ausgabe NEU [--format text|json] [--ueberschreiben] [--grenze-mb N]",
  },
  run: (given, terminal) => {
    const [file = ""] = given.files;
    const format = given.choice("format", ["text", "json"]);
    const [year, target] = [given.year("jahr"), given.text("ausgabe")];
    if (year === null || target === null)
      throw new Stop("Es fehlt --jahr oder --ausgabe.\nAufruf: {line}", { line: fortschreiben.usage.line });
    checkTarget(target, given.files, given.flag("ueberschreiben"));
    const bar = progress(terminal, [`${file} wird gelesen`, `${year} wird begonnen`, `${target} wird geschrieben`]);
    bar.next();
    const opened = openWorkbook(file, given.count("grenze-mb"));
    bar.next();
    const rolled = rollOver(opened.snapshot, year);
    if ("reason" in rolled) throw obstacle(file, year, rolled);
    bar.next();
    write(opened, rolled, target);
    bar.done();
    terminal.out(format === "json" ? rollOverJson(rolled, file, target) : rollOverText(rolled, target, terminal));
    return 0;
  },
};

function obstacle(file: string, year: number, found: RollOverObstacle): Stop {
  switch (found.reason) {
    case "no-earlier-year":
      return new Stop("In „{file}“ gibt es vor {year} kein Jahr, das sich fortschreiben lässt.", { file, year });
    case "year-exists":
      return new Stop("In „{file}“ gibt es {year} schon, auf dem Blatt „{sheet}“. Es wird nicht überschrieben.", {
        file,
        year,
        sheet: found.sheet,
      });
    case "no-room-for-ids":
      return new Stop(
        "In „{file}“ ist neben der Liste auf „{sheet}“ bei {cell} kein Platz für die Spalte ID. Legen Sie sie dort selbst an.",
        { file, sheet: found.sheet, cell: found.cell },
      );
  }
}

function write({ file, pkg, workbook, snapshot }: OpenWorkbook, rolled: RollOver, target: string): void {
  const plan = withKnownDropdowns(rollOverSheet(rolled, snapshot, sheetsDe.list), workbook);
  growLists(pkg, rolled.growths);
  const [skipped] = applyEdits(pkg, rolled.edits).skipped;
  if (skipped !== undefined)
    throw new Stop("In „{file}“ lässt sich die Zelle {cell} auf „{sheet}“ nicht ändern; dort steht eine Formel.", {
      file,
      sheet: skipped.edit.sheet,
      cell: cellAddress(skipped.edit.row, skipped.edit.column),
    });
  const others = { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== listSheetName(rolled.to)) };
  writeSheets(pkg, [withFreeTableNames(plan, others)]);
  saveWorkbook(pkg, target);
}
