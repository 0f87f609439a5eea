import { newWorkbook, type WorkbookProperties } from "../../src/adapters/xlsx/write/new-workbook";
import { listSheet } from "../../src/core/sheets/list-sheet";
import { massnahmenRegister } from "../../src/core/massnahmen/massnahmen-register";
import type { Register } from "../../src/core/lists/register";
import { registerSheet } from "../../src/core/sheets/register-sheet";
import { stammdatenSheet } from "../../src/core/sheets/stammdaten-sheet";
import { defaultStammdaten } from "../../src/core/stammdaten/stammdaten-default";
import { registersDe } from "../../src/i18n/registers.de";
import { sheetsDe } from "../../src/i18n/sheets.de";
import { registers } from "../../src/registers/index";
import { rules } from "../../src/rules/index";
import { cliArgumentsDe } from "../../src/i18n/cli/arguments.de";
import { cliVorlageDe } from "../../src/i18n/cli/vorlage.de";
import type { Run } from "./command";
import { checkTarget } from "./files";
import { nodeUnpacker } from "./node-unpacker";
import { saveWorkbook } from "./save-workbook";
import { allRegisters } from "./register-option";
import { Stop } from "./stop";

/** `ikz vorlage`: a new workbook to start a year with. */
export const vorlage: Run = (given, terminal) => {
  const year = given.year("jahr");
  const target = given.text("ausgabe");
  const chosen = given.texts("register").map((id) => registerNamed(id));
  const needsYear = chosen.length === 0 || chosen.includes(massnahmenRegister);
  if (target === null || (needsYear && year === null)) throw given.wrong(cliArgumentsDe.yearOrTargetMissing);
  checkTarget(target, [], given.flag("ueberschreiben"));
  const others = registers.filter((register) => chosen.includes(register));
  const ofLists = rules.filter(({ register }) => [massnahmenRegister, ...others].some(({ id }) => id === register));
  const lists = [
    ...(year === null ? [] : [listSheet(year, sheetsDe.list)]),
    ...others.map((register) => registerSheet(register, defaultStammdaten, registersDe, "de")),
  ];
  const plans = [...lists, stammdatenSheet(defaultStammdaten, ofLists, sheetsDe.stammdaten, others)];
  saveWorkbook(newWorkbook(plans, properties(year), nodeUnpacker), target);
  const names = lists.map(({ name }) => name);
  terminal.out(`${cliVorlageDe.written(names, target)}
`);
  return 0;
};

function registerNamed(id: string): Register {
  const found = allRegisters.find((register) => register.id === id);
  if (found !== undefined) return found;
  throw new Stop(cliArgumentsDe.unknownChoice, {
    name: "register",
    wert: id,
    allowed: allRegisters.map((register) => register.id).join(", "),
  });
}

const properties = (year: number | null): WorkbookProperties => ({
  title: cliVorlageDe.title(year),
  creator: "ikz",
  created: `${new Date().toISOString().slice(0, 19)}Z`,
});
