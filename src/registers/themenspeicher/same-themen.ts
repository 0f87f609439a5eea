import { isErrorValue } from "../../core/workbook/cell-value";
import type { Entry } from "../../core/lists/register";
import { entriesOf, type Snapshot } from "../../core/snapshot/snapshot";
import { normalise } from "../../core/text/text";
import { themenspeicher } from "./register";
import { zustandOf } from "./zustand";

/** A row of the Themenspeicher and the first one before it with the same Thema. */
export interface RepeatedThema {
  readonly first: Entry;
  readonly second: Entry;
}

/** Rows whose Thema was there before: as the same one, or in other circumstances. */
interface RepeatedThemen {
  /** Of one Dezernat, and both failed or neither. */
  readonly same: readonly RepeatedThema[];
  /** It failed once, and is proposed anew; `first` is the one that failed, or the other way round. */
  readonly anew: readonly RepeatedThema[];
  /** Of another Dezernat. */
  readonly elsewhere: readonly RepeatedThema[];
}

/** Each Thema that is there several times, whatever its spelling, named with a row before it. */
export function repeatedInSpeicher(snapshot: Pick<Snapshot, "allLists" | "dezernate" | "werte">): RepeatedThemen {
  const same: RepeatedThema[] = [];
  const anew: RepeatedThema[] = [];
  const elsewhere: RepeatedThema[] = [];
  const ofThema = new Map<string, Map<string, Entry>>();
  for (const second of entriesOf(snapshot, themenspeicher)) {
    const thema = normalise(second.text("Thema"));
    if (thema === "" || isErrorValue(thema)) continue;
    const known = ofThema.get(thema) ?? new Map<string, Entry>();
    ofThema.set(thema, known);
    const dezernat = snapshot.dezernate.read(second.text("Dezernat")).id ?? normalise(second.text("Dezernat"));
    const hasFailed = zustandOf(second, snapshot) === "gescheitert";
    const key = (failed: boolean): string => JSON.stringify([dezernat, failed]);
    const [equal, other] = [known.get(key(hasFailed)), known.get(key(!hasFailed))];
    const [first] = known.values();
    if (equal !== undefined) same.push({ first: equal, second });
    else known.set(key(hasFailed), second);
    if (equal !== undefined || first === undefined) continue;
    if (other === undefined) elsewhere.push({ first, second });
    else anew.push({ first: other, second });
  }
  return { same, anew, elsewhere };
}
