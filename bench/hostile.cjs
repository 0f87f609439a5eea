/* Hostile input, which must not take long: the seconds of each case, once. What comes of it is for the tests. */
const { constants, deflateRawSync } = require("node:zlib");
require("../tools/register-typescript.cjs");
const { HEADERS } = require("./rows.cjs");

const LONGEST_CELL = 32767;
const filled = (piece) => piece.repeat(Math.floor(LONGEST_CELL / piece.length));
const many = (count, of) => Array.from({ length: count }, (_, i) => of(i));

/** What a single cell can be full of, for each function that reads one. */
function cells() {
  const { cleanText } = require("../src/core/text/clean-text.ts");
  const { impossibleDates } = require("../src/core/dates/impossible-date.ts");
  const { lastYearNamed } = require("../src/core/dates/dates.ts");
  const { artList } = require("../src/core/values/art.ts");
  const { kategorieList } = require("../src/core/values/kategorie.ts");
  const { defaultStammdaten } = require("../src/core/stammdaten/stammdaten-default.ts");
  const kategorien = kategorieList(defaultStammdaten.kategorien);
  const arten = ["interkommunal", "intrakommunal", "vertikal", "allgemein"];
  const readers = [
    ["cleanText", cleanText, [" ", "a ", "-\n", "a-\n", "\u00ad\n", "1.1.", "31.02.2014 "]],
    ["impossibleDates", impossibleDates, ["1.1.", "3. ", "31.02.2014 ", "30. Feb "]],
    ["lastYearNamed", lastYearNamed, ["12.", "2012 ", "2012/", "seit 12. ", "1"]],
    ["an Art", (text) => artList(arten).read(text), ["inter ", "(", "a(b)", "inter-/", "interkomunal;", "x"]],
    ["a Kategorie", (text) => kategorien.read(text), ["(", "a ", "kat ", "i ii ", "()"]],
  ];
  return readers.flatMap(([name, read, pieces]) =>
    pieces.map((piece) => [`${name}: a cell full of ${JSON.stringify(piece)}`, () => read(filled(piece))]),
  );
}

/** Lists of Themen among which each resembles many others. */
function themen() {
  const { readSnapshot } = require("../src/core/snapshot/snapshot.ts");
  const { similarThemen } = require("../src/core/same/similar-themen.ts");
  const sheet = (name, texts) => ({
    ...{ name, visible: true, protected: false, merges: [], tables: [] },
    rows: [HEADERS, ...texts.map((text) => HEADERS.map((header) => (header === "Thema" ? text : null)))].map(
      (values, index) => ({ index, cells: values, hidden: false }),
    ),
  });
  const long = many(20, (i) => `${"sehr langes Thema ".repeat(1800)}${i}`);
  const lists = {
    numbered: many(10000, (i) => `Maßnahme ${i}`),
    identical: many(10000, () => "Kooperation Winterdienst"),
    "very long": long,
    mistyped: many(10000, (i) => `Kooperation Winter${i.toString(26).replace(/\d/g, "z")}dienst`),
  };
  const similar = Object.entries(lists).map(([name, texts]) => [
    `similar Themen: ${texts.length} ${name}`,
    () => similarThemen(readSnapshot({ sheets: [sheet("IKZ 2014", texts)] }).massnahmen),
  ]);
  const year = (from) => [...many(5000, (i) => `Maßnahme ${from + i}`), ...lists.identical.slice(5000), ...long];
  const years = { sheets: [sheet("IKZ 2012", year(0)), sheet("IKZ 2014", year(2500))] };
  return [...similar, ["matching two years of such Themen", () => readSnapshot(years).yearPairs()]];
}

/** Packed data that unpacks to far more than it says. */
function bombs() {
  const { nodeUnpacker } = require("../automation/cli/node-unpacker.ts");
  const { portableUnpacker } = require("../src/adapters/xlsx/package/unpacker.ts");
  const part = deflateRawSync(new Uint8Array(100000000), { finishFlush: constants.Z_SYNC_FLUSH });
  const data = Buffer.concat(many(50, () => part));
  return Object.entries({ portable: portableUnpacker, Node: nodeUnpacker }).flatMap(([name, unpacker]) =>
    [part, data].map((packed) => [
      `unpacking ${(packed.length / 1e6).toFixed(1)} MB that say to be no more, ${name}`,
      () => refused(() => unpacker.inflate(packed, packed.length)),
    ]),
  );
}

function refused(work) {
  try {
    work();
  } catch {
    // That is what should happen.
  }
}

/** Prints the seconds of each case. */
function hostilePart(line) {
  console.log("\nHostile input, each case once");
  for (const [name, work] of [...cells(), ...themen(), ...bombs()]) {
    const started = process.hrtime.bigint();
    work();
    line(`  ${name}`, `${(Number(process.hrtime.bigint() - started) / 1e9).toFixed(2)} s`);
  }
}

module.exports = { hostilePart };
