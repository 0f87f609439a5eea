import { cellAddress, displayText } from "../core/text/text";
import type { PlaceTexts } from "./place-remarks.de";

const MOST_CELLS = 5;
const LONGEST_VALUE = 40;

const cellsEn: PlaceTexts["cells"] = (cells) => {
  const named = cells.slice(0, MOST_CELLS).map(({ row, column, value }) => {
    const text = displayText(value);
    const short = text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE).trim()} …` : text;
    return `${cellAddress(row, column)} (${text === "" ? "empty" : typeof value === "string" ? `“${short}”` : short})`;
  });
  const more = cells.length - named.length;
  return more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
};

const remarkEn: PlaceTexts["remark"] = ({ reason, wanted, sheet, cells }) => {
  switch (reason) {
    case "name-taken":
      return `The sheet “${wanted}” of the workbook was not made by IKZ and stayed as it is. What is new is on “${sheet}”.`;
    case "copies":
      return `There are several sheets of “${wanted}”, none has that name any more. They stayed as they are; what is new is on “${sheet}”.`;
    case "in-the-way":
      return cells.length === 0
        ? `On the earlier sheet there are notes, pictures or the like that IKZ did not make. It stayed as it is; what is new is on “${sheet}”.`
        : `On the earlier sheet there are entries of yours where new content would go: ${cellsEn(cells)}. It stayed as it is; what is new is on “${sheet}”.`;
    case "typed-over":
      return `On “${sheet}” cells had been changed by hand; they were written anew. Before: ${cellsEn(cells)}.`;
    case "unknown-changes":
      return `“${sheet}” is of an earlier version and was written anew. Whether anything on it was changed by hand cannot be told.`;
    case "hidden":
      return `The sheet “${sheet}” is hidden and stayed so.`;
  }
};

/** Where sheets were written, in English. */
export const placeEn: PlaceTexts = { remark: remarkEn, cells: cellsEn };
