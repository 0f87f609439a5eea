import { crossTable, merkmale, type CrossTable, type Merkmal } from "../../src/core/count/count";
import { ofYear } from "../../src/core/snapshot/snapshot";
import { massnahmenRegister } from "../../src/core/massnahmen/massnahmen-register";
import type { Register } from "../../src/core/lists/register";
import { cliFilesDe } from "../../src/i18n/cli/files.de";
import { cliZaehlenDe } from "../../src/i18n/cli/zaehlen.de";
import type { Run } from "./command";
import { openWorkbook } from "./files";
import { requireYear } from "./pruefen";
import { askedRegister } from "./register-option";
import { Stop } from "./stop";
import { harmless, paint, type Terminal } from "./terminal";
import { countRegister, writeRegisterViews, type RegisterCount } from "./zaehlen-register";

/** `ikz zaehlen`: a cross-table of two Merkmale. */
export const zaehlen: Run = (given, terminal) => {
  const [file = ""] = given.files;
  const format = given.choice("format", ["text", "json", "csv"]);
  const register = askedRegister(given);
  const target = given.text("ausgabe");
  if (register !== null && register.id !== massnahmenRegister.id) {
    if (target !== null) writeRegisterViews(given, register, target, terminal);
    const counted = countRegister(given, register);
    terminal.out(registerText(counted, register, format, terminal));
    return 0;
  }
  if (target !== null) throw new Stop(cliZaehlenDe.targetWithoutRegister);
  const rows = given.choice("zeilen", byDefault("kategorie"));
  const columns = given.choice("spalten", byDefault("dezernat"));
  const asked = given.year("jahr");
  const { snapshot } = openWorkbook(file, given.count("grenze-mb"));
  if (asked !== null) requireYear(file, snapshot, asked);
  if (snapshot.lists.length === 0) throw new Stop(cliFilesDe.noList, { file });
  const year = asked ?? (rows === "jahr" || columns === "jahr" ? null : snapshot.reportingYear);
  const table = crossTable(
    year === null ? snapshot.massnahmen : ofYear(snapshot.massnahmen, year),
    rows,
    columns,
    snapshot,
  );
  if (format === "json")
    terminal.out(`${JSON.stringify({ schema: "ikz-zaehlung/1", year, ...withNote(table, rows, columns) }, null, 2)}\n`);
  else if (format === "csv") terminal.out(csv(table, cliZaehlenDe.merkmale[rows]));
  else {
    const title = cliZaehlenDe.title(year, rows, columns);
    const note = rows === "art" || columns === "art" ? [cliZaehlenDe.severalArten] : [];
    terminal.out(tableText(table, title, cliZaehlenDe.merkmale[rows], note, terminal));
  }
  return 0;
};

const byDefault = (first: Merkmal): readonly Merkmal[] => [first, ...merkmale.filter((merkmal) => merkmal !== first)];

const withNote = (table: CrossTable, rows: Merkmal, columns: Merkmal): CrossTable & { note?: string } =>
  rows === "art" || columns === "art" ? { ...table, note: cliZaehlenDe.severalArten } : table;

function registerText(
  { table, rows, columns }: RegisterCount,
  register: Register,
  format: "text" | "json" | "csv",
  terminal: Terminal,
): string {
  if (format === "json")
    return `${JSON.stringify({ schema: "ikz-zaehlung/1", register: register.id, ...table }, null, 2)}\n`;
  if (format === "csv") return csv(table, rows);
  return tableText(table, cliZaehlenDe.registerTitle(register.title.de, rows, columns), rows, [], terminal);
}

/** Header, rows and totals as texts. */
function grid(table: CrossTable, corner: string): string[][] {
  return [
    [corner, ...table.columns, cliZaehlenDe.total],
    ...table.rows.map((key, i) => [key, ...(table.counts[i] ?? []).map(String), String(table.rowTotals[i] ?? 0)]),
    [cliZaehlenDe.total, ...table.columnTotals.map(String), String(table.total)],
  ];
}

function csv(table: CrossTable, corner: string): string {
  const cell = (text: string): string => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[";\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };
  return grid(table, corner)
    .map((line) => `${line.map(cell).join(";")}\r\n`)
    .join("");
}

function tableText(
  table: CrossTable,
  title: string,
  corner: string,
  note: readonly string[],
  terminal: Terminal,
): string {
  const lines = grid(table, corner).map((line) => line.map(harmless));
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  const drawn = lines.map((line) =>
    line
      .map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join("  "),
  );
  const rule = "─".repeat((drawn[0] ?? "").length);
  return `${[paint(terminal, "bold", title), "", drawn[0], rule, ...drawn.slice(1, -1), rule, drawn[drawn.length - 1], "", ...note].join("\n").trimEnd()}\n`;
}
