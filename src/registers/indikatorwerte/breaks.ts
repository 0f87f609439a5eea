import { isErrorValue } from "../../core/workbook/cell-value";
import { isBlank, normalise } from "../../core/text/text";
import { overlap, type Indikator, type Indikatoren } from "./indikatoren";
import type { Indikatorwert, Series } from "./series";

/** The values of an indicator come from another source from a year on. */
interface SourceBreak {
  readonly indikator: string;
  readonly year: number;
  readonly before: string;
  readonly after: string;
  /** The first row of the new source. */
  readonly wert: Indikatorwert;
}

/** An indicator is defined anew from a year on. */
interface DefinitionBreak {
  readonly indikator: string;
  readonly year: number;
  readonly later: Indikator;
}

/** The changes of source within series; each change of an indicator is named once, at its first row. */
export function sourceBreaks(all: readonly Series[]): readonly SourceBreak[] {
  const breaks: SourceBreak[] = [];
  const seen = new Set<string>();
  for (const { indikator, werte } of all) {
    let before = "";
    let yearBefore = 0;
    for (const wert of werte) {
      const after = wert.entry.text("Quelle");
      if (isBlank(after) || isErrorValue(after)) continue;
      if (before !== "" && wert.year !== yearBefore && after !== before && normalise(after) !== normalise(before)) {
        const key = JSON.stringify([indikator, wert.year, normalise(before), normalise(after)]);
        if (!seen.has(key)) breaks.push({ indikator, year: wert.year, before, after, wert });
        seen.add(key);
      }
      [before, yearBefore] = [after, wert.year];
    }
  }
  return breaks;
}

/** Indicators whose later row, for years of its own, defines something else or begins anew. */
export function definitionBreaks({ byKey }: Pick<Indikatoren, "byKey">): readonly DefinitionBreak[] {
  const breaks: DefinitionBreak[] = [];
  for (const [indikator, versions] of Array.from(byKey)) {
    const inTime = versions.slice().sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity) || 0);
    inTime.forEach((later, i) => {
      const earlier = inTime[i - 1];
      if (earlier !== undefined && later.from !== null && !overlap(earlier, later))
        breaks.push({ indikator, year: later.from, later });
    });
  }
  return breaks;
}
