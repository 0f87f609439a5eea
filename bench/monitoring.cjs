/* The integration monitoring: checking 300,000 values and making their matrix, against checking 100,000 Maßnahmen. */
require("../tools/register-typescript.cjs");
const { readSnapshot } = require("../src/core/snapshot/snapshot.ts");
const { validate } = require("../src/core/check/validate.ts");
const { registers } = require("../src/registers/index.ts");
const { indicatorMatrix } = require("../src/registers/indikatorwerte/matrix.ts");
const { rules } = require("../src/rules/index.ts");
const { functionsSideBySide } = require("./measure.cjs");
const { workbook } = require("./rows.cjs");

const YEARS = 20;
const LAST_YEAR = 2014;
const AREAS = 30;
const INDICATORS = 500;
const EINHEITEN = ["Anzahl", "Prozent", "Promille", "Euro", "Index"];

const ofMassnahmen = rules.filter(({ register }) => register === "massnahmen");

/** A sheet with one table, its texts those of each row its own, as after reading a file. */
function sheet(name, headers, rows) {
  const range = { firstRow: 0, firstColumn: 0, lastRow: rows.length, lastColumn: headers.length - 1 };
  return {
    name,
    visible: true,
    protected: false,
    merges: [],
    rows: [headers, ...rows].map((cells, index) => ({ index, cells, hidden: false })),
    tables: [{ name, range, headerRow: true, totalsRow: false, columns: headers }],
  };
}

/** So many indicators with a value for each year and area; some years are missing, some counts small. */
function monitoring(indicators) {
  const described = [];
  const values = [];
  for (let i = 0; i < indicators; i++) {
    const unit = EINHEITEN[i % EINHEITEN.length];
    described.push([`I${i}`, `Handlungsfeld ${i % 8}`, `Indikator ${i}`, unit, "Statistik", "FB 02", "jährlich", "ja"]);
    for (let area = 0; area < AREAS; area++)
      for (let year = 0; year < YEARS; year++) {
        const random = Math.abs(Math.sin(i * 7919 + area * 104729 + year * 1299709));
        if (random < 0.01) continue;
        const value = unit === "Anzahl" ? Math.floor(random * 900) : Math.round(random * 1000) / 10;
        values.push([
          `I${i}`,
          LAST_YEAR - YEARS + 1 + year,
          area === 0 ? null : `Stadtteil ${area}`,
          value,
          "Statistik",
        ]);
      }
  }
  const indikatoren = [
    "ID",
    "Handlungsfeld",
    "Indikator",
    "Einheit",
    "Quelle",
    "Fachbereich",
    "Erhebung",
    "Öffentlich",
  ];
  const werte = ["Indikator-ID", "Jahr", "Gebiet", "Wert", "Quelle"];
  const sheets = [sheet("Indikatoren", indikatoren, described), sheet("Indikatorwerte", werte, values)];
  return JSON.parse(JSON.stringify({ sheets, names: [], date1904: false }));
}

const today = 42000;
const checked = (book) => validate(readSnapshot(book, { registers, today }), rules);
const matrix = (book) => indicatorMatrix(readSnapshot(book, { registers, today }), LAST_YEAR, true);

/** Measures both; `line` prints a name and a figure, `exponent` tells how the cost grows with the size. */
function monitoringPart(line, exponent) {
  const full = monitoring(INDICATORS);
  const massnahmen = workbook({ 2012: 50000, 2014: 50000 });
  const rows = (full.sheets[1].rows.length - 1).toLocaleString("en");
  console.log(`\nIntegration monitoring: ${INDICATORS} indicators × ${YEARS} years × ${AREAS} areas, ${rows} values`);
  const times = functionsSideBySide(
    {
      massnahmen: () => validate(readSnapshot(massnahmen), ofMassnahmen),
      check: () => checked(full),
      reading: () => readSnapshot(full, { registers, today }),
      matrix: () => matrix(full),
    },
    3,
  );
  const ms = (seconds) => `${(seconds * 1000).toFixed(0)} ms`;
  line("  recognising and all rules, 100,000 Maßnahmen", ms(times.massnahmen));
  line("  recognising and all rules, the values", ms(times.check));
  line("  recognising and the public matrix", ms(times.matrix));
  line("  of that recognising", ms(times.reading));
  line("  check of a value / check of a Maßnahme", (times.check / 3 / times.massnahmen).toFixed(2));
  const sizes = [500, 150, 50, 15, 5];
  exponent("check, 3,000 to 300,000 values", sizes, monitoring, checked);
  exponent("matrix, 3,000 to 300,000 values", sizes, monitoring, matrix);
}

module.exports = { monitoringPart };
