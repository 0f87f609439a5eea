import { newWorkbook, type WorkbookProperties } from "../../src/adapters/xlsx/new-workbook";
import { listSheet, listSheetName } from "../../src/core/list-sheet";
import { stammdatenSheet } from "../../src/core/stammdaten-sheet";
import { defaultStammdaten } from "../../src/core/stammdaten-default";
import { sheetsDe } from "../../src/i18n/sheets.de";
import { rules } from "../../src/rules/index";
import { outputOptions, type Command } from "./command";
import { checkTarget } from "./files";
import { nodeUnpacker } from "./node-unpacker";
import { saveWorkbook } from "./save-workbook";
import { Stop } from "./stop";

/** `ikz vorlage`: a new workbook to start a year with. */
export const vorlage: Command = {
  name: "vorlage",
  about: "legt eine leere Mappe für ein Jahr an",
  usage: {
    files: [0, 0],
    options: { ...outputOptions, jahr: "text" },
    line: "ikz vorlage --jahr J --ausgabe NEU [--ueberschreiben]",
  },
  run: (given, terminal) => {
    const year = given.year("jahr");
    const target = given.text("ausgabe");
    if (year === null || target === null)
      throw new Stop("Es fehlt --jahr oder --ausgabe.\nAufruf: {line}", { line: vorlage.usage.line });
    checkTarget(target, [], given.flag("ueberschreiben"));
    const plans = [listSheet(year, sheetsDe.list), stammdatenSheet(defaultStammdaten, rules, sheetsDe.stammdaten)];
    saveWorkbook(newWorkbook(plans, properties(year), nodeUnpacker), target);
    terminal.out(`Die neue Mappe mit dem Blatt „${listSheetName(year)}“ und den Stammdaten liegt in ${target}.\n`);
    return 0;
  },
};

const properties = (year: number): WorkbookProperties => ({
  title: `Interkommunale Zusammenarbeit ${year}`,
  creator: "ikz",
  created: `${new Date().toISOString().slice(0, 19)}Z`,
});
