import { isKnownSource } from "../../core/plan/dropdowns";
import type { PlannedList } from "../../core/plan/sheet-plan";
import { HostRefused, refusing } from "./refused";
import { writeList } from "./write-lists";

/** A dropdown on a sheet that is there already. */
interface SheetDropdown extends PlannedList {
  readonly sheet: string;
}

/** A workbook-wide name, its formula without equals sign. */
interface SourceName {
  readonly name: string;
  readonly formula: string;
}

/**
 * Sets dropdowns, or restores those that were pasted over, with the names that they draw from: a name that lost its cells
 * is mended, one that somebody defined otherwise is left alone. Dropdowns whose name cannot be defined, because its table
 * is missing, are left out. Two syncs. Throws HostRefused, before anything is changed, for a protected or missing sheet.
 */
export const setDropdowns = (
  context: Excel.RequestContext,
  dropdowns: readonly SheetDropdown[],
  sources: readonly SourceName[],
): Promise<void> =>
  refusing(async () => {
    const { workbook } = context;
    const sheets = workbook.worksheets.load("items/name,items/protection/protected");
    const names = workbook.names.load("items/name,items/formula");
    const tables = workbook.tables.load("items/name");
    await context.sync();
    const byName = new Map(sheets.items.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    for (const { sheet } of dropdowns) refuse(byName.get(sheet.toLowerCase()), sheet);

    const known = new Set(names.items.map(({ name }) => name.toLowerCase()));
    const tableNames = new Set(tables.items.map(({ name }) => name.toLowerCase()));
    for (const source of sources) {
      if (!tableNames.has(source.formula.replace(/\[.*$/s, "").toLowerCase())) continue;
      const old = names.items.find(({ name }) => name.toLowerCase() === source.name.toLowerCase());
      if (old === undefined) names.add(source.name, `=${source.formula}`);
      else if (String(old.formula).includes("#REF!")) old.formula = `=${source.formula}`;
      known.add(source.name.toLowerCase());
    }
    for (const dropdown of dropdowns) {
      const sheet = byName.get(dropdown.sheet.toLowerCase());
      if (sheet !== undefined && isKnownSource(dropdown.source, known)) writeList(sheet, dropdown);
    }
    await context.sync();
  });

function refuse(sheet: Excel.Worksheet | undefined, name: string): void {
  if (sheet === undefined) throw new HostRefused("sheet-missing", { sheet: name });
  if (sheet.protection.protected) throw new HostRefused("protected", { sheet: name });
}
