import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { findLists } from "../../../src/core/lists/recognise";
import { massnahmenColumns, massnahmenKeyColumns } from "../../../src/core/lists/columns";
import { fuzzSettings } from "../../support/fuzz";
import { headers, row, sheet } from "../../support/workbooks/workbook";

/** The year and the open years of a list below these title rows. */
const yearsBelow = (...titles: readonly (readonly (string | number | null)[])[]) => {
  const [list] = findLists(sheet("Liste", [...titles, headers, row()]), {
    columns: massnahmenColumns,
    keyColumns: massnahmenKeyColumns,
  });
  return [list?.year, list?.openYears];
};

/** All years that a title names. */
const yearsNamed = (text: string) => {
  const [only, open] = yearsBelow([text]);
  return typeof only === "number" ? [only] : open;
};

describe("years named in a title", () => {
  test.each([
    ["Interkommunale Zusammenarbeit 2014", [2014]],
    ["IKZ-2014", [2014]],
    ["Bericht_2014.", [2014]],
    ["„Jahr 2014“ (Entwurf)", [2014]],
    ["IKZ 1990–2099", [1990, 2099]],
    ["2012 und 2014", [2012, 2014]],
    ["2012 - 2014", [2012, 2014]],
    ["Schuljahr 2013/14", [2013, 2014]],
    ["Haushalt 2014/2015", [2014, 2015]],
    ["Beschluss über den Bericht 2014", [2014]],
    ["Beschluss vom 05.12.2013, Bericht 2014", [2014]],
    ["2014-Bericht", [2014]],
    ["1989 und 2100", []],
    ["Stand: 15.01.2015", []],
    ["Stand: 5. 1. 2015", []],
    ["Stand 11. Juli 2012", []],
    ["Stand Juli 2012", []],
    ["Stand: Dez. 2012", []],
    ["Stand 01/2015", []],
    ["2015-01-15", []],
    ["I0174/2015", []],
    ["DS0188/2011", []],
    ["DS 2011/188", []],
    ["Drucksache 2011", []],
    ["Beschluss-Nr. 1380-50(2012)12", []],
    ["Nr. 2012", []],
    ["Beschluss des Stadtrates von 2009", []],
    ["Sitzung am Donnerstag, 5. Dezember 2013", []],
    ["2000 Plätze", []],
    ["Tel. 120145", []],
  ])("%s", (text, years) => {
    expect(yearsNamed(text)).toEqual(years);
  });
});

describe("the year of a title", () => {
  test("is that of the row that names report, measures or IKZ, where there are several", () => {
    expect(yearsBelow(["Haushalt 2015"], ["Interkommunale Zusammenarbeit 2014"])).toEqual([2014, []]);
    expect(yearsBelow(["Maßnahmen 2014"], [null, "Haushalt 2015"])).toEqual([2014, []]);
    expect(yearsBelow(["Jahr:", 2013])).toEqual([2013, []]);
  });

  test("is open where that row does not tell, and where there is none", () => {
    expect(yearsBelow(["Bericht 2014, Vergleich mit 2012"])).toEqual([null, [2012, 2014]]);
    expect(yearsBelow(["Haushalt 2015"], ["Stadt 2014"])).toEqual([null, [2014, 2015]]);
    expect(yearsBelow(["IKZ-Bericht 2014"], ["Maßnahmen 2015"])).toEqual([null, [2014, 2015]]);
    expect(yearsBelow(["Stand: 15.01.2015"])).toEqual([null, []]);
  });

  test("is found among dates, papers and decisions of any other year", () => {
    const year = fc.integer({ min: 1990, max: 2099 });
    const day = fc
      .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom("", " "), year)
      .map(([d, m, space, y]) => `${d}.${space}${m}.${space}${y}`);
    const noise = fc.oneof(
      day.map((text) => `Stand: ${text}`),
      day.map((text) => `Beschluss vom ${text}`),
      fc.tuple(fc.integer({ min: 1, max: 9999 }), year).map(([n, y]) => `Anlage zur I0${n}/${y}`),
      fc.tuple(fc.integer({ min: 1, max: 9999 }), year).map(([n, y]) => `DS${n}/${y}`),
      fc.tuple(fc.integer({ min: 1, max: 1999 }), year).map(([n, y]) => `Beschluss-Nr. ${n}-50(V)${y}`),
      year.map((y) => `Drucksache ${y}`),
      fc.tuple(fc.constantFrom("Januar", "März", "Dez.", "Sept"), year).map(([m, y]) => `Stand ${m} ${y}`),
    );
    const title = fc.constantFrom("Interkommunale Zusammenarbeit #", "IKZ-Bericht #", "Maßnahmen (#)", "Jahr #");
    const row = fc.oneof(
      title,
      fc.tuple(noise, title).map(([one, two]) => `${one}, ${two}`),
      fc.tuple(title, noise).map(([one, two]) => `${one} – ${two}`),
    );
    fc.assert(
      fc.property(noise, row, noise, year, (above, middle, below, of) => {
        expect(yearsBelow([above], [middle.replace("#", String(of))], [below])).toEqual([of, []]);
      }),
      fuzzSettings(1000),
    );
  });
});
