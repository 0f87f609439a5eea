import type { RegisterTexts } from "../core/sheets/register-sheet";
import { counted } from "./phrases";

/** What the sheets of registers say, in English. */
export const registersEn: RegisterTexts = {
  subtitle: (count, entry, stand) => `${counted(count, entry.one.en, entry.many.en)} · as of ${stand}`,
  total: "Total",
  fixed:
    "Fixed figures of the day of writing: they follow the list as soon as it is an Excel table, its spellings are right and the sheet is written again.",
  pageHeader: (title) => `&L${title}&R&A`,
  pageFooter: (stand) => `&LAs of ${stand}&RPage &P of &N`,
  pageOf: "Page &P of &N",
  prompt: (column, values, several) =>
    values.length === 0
      ? `Please choose ${column} from the list.`
      : several
        ? "One value of the list; part several by semicolons."
        : `Please choose a value of the list: ${values.join(", ")}.`,
};
