import type { Entry } from "../../core/lists/register";
import { type Snapshot, entriesOf, listsOf } from "../../core/snapshot/snapshot";
import { isBlank, nearest, normalise } from "../../core/text/text";
import { isErrorValue } from "../../core/workbook/cell-value";
import type { Place } from "../../core/workbook/place";
import { themenspeicher } from "./register";

/** Which Thema is meant; null leaves open. */
export interface AskedThema {
  /** The row as Excel numbers it, from 1. */
  readonly row: number | null;
  /** The Thema in any spelling. */
  readonly thema: string | null;
}

/** Why it cannot be told which Thema is meant. */
export type ThemaNotFound =
  | { readonly reason: "no-themenspeicher" }
  /** `nearest` is a Thema that may have been misspelt. */
  | { readonly reason: "not-found"; readonly nearest: string | null }
  | { readonly reason: "ambiguous"; readonly places: readonly Place[] };

const MOST_TYPOS = 3;

/** The Thema of a workbook that is meant. */
export function findThema(snapshot: Pick<Snapshot, "allLists">, { row, thema }: AskedThema): Entry | ThemaNotFound {
  if (listsOf(snapshot, themenspeicher).length === 0) return { reason: "no-themenspeicher" };
  const all = entriesOf(snapshot, themenspeicher).filter(
    (entry) => !isBlank(entry.text("Thema")) && !isErrorValue(entry.text("Thema")),
  );
  const key = thema === null ? null : normalise(thema);
  const found = all.filter(
    (entry) =>
      (row === null || entry.row.index === row - 1) && (key === null || normalise(entry.text("Thema")) === key),
  );
  const [only] = found;
  if (found.length > 1) return { reason: "ambiguous", places: found.map((entry) => entry.at("Thema")) };
  if (only !== undefined) return only;
  const names = Array.from(new Set(all.map((entry) => entry.text("Thema"))));
  const near = thema === null ? null : nearest(thema, names, MOST_TYPOS);
  return { reason: "not-found", nearest: near !== null && normalise(near) === key ? null : near };
}
