import { withKnownDropdowns } from "../../src/core/plan/dropdowns";
import { rollOver, type RollOver, type RollOverObstacle } from "../../src/core/roll-over/roll-over";
import { rollOverSheet } from "../../src/core/roll-over/roll-over-sheet";
import { sheetsDe } from "../../src/i18n/sheets.de";
import { cliArgumentsDe } from "../../src/i18n/cli/arguments.de";
import { cliFilesDe } from "../../src/i18n/cli/files.de";
import { cliFortschreibenDe } from "../../src/i18n/cli/fortschreiben.de";
import type { Run } from "./command";
import { checkTarget, openWorkbook, type OpenWorkbook } from "./files";
import { rollOverJson, rollOverText } from "./roll-over-report";
import { saveWorkbook } from "./save-workbook";
import { Stop } from "./stop";
import { progress } from "./terminal";
import { writeLists } from "./write-lists";
import { sayRemarks, writePlanned } from "./write-planned";

/** `ikz fortschreiben`: begins a year with what goes on of the year before, in a new file. */
export const fortschreiben: Run = (given, terminal) => {
  const [file = ""] = given.files;
  const format = given.choice("format", ["text", "json"]);
  const also = given.choice("umgesetzte", ["weglassen", "mitnehmen"]) === "mitnehmen";
  const [year, target] = [given.year("jahr"), given.text("ausgabe")];
  if (year === null || target === null) throw given.wrong(cliArgumentsDe.yearOrTargetMissing);
  checkTarget(target, given.files, given.flag("ueberschreiben"));
  const bar = progress(terminal, [
    cliFilesDe.reading(file),
    cliFortschreibenDe.beginning(year),
    cliFilesDe.writing(target),
  ]);
  bar.next();
  const opened = openWorkbook(file, given.count("grenze-mb"));
  bar.next();
  const rolled = rollOver(opened.snapshot, year, () => also);
  if ("reason" in rolled) throw obstacle(file, year, rolled);
  bar.next();
  const { remarks } = write(opened, rolled, target);
  bar.done();
  sayRemarks(terminal, remarks);
  terminal.out(format === "json" ? rollOverJson(rolled, file, target) : rollOverText(rolled, target, terminal));
  return 0;
};

function obstacle(file: string, year: number, found: RollOverObstacle): Stop {
  switch (found.reason) {
    case "no-earlier-year":
      return new Stop(cliFortschreibenDe.noEarlierYear, { file, year });
    case "year-exists":
      return new Stop(cliFortschreibenDe.yearExists, {
        file,
        year,
        sheet: found.sheet,
      });
    case "no-room-for-ids":
      return new Stop(cliFortschreibenDe.noRoomForIds, { file, sheet: found.sheet, cell: found.cell });
  }
}

function write(opened: OpenWorkbook, rolled: RollOver, target: string): ReturnType<typeof writePlanned> {
  const { pkg, workbook, snapshot } = opened;
  const plan = withKnownDropdowns(rollOverSheet(rolled, snapshot, sheetsDe.list), workbook);
  writeLists(opened, rolled);
  const written = writePlanned(opened, [plan]);
  saveWorkbook(pkg, target);
  return written;
}
