import type { Place } from "./massnahme";
import { cellAddress } from "./text";

/** How a message on one place names another: the cell, with its sheet where that is another one. */
export const placeName = (place: Place, seenFrom: Place): string => {
  const cell = cellAddress(place.row, place.column);
  return place.sheet === seenFrom.sheet ? cell : `${place.sheet}!${cell}`;
};
