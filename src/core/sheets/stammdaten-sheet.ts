import type { Rule } from "../check/rule";
import type { Register } from "../lists/register";
import { massnahmenRegister } from "../massnahmen/massnahmen-register";
import type { PlannedCell, PlannedList, PlannedTable, SheetPlan } from "../plan/sheet-plan";
import { STAMMDATEN_SHEET, valueTables } from "../stammdaten/stammdaten";
import type { Stammdaten } from "../stammdaten/stammdaten-values";
import type { Severity } from "../text/texts";
import type { CellValue } from "../workbook/workbook-data";
import { listNames } from "./list-sheet";
import { valuesName } from "./value-sources";

/** Texts of the sheet `Stammdaten`. */
export interface StammdatenTexts {
  readonly title: string;
  readonly note: string;
  readonly pageOf: string;
  readonly severities: Readonly<Record<Severity | "off", string>>;
}

interface Block {
  readonly name: string;
  readonly headers: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly CellValue[])[];
}

const FIRST_ROW = 3;

/** The sheet with all Stammdaten tables side by side, those of these registers last, an empty column between them. */
export function stammdatenSheet(
  stammdaten: Stammdaten,
  rules: readonly Rule[],
  texts: StammdatenTexts,
  registers: readonly Register[] = [],
): SheetPlan {
  const cells: PlannedCell[] = [
    { row: 0, column: 0, value: texts.title, style: "title" },
    { row: 1, column: 0, value: texts.note, style: "plain" },
  ];
  const tables: PlannedTable[] = [];
  const columnWidths: number[] = [];
  let column = 0;
  for (const block of [...blocks(stammdaten, rules, texts), ...valueBlocks(stammdaten, registers)]) {
    cells.push(...blockCells(block, column));
    const rows = Math.max(1, block.rows.length);
    const range = {
      firstRow: FIRST_ROW,
      firstColumn: column,
      lastRow: FIRST_ROW + rows,
      lastColumn: column + block.headers.length - 1,
    };
    tables.push({ name: block.name, range, columns: block.headers });
    columnWidths.push(...block.widths, 3);
    column += block.headers.length + 1;
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const words = (["error", "warning", "hint", "off"] as const).map((severity) => texts.severities[severity]).join(",");
  const secondColumn = (table: string, title: string, values: string): PlannedList | null => {
    const range = tables.find(({ name }) => name === table)?.range;
    if (range === undefined) return null;
    const [firstRow, at] = [range.firstRow + 1, range.firstColumn + 1];
    const prompt = { title, text: values.replace(/,/g, ", ") };
    return {
      range: { ...range, firstRow, firstColumn: at, lastColumn: at },
      source: `"${values}"`,
      prompt,
      strict: true,
    };
  };
  return {
    name: STAMMDATEN_SHEET,
    table: "Kategorien",
    cells,
    columnWidths,
    tables,
    charts: [],
    lists: [secondColumn("Regeln", "Schwere", words), secondColumn(STATUS_TABLE, "beendet", "ja,nein,fragen")].flatMap(
      (list) => (list === null ? [] : [list]),
    ),
    names: [...listNames.map(({ name, formula }) => ({ name, formula })), ...valueNames(registers)],
    freezeRows: FIRST_ROW + 1,
    gridLines: true,
    print: {
      orientation: "landscape",
      repeatRows: [FIRST_ROW, FIRST_ROW],
      footer: `&L&F&R${texts.pageOf}`,
      fitToWidth: true,
    },
  };
}

const VALUES_WIDTH = 26;
const STATUS_TABLE = "Status";

/** The defined names behind the dropdowns of columns with values: those of the Maßnahmen, and of these registers. */
export const valueNames = (
  registers: readonly Register[],
): readonly { readonly name: string; readonly formula: string }[] =>
  valueTables([massnahmenRegister, ...registers]).map(({ table, header }) => ({
    name: valuesName(table),
    formula: `${table}[${header}]`,
  }));

/** The allowed values that registers declare, one table for each column; that of the Status says more. */
const valueBlocks = ({ werte }: Stammdaten, registers: readonly Register[]): readonly Block[] =>
  valueTables([massnahmenRegister, ...registers])
    .filter(({ table }) => table !== STATUS_TABLE)
    .map(({ table, header, ids }) => ({
      name: table,
      headers: [header],
      widths: [VALUES_WIDTH],
      rows: (werte.get(table) ?? ids).map((id) => [id]),
    }));

function blockCells(block: Block, firstColumn: number): PlannedCell[] {
  const lines = block.rows.length > 0 ? block.rows : [block.headers.map(() => null)];
  return [
    ...block.headers.map((value, i): PlannedCell => ({
      row: FIRST_ROW,
      column: firstColumn + i,
      value,
      style: "heading",
    })),
    ...lines.flatMap((line, row) =>
      line.map((value, i): PlannedCell => ({
        row: FIRST_ROW + 1 + row,
        column: firstColumn + i,
        value,
        style: "text",
      })),
    ),
  ];
}

function blocks(stammdaten: Stammdaten, rules: readonly Rule[], texts: StammdatenTexts): Block[] {
  return [
    {
      name: "Kategorien",
      headers: ["Kategorie", "Bezeichnung"],
      widths: [12, 20],
      rows: stammdaten.kategorien.map(({ id, name }) => [id, name]),
    },
    {
      name: "Dezernate",
      headers: ["Dezernat", "Bezeichnung"],
      widths: [11, 20],
      rows: stammdaten.dezernate.map(({ id, name }) => [id, name]),
    },
    {
      name: "Arten",
      headers: ["Art", "Erläuterung"],
      widths: [16, 34],
      rows: stammdaten.arten.map(({ id, erlaeuterung }) => [id, erlaeuterung]),
    },
    {
      name: "Schwerpunkte",
      headers: ["Kategorie", "Dezernat", "Kurzname", "Bezeichnung"],
      widths: [11, 11, 30, 44],
      rows: stammdaten.schwerpunkte.map(({ kategorie, dezernat, kurzname, bezeichnung }) => [
        kategorie,
        dezernat,
        kurzname,
        bezeichnung,
      ]),
    },
    {
      name: "Organisationseinheiten",
      headers: ["Organisationseinheit", "Dezernat", "Aliasse", "gültig von", "gültig bis"],
      widths: [38, 11, 34, 12, 12],
      rows: stammdaten.organisationseinheiten.map(({ name, dezernat, aliasse, from, to }) => [
        name,
        dezernat,
        aliasse.join("; "),
        from,
        to,
      ]),
    },
    {
      name: STATUS_TABLE,
      headers: ["Status", "beendet"],
      widths: [18, 10],
      rows: stammdaten.status.map(({ id, beendet }) => [id, beendet]),
    },
    {
      name: "Regeln",
      headers: ["Regel", "Schwere", "Vorgabe", "Bedeutung"],
      widths: [36, 11, 11, 48],
      rows: rules.map(({ id, severity, severities, title }) => {
        const all = Array.from(
          new Set([severity, ...Object.values(severities).filter((one): one is Severity => one !== undefined)]),
        );
        const setting = stammdaten.regeln.get(id);
        return [
          id,
          setting === undefined ? null : texts.severities[setting],
          all.map((one) => texts.severities[one]).join(" / "),
          title.de,
        ];
      }),
    },
  ];
}
