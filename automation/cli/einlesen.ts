import * as path from "node:path";
import { newWorkbook } from "../../src/adapters/xlsx/write/new-workbook";
import { listSheet } from "../../src/core/sheets/list-sheet";
import { massnahmenRegister } from "../../src/core/massnahmen/massnahmen-register";
import { defaultStammdaten } from "../../src/core/stammdaten/stammdaten-default";
import { stammdatenSheet } from "../../src/core/sheets/stammdaten-sheet";
import { localTime } from "../../src/core/dates/times";
import { einlesenDe, reportRefusalsDe } from "../../src/i18n/einlesen.de";
import { sheetsDe } from "../../src/i18n/sheets.de";
import { readReport } from "../../src/readers/report/read-report";
import type { ReadReport } from "../../src/readers/report/reading";
import { readingRows, readingSheet } from "../../src/readers/report/reading-sheet";
import { rules } from "../../src/rules/index";
import { cliArgumentsDe } from "../../src/i18n/cli/arguments.de";
import { cliEinlesenDe } from "../../src/i18n/cli/einlesen.de";
import { cliFilesDe } from "../../src/i18n/cli/files.de";
import type { Run } from "./command";
import { checkTarget } from "./files";
import { nodeUnpacker } from "./node-unpacker";
import { readSource } from "./read-source";
import { readingJson, readingText } from "./reading-report";
import { saveWorkbook } from "./save-workbook";
import { Stop } from "./stop";
import { progress } from "./terminal";

/** `ikz einlesen`: a printed report as a new workbook, with an account of what was not certain. */
export const einlesen: Run = (given, terminal) => {
  const [file = ""] = given.files;
  const format = given.choice("format", ["text", "json"]);
  const [year, target] = [given.year("jahr"), given.text("ausgabe")];
  if (year === null || target === null) throw given.wrong(cliArgumentsDe.yearOrTargetMissing);
  if (path.extname(target).toLowerCase() !== ".xlsx") throw new Stop(cliEinlesenDe.wrongEnding, { target });
  checkTarget(target, given.files, given.flag("ueberschreiben"));
  const bar = progress(terminal, [cliFilesDe.reading(file), cliEinlesenDe.recognising, cliFilesDe.writing(target)]);
  bar.next();
  const blocks = readSource(file, given.count("grenze-mb"));
  bar.next();
  const read = readReport(blocks, defaultStammdaten, year);
  if (read.massnahmen.length === 0) throw new Stop(reportRefusalsDe["no-massnahmen"], { file });
  bar.next();
  write(read, { year, file: path.basename(file), stand: localTime(new Date()) }, target);
  bar.done();
  terminal.out(
    format === "json" ? readingJson(read, { year, file, target }) : readingText(read, { year, target }, terminal),
  );
  return 0;
};

function write(
  read: ReadReport,
  about: { readonly year: number; readonly file: string; readonly stand: string },
  target: string,
): void {
  const { rows, columns } = readingRows(read);
  const ofList = rules.filter(({ register }) => register === massnahmenRegister.id);
  const plans = [
    listSheet(about.year, sheetsDe.list, rows, columns),
    readingSheet(read, about, einlesenDe),
    stammdatenSheet(defaultStammdaten, ofList, sheetsDe.stammdaten),
  ];
  const properties = {
    title: cliEinlesenDe.title(about.year),
    creator: "ikz",
    created: `${new Date().toISOString().slice(0, 19)}Z`,
  };
  saveWorkbook(newWorkbook(plans, properties, nodeUnpacker), target);
}
