import { refusing } from "./refused";

/** The names of all sheets; one sync. */
export const sheetNames = (context: Excel.RequestContext): Promise<readonly string[]> =>
  refusing(async () => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
