import type { Entry } from "../../core/lists/register";
import { similarThemen, type ThemaRow } from "../../core/same/similar-themen";
import { entriesOf, type Snapshot } from "../../core/snapshot/snapshot";
import { normalise } from "../../core/text/text";
import { emptyThemen } from "../../core/wording/themen";
import type { RepeatedThema } from "./same-themen";
import { themenspeicher } from "./register";

interface ThemaOfEntry extends ThemaRow {
  readonly entry: Entry;
}

/** All Themen belong together: proposals of several Dezernate are what the Themenspeicher is to bundle. */
const TOGETHER = { year: 0, dezernat: "" } as const;

/** Themen that differ by a typing error, by the order of words, or by inflection only; each is named once. */
export function nearThemen({ allLists }: Pick<Snapshot, "allLists">): readonly RepeatedThema[] {
  const themen = emptyThemen();
  const rows = entriesOf({ allLists }, themenspeicher).map((entry): ThemaOfEntry => {
    const themaKey = normalise(entry.text("Thema"));
    return { ...TOGETHER, entry, themen, themaKey, thema: themen.numberOf(themaKey), text: () => "" };
  });
  return similarThemen(rows).map(({ first, second }) => ({ first: first.entry, second: second.entry }));
}
