import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { newWorkbook } from "../../../src/adapters/xlsx/write/new-workbook";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import type { WorkbookData } from "../../../src/core/workbook/workbook-data";
import { monitoringDe } from "../../../src/i18n/monitoring.de";
import { registers } from "../../../src/registers/index";
import { indicatorMatrix, WITHHELD } from "../../../src/registers/indikatorwerte/matrix";
import { monitoringDocument } from "../../../src/registers/indikatorwerte/monitoring-document";
import { monitoringSheet } from "../../../src/registers/indikatorwerte/sheet/monitoring-sheet";
import { fuzzRuns, fuzzSettings } from "../../support/fuzz";
import { indikatorenSheet, reihe, werteSheet, type WertFields } from "../../support/workbooks/monitoring";
import { sampleMonitoring } from "../../support/workbooks/monitoring-sample";
import { workbook } from "../../support/workbooks/workbook";

const snapshotOf = (data: WorkbookData) => readSnapshot(data, { registers });
const DAY = "2015-01-31";

/** All that a reader of the public version gets to see, in both forms. */
const published = (data: WorkbookData) => {
  const snapshot = snapshotOf(data);
  return {
    sheet: monitoringSheet(snapshot, 2014, true, monitoringDe, DAY),
    document: monitoringDocument(snapshot, 2014, true, monitoringDe, DAY),
  };
};

const withheldPlaces = (data: WorkbookData): string =>
  JSON.stringify(
    indicatorMatrix(snapshotOf(data), 2014, true).fields.map(({ indikatoren }) =>
      indikatoren.map(({ city, areas }) =>
        [...city, ...areas].map(({ values }) => values.map((one) => one === WITHHELD)),
      ),
    ),
  );

/** Counts of four areas over three years with the whole city, a share for each area, and groups. */
const counts = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), {
  minLength: 3,
  maxLength: 3,
});
const monitoring = (years: readonly (readonly number[])[]): WorkbookData => {
  const rows = years.flatMap((areas, i): WertFields[] => {
    const year = 2012 + i;
    const total = areas.reduce((sum, value) => sum + value, 0);
    return [
      ...reihe("B1", year, [total]),
      ...areas.flatMap((value, area) => reihe("B1", year, [value], { Gebiet: `Stadtteil ${area + 1}` })),
      ...areas.flatMap((value, area) => reihe("B2", year, [value / 2], { Gebiet: `Stadtteil ${area + 1}` })),
      ...reihe("B3", year, [100 + i], { Gruppe: "Deutsche" }),
      ...reihe("B3", year, [areas[0] ?? 0], { Gruppe: "Ausländer" }),
      ...reihe("B4", year, [areas[1] ?? 0]),
    ];
  });
  const groups = { Zielgruppe: "Ausländer", Vergleichsgruppe: "Deutsche" };
  return workbook(
    indikatorenSheet({}, { Einheit: "Prozent" }, { ...groups, Handlungsfeld: "Arbeit" }, { Öffentlich: "nein" }),
    werteSheet(rows),
  );
};

describe("the public version", () => {
  test("is the same, sign by sign, whatever the withheld figures are", () => {
    let compared = 0;
    fc.assert(
      fc.property(counts, fc.nat(2), fc.nat(3), fc.nat(3), (years, year, up, down) => {
        const moved = years.map((areas, i) =>
          areas.map((value, area) => value + (i === year ? Number(area === up) - Number(area === down) : 0)),
        );
        fc.pre(up !== down && (years[year]?.[up] ?? 0) > 0 && (moved[year]?.[down] ?? 0) > 0);
        const [before, after] = [monitoring(years), monitoring(moved)];
        const matrix = indicatorMatrix(snapshotOf(before), 2014, true);
        const areas = matrix.fields[0]?.indikatoren[0]?.areas ?? [];
        const isHidden = (area: number): boolean => areas[area]?.values[matrix.years.indexOf(2012 + year)] === WITHHELD;
        const groupsHidden = matrix.fields[1]?.indikatoren[0]?.city.every(
          ({ values }) => values[matrix.years.indexOf(2012 + year)] === WITHHELD,
        );
        fc.pre(isHidden(up) && isHidden(down) && (groupsHidden === true || (up !== 0 && down !== 0)));
        fc.pre(withheldPlaces(before) === withheldPlaces(after));
        compared++;
        expect(published(after)).toEqual(published(before));
      }),
      { ...fuzzSettings(400), maxSkipsPerRun: 1000 },
    );
    expect(compared).toBeGreaterThan(fuzzRuns(100));
  });

  test("shows no count from 1 to 4, and none in a chart", () => {
    fc.assert(
      fc.property(counts, (years) => {
        const { sheet } = published(monitoring(years));
        for (const { value, style } of sheet.cells)
          if (style === "count" && typeof value === "number") expect(value >= 1 && value <= 4).toBe(false);
        for (const { series } of sheet.charts)
          for (const { values } of series)
            for (const { row, column, value } of sheet.cells)
              if (
                column === values.firstColumn &&
                row >= values.firstRow &&
                row <= values.lastRow &&
                typeof value === "number" &&
                Number.isInteger(value)
              )
                expect(value >= 1 && value <= 4).toBe(false);
      }),
      fuzzSettings(150),
    );
  });

  test("says how many figures it withholds, and why", () => {
    const { sheet, document } = published(sampleMonitoring());
    const words = sheet.cells.map(({ value }) => String(value)).join("\n");
    expect(words).toContain("„•“ heißt: Der Wert wird nicht veröffentlicht (6 Werte).");
    expect(JSON.stringify(document)).toContain("„•“ heißt: Der Wert wird nicht veröffentlicht (6 Werte).");
    expect(sheet.cells.filter(({ value }) => value === "•")).toHaveLength(6);
  });

  test("as a file it holds one sheet, values alone, and nothing of internal indicators and their sources", () => {
    const { sheet } = published(sampleMonitoring());
    expect(sheet.cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    const bytes = newWorkbook([sheet], { title: "x", creator: "ikz", created: `${DAY}T12:00:00Z` }).save();
    const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const);
    expect(parts.filter(([name]) => /worksheets\/sheet/.test(name))).toHaveLength(1);
    expect(parts.filter(([name]) => /tables|externalLink|calcChain|connections|comments/.test(name))).toEqual([]);
    const all = parts.map(([, text]) => text).join("\n");
    expect(all).not.toMatch(
      /<f>|Gemeinschaftsunterkünfte|Beratungen der Migrationsdienste|Unterbringungsstatistik|veryHidden|hidden="1"/,
    );
    expect(all).not.toContain("Indikatorwerte");
  });

  test("a chart of the public version refers to its own sheet only", () => {
    const { sheet } = published(sampleMonitoring());
    const bytes = newWorkbook([sheet], { title: "x", creator: "ikz", created: `${DAY}T12:00:00Z` }).save();
    const charts = Object.entries(unzipSync(bytes)).filter(([name]) => /charts\/chart/.test(name));
    expect(charts).toHaveLength(5);
    for (const [, part] of charts)
      for (const [, reference = ""] of strFromU8(part).matchAll(/<c:f>([^<]*)<\/c:f>/g))
        expect(reference).toMatch(/^'Monitoring 2014'!/);
  });
});
