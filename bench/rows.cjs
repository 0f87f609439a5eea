/* Plausible measures in any number, from the words of the sample; the same for the same number. */
const fs = require("node:fs");
const path = require("node:path");
require("../tools/register-typescript.cjs");
const { parseCsv } = require("../tools/samples/csv.ts");

const HEADERS = [
  "Kategorie",
  "Dezernat",
  "Organisationseinheit",
  "Schwerpunkt",
  "Art",
  "Thema",
  "Arbeitsstand",
  "Perspektive",
  "Status",
];

const reported = parseCsv(
  fs.readFileSync(path.join(__dirname, "..", "samples", "daten", "massnahmen-2014.csv"), "utf8"),
);

/** A small deterministic generator: mulberry32, public domain. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = [
  ...new Set(reported.flatMap((row) => row.Thema.split(/[\s,()„“–-]+/).filter((word) => word.length > 3))),
];

/** Rows of one year as values in the order of HEADERS. `offset` moves the Themen, so that years overlap in part. */
function rows(count, offset = 0) {
  const made = [];
  for (let i = 0; i < count; i++) {
    const next = random(i + offset + 1);
    const base = reported[Math.floor(next() * reported.length)];
    const words = Array.from({ length: 5 }, () => WORDS[Math.floor(next() * WORDS.length)]);
    const thema = `${words.join(" ")} ${base.Thema.slice(0, 40)}`;
    made.push(HEADERS.map((name) => (name === "Thema" ? thema : base[name] === "" ? null : base[name])));
  }
  return made;
}

/**
 * A workbook in memory with these numbers of rows for each year. Its texts are flat and those of each row its own, as
 * after reading a file: by way of JSON.
 */
const workbook = (counts) => JSON.parse(JSON.stringify(madeWorkbook(counts)));

function madeWorkbook(counts) {
  const sheets = Object.entries(counts).map(([year, count], nth) => {
    const grid = [HEADERS, ...rows(count, nth * Math.floor(count / 3))];
    return {
      name: `IKZ ${year}`,
      visible: true,
      protected: false,
      merges: [],
      rows: grid.map((cells, index) => ({ index, cells, hidden: false })),
      tables: [
        {
          name: `Massnahmen_${year}`,
          range: { firstRow: 0, firstColumn: 0, lastRow: count, lastColumn: HEADERS.length - 1 },
          headerRow: true,
          totalsRow: false,
          columns: HEADERS,
        },
      ],
    };
  });
  return { sheets, names: [], date1904: false };
}

module.exports = { HEADERS, rows, workbook };
