import { registerViewsSheet } from "../../src/charts/register-views-sheet";
import { headerKey } from "../../src/core/lists/columns";
import type { CrossTable } from "../../src/core/count/count";
import type { Register } from "../../src/core/lists/register";
import { byFrequency, declaredColumn, countEntries } from "../../src/core/count/register-counts";
import { entriesOf } from "../../src/core/snapshot/snapshot";
import { germanDay } from "../../src/core/dates/times";
import { registersDe } from "../../src/i18n/registers.de";
import { cliZaehlenDe } from "../../src/i18n/cli/zaehlen.de";
import type { Arguments } from "./arguments";
import { checkTarget, openWorkbook } from "./files";
import { requireRegister } from "./register-option";
import { saveWorkbook } from "./save-workbook";
import { Stop } from "./stop";
import type { Terminal } from "./terminal";
import { sayRemarks, writePlanned } from "./write-planned";

/** What is counted by two columns of a register, and how they are called; `columns` is null for one column alone. */
export interface RegisterCount {
  readonly table: CrossTable;
  readonly rows: string;
  readonly columns: string | null;
}

/** Counts a register by the columns asked for, else by those of its first view; `columns` is null for one column alone. */
export function countRegister(given: Arguments, register: Register): RegisterCount {
  const [file = ""] = given.files;
  const { snapshot } = openWorkbook(file, given.count("grenze-mb"));
  requireRegister(file, snapshot, register);
  const [view] = register.views;
  const asked = (option: string): string | null => {
    const text = given.text(option);
    return text === null ? null : columnNamed(register, option, text);
  };
  const [first, second] = [asked("zeilen"), asked("spalten")];
  const rows = first ?? view?.rows ?? register.name;
  const columns = second ?? (first === null ? (view?.columns ?? null) : null);
  const table = countEntries(entriesOf(snapshot, register), register, rows, columns, snapshot);
  return { table: first === null && view?.byFrequency === true ? byFrequency(table) : table, rows, columns };
}

function columnNamed(register: Register, option: string, text: string): string {
  const found = register.columns.find(({ name, synonyms }) =>
    [name, ...synonyms].some((one) => headerKey(one) === headerKey(text)),
  );
  if (found !== undefined) return declaredColumn(register, found.name).name;
  const allowed = register.columns.map(({ name }) => name).join(", ");
  throw new Stop(cliZaehlenDe.unknownColumn, {
    option,
    wert: text,
    titel: register.title.de,
    allowed,
  });
}

/** Writes the counts and charts of a register's views into a copy of the workbook. */
export function writeRegisterViews(given: Arguments, register: Register, target: string, terminal: Terminal): void {
  const [file = ""] = given.files;
  checkTarget(target, given.files, given.flag("ueberschreiben"));
  const opened = openWorkbook(file, given.count("grenze-mb"));
  const { pkg, snapshot } = opened;
  requireRegister(file, snapshot, register);
  const plan = registerViewsSheet(snapshot, register, registersDe, "de", germanDay(new Date()));
  const { plans, remarks } = writePlanned(opened, [plan]);
  saveWorkbook(pkg, target);
  terminal.say(cliZaehlenDe.written(plans[0]?.name ?? plan.name, plan.charts.length, target));
  sayRemarks(terminal, remarks);
}
