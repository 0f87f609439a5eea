import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import * as fs from "node:fs";
import * as path from "node:path";
import { openPackage } from "../../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../../src/adapters/xlsx/read/read-workbook";
import { PROTOCOL } from "../../../src/core/merge/protocol-sheet";
import { cellAddress, displayText } from "../../../src/core/text/text";
import type { CellValue, SheetData, WorkbookData } from "../../../src/core/workbook/workbook-data";
import { ikz, put, temporaryFolder, type Run } from "../../support/files/ikz";
import { fuzzSettings } from "../../support/fuzz";
import { headers, row, sheet, workbook, year } from "../../support/workbooks/workbook";
import { xlsxOf } from "../../support/workbooks/xlsx-of";

const folder = temporaryFolder();
const THEMA = headers.indexOf("Thema");

/** A filled cell and where it stands. */
interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly isFormula: boolean;
}

const cellsOf = ({ sheets }: WorkbookData): readonly Cell[] =>
  sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ index, cells, formulas = [] }) =>
      cells.flatMap((value, column): Cell[] =>
        value === null || value === undefined || value === ""
          ? []
          : [{ sheet: name, row: index, column, value, isFormula: formulas.includes(column) }],
      ),
    ),
  );

const keyOf = ({ sheet: name, row: at, column }: Pick<Cell, "sheet" | "row" | "column">): string =>
  JSON.stringify([name, at, column]);
const open = (file: string): WorkbookData => readWorkbook(openPackage(fs.readFileSync(file)));
const addressOf = (cell: Cell): string => cellAddress(cell.row, cell.column);

/** What a workbook of the tests is made of, all of it chosen at random. */
interface Rich {
  readonly dezernat: string;
  readonly themen: readonly string[];
  readonly hidden: readonly number[];
  readonly formulas: readonly number[];
  readonly notes: readonly number[];
  readonly links: readonly number[];
  readonly isTable: boolean;
  readonly title: boolean;
  readonly beside: boolean;
  readonly below: boolean;
  readonly others: readonly ("Themenspeicher" | "Ziele" | "Indikatorwerte" | "Fremd" | "Verborgen" | "Vorjahr")[];
  readonly salt: number;
}

const THEMEN = ["Winterdienst", "Archivverbund", "Radweg Süd", "Musikschule", "Leitstelle", "Zoo", "Gewerbegebiet"];
const rowNumbers = fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 2 });
const rich = (dezernat: string, salt: number): fc.Arbitrary<Rich> =>
  fc.record({
    dezernat: fc.constant(dezernat),
    salt: fc.constant(salt),
    themen: fc.shuffledSubarray(THEMEN, { minLength: 2, maxLength: 5 }),
    hidden: rowNumbers,
    formulas: rowNumbers,
    notes: rowNumbers,
    links: rowNumbers,
    isTable: fc.boolean(),
    title: fc.boolean(),
    beside: fc.boolean(),
    below: fc.boolean(),
    others: fc.subarray(["Themenspeicher", "Ziele", "Indikatorwerte", "Fremd", "Verborgen"] as const),
  });

const OTHERS: Readonly<Record<Rich["others"][number], (salt: number) => SheetData>> = {
  Themenspeicher: (salt) =>
    sheet("Themenspeicher", [
      ["Thema", "Dezernat", "Zustand"],
      [`Idee ${salt}`, "III", "Vorschlag"],
    ]),
  Ziele: (salt) =>
    sheet("Ziele", [
      ["Handlungsfeld", "Ziel", "Priorität"],
      ["Sprache", `Ziel ${salt}`, 1],
    ]),
  Indikatorwerte: (salt) =>
    sheet("Indikatorwerte", [
      ["Indikator-ID", "Jahr", "Wert"],
      [`AR${salt}`, 2014, 40 + salt],
    ]),
  Fremd: (salt) => sheet(`Kontakte ${salt}`, [["Frau Beispiel", `Telefon ${salt}`], ["Termin", 41000 + salt]]), // prettier-ignore
  Vorjahr: (salt) =>
    year(2013, row({ Dezernat: "III", Thema: "Leitstelle", Arbeitsstand: `Plan ${salt}`, Status: "eingestellt" })),
  Verborgen: (salt) => ({ ...sheet(`Intern ${salt}`, [["vertraulich", `Wert ${salt}`]]), visible: false }),
};

/** The file of a workbook: a list with notes, links, hidden rows and formulas, and sheets of all kinds. */
function fileOf(name: string, made: Rich): string {
  const first = made.title ? 3 : 1;
  const rows = made.themen.map((Thema, i) =>
    row({
      Dezernat: made.dezernat,
      Thema,
      Arbeitsstand: `Stand ${made.salt}.${i}`,
      ID: `${made.dezernat}-00${THEMEN.indexOf(Thema) + 1}`,
    }),
  );
  const list = sheet("IKZ 2014", [headers, ...rows], {
    at: `A${first}`,
    ...(made.isTable ? { table: "Massnahmen_2014" } : {}),
    hidden: made.hidden.filter((i) => i < rows.length).map((i) => first + 1 + i),
    formulas: made.formulas.filter((i) => i < rows.length).map((i) => `H${first + 1 + i}`),
    ...(made.below ? { below: [[], [], ["Rückfragen an", `Amt ${made.salt}`]] } : {}),
  });
  const extra: SheetData["rows"] = made.title
    ? [{ index: 0, cells: [`Meldung der Maßnahmen ${made.salt}`], hidden: false }]
    : [];
  const beside = list.rows.map((one, i) =>
    made.beside && i === 1
      ? { ...one, cells: [...one.cells, ...empties(12 - one.cells.length), `Notiz daneben ${made.salt}`] }
      : one,
  );
  const book = workbook(
    { ...list, rows: [...extra, ...beside] },
    ...made.others.map((kind) => OTHERS[kind](made.salt)),
  );
  const pkg = openPackage(xlsxOf(book));
  hang(pkg, made, first);
  return put(folder, name, pkg.save());
}

const empties = (count: number): null[] => Array.from({ length: Math.max(0, count) }, () => null);

/** Notes and links at the Themen of some rows. */
function hang(pkg: ReturnType<typeof openPackage>, { notes, links, themen, salt }: Rich, first: number): void {
  const at = (i: number): string => cellAddress(first + i, THEMA);
  const part = "xl/worksheets/sheet1.xml";
  const own = (rows: readonly number[]): readonly number[] => rows.filter((i) => i < themen.length);
  const ends = pkg.text(part).search(/<(?:tableParts|\/worksheet)/);
  const list = own(links).map((i) => `<hyperlink ref="${at(i)}" location="'IKZ 2014'!A1" display="Link ${salt}"/>`);
  if (list.length > 0)
    pkg.set(
      part,
      `${pkg.text(part).slice(0, ends)}<hyperlinks>${list.join("")}</hyperlinks>${pkg.text(part).slice(ends)}`,
    );
  if (own(notes).length === 0) return;
  const rels = "xl/worksheets/_rels/sheet1.xml.rels";
  const link = `<Relationship Id="rNote" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/>`;
  const none = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  pkg.set(rels, (pkg.has(rels) ? pkg.text(rels) : none).replace("</Relationships>", `${link}</Relationships>`));
  pkg.set(
    "xl/comments1.xml",
    `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>A</author></authors><commentList>${own(
      notes,
    )
      .map(
        (i) => `<comment ref="${at(i)}" authorId="0"><text><t>Notiz ${salt}.${i} zu ${themen[i]}</t></text></comment>`,
      )
      .join("")}</commentList></comments>`,
  );
  const types = pkg.text("[Content_Types].xml");
  const type = `<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`;
  pkg.set("[Content_Types].xml", types.replace("</Types>", `${type}</Types>`));
}

/** At which Thema each note and link of the first sheet hangs. */
function hanging(file: string): readonly (readonly [string, string])[] {
  const pkg = openPackage(fs.readFileSync(file));
  const [first] = open(file).sheets;
  const themaAt = (ref: string): string => {
    const at = Number(/\d+/.exec(ref)?.[0] ?? 0) - 1;
    return displayText(first?.rows.find(({ index }) => index === at)?.cells[THEMA] ?? null);
  };
  const refs = (part: string, pattern: RegExp): readonly (readonly [string, string])[] =>
    pkg.has(part)
      ? Array.from(pkg.text(part).matchAll(pattern), (found) => [found[1] ?? "", themaAt(found[1] ?? "")])
      : [];
  return [
    ...refs("xl/comments1.xml", /<comment ref="(\w+)"/g),
    ...refs("xl/worksheets/sheet1.xml", /<hyperlink ref="(\w+)"/g),
  ];
}

const isSilent = ({ status, stderr, stdout }: Run): boolean => status === 0 || /nichts zu klären/.test(stderr + stdout);

/** Every cell of a workbook stands where it stood, with the same value, but for those that the command names. */
function expectKept(file: string, target: string, run: Run): void {
  const after = new Map(cellsOf(open(target)).map((cell) => [keyOf(cell), cell]));
  for (const before of cellsOf(open(file))) {
    const now = after.get(keyOf(before));
    if (now?.value === before.value && now.isFormula === before.isFormula) continue;
    const named = run.stdout + run.stderr;
    expect([`${before.sheet}!${addressOf(before)}`, before.value, now?.value, named]).toEqual([
      expect.anything(),
      expect.anything(),
      expect.anything(),
      expect.stringMatching(new RegExp(`\\b${addressOf(before)}\\b|\\bZeile ${before.row + 1}\\b`)),
    ]);
  }
  expect(hanging(target)).toEqual(hanging(file));
}

describe("a command that writes a workbook keeps every cell of the one it read, or names it", () => {
  const commands: readonly (readonly [string, (file: string, target: string) => Run])[] = [
    ["korrigieren", (file, target) => ikz("korrigieren", file, "--ausgabe", target)],
    ["vergleich", (file, target) => ikz("vergleich", file, "--von", "2013", "--bis", "2014", "--ausgabe", target)],
    ["bericht", (file, target) => ikz("bericht", file, "--jahr", "2014", "--ausgabe", target)],
    ["fortschreiben", (file, target) => ikz("fortschreiben", file, "--jahr", "2015", "--ausgabe", target)],
    ["thema", (file, target) => ikz("thema", file, "--zeile", "2", "--jahr", "2014", "--ausgabe", target)],
    ["monitoring", (file, target) => ikz("monitoring", file, "--jahr", "2014", "--ausgabe", target)],
    [
      "abgabe",
      (file, target) => ikz("abgabe", file, "--jahr", "2014", "--dezernat", "III", "--wer", "A", "--ausgabe", target),
    ],
  ];
  test.each(commands)("%s", (name, run) => {
    let written = 0;
    fc.assert(
      fc.property(rich("III", 1), (made) => {
        const file = fileOf(`${name}.xlsx`, {
          ...made,
          others: [...new Set([...made.others, "Themenspeicher" as const, "Vorjahr" as const])],
        });
        const target = path.join(folder, `${name}-neu.xlsx`);
        fs.rmSync(target, { force: true });
        const done = run(file, target);
        if (!fs.existsSync(target))
          return expect([done.status === 0, done.stdout + done.stderr]).toEqual([false, expect.stringMatching(/\S/)]);
        written++;
        expectKept(file, target, done);
      }),
      fuzzSettings(8),
    );
    expect([name, name === "monitoring" || written > 0]).toEqual([name, true]);
  });
});

describe("zusammenfuehren", () => {
  /** Texts of the result, with and without the protocol. */
  const textsOf = (file: string, withProtocol: boolean): string =>
    cellsOf(open(file))
      .filter((cell) => withProtocol || cell.sheet !== PROTOCOL)
      .map(({ value }) => displayText(value))
      .join("\n");

  test("accounts for every cell of every workbook, and says nothing is to be clarified only where that is so", () => {
    fc.assert(
      fc.property(rich("III", 1), rich("III", 2), rich("I", 3), (base, third, other) => {
        const master = fileOf("haupt.xlsx", base);
        const sources = [fileOf("III.xlsx", third), fileOf("I.xlsx", other)];
        const target = path.join(folder, "zusammen.xlsx");
        fs.rmSync(target, { force: true });
        const run = ikz(
          "zusammenfuehren",
          `III=${sources[0]}`,
          `I=${sources[1]}`,
          "--hauptmappe",
          master,
          "--jahr",
          "2014",
          "--ausgabe",
          target,
          "--ueberschreiben",
        );
        if (run.status === 2) return expect(run.stderr).toMatch(/kein Platz/);
        const [result, all] = [textsOf(target, false), textsOf(target, true)];
        const account = JSON.parse(run.stdout) as { behind: { file: string; sheet: string }[]; replaced: unknown[] };
        let left = 0;
        for (const file of sources)
          for (const cell of cellsOf(open(file))) {
            const text = displayText(cell.value);
            if (result.includes(text)) continue;
            left++;
            const named = account.behind.some((one) => one.file === file && one.sheet === cell.sheet);
            expect([file, cell.sheet, addressOf(cell), text, named || all.includes(text)]).toEqual([
              file,
              cell.sheet,
              addressOf(cell),
              text,
              true,
            ]);
          }
        for (const cell of cellsOf(open(master))) {
          const text = displayText(cell.value);
          expect([cell.sheet, addressOf(cell), text, all.includes(text)]).toEqual([
            cell.sheet,
            addressOf(cell),
            text,
            true,
          ]);
        }
        if (left > 0) expect([left, isSilent(run)]).toEqual([left, false]);
        // What hung at a Maßnahme of the master hangs there still, or at an empty row.
        const before = new Map(hanging(master));
        for (const [ref, thema] of hanging(target)) expect(["", before.get(ref)]).toContain(thema);
        // Nothing new in a hidden row.
        const fresh = open(target).sheets.find(({ name }) => name === "IKZ 2014");
        const known = new Set(base.themen);
        for (const { hidden, cells } of fresh?.rows ?? [])
          if (hidden)
            expect(
              known.has(displayText(cells[THEMA] ?? null)) || cells[THEMA] === undefined || cells[THEMA] === null,
            ).toBe(true);
        // Notes and links of the sources do not vanish unsaid.
        const wordsLeft = [third, other].flatMap(({ notes, themen, salt }) =>
          notes.filter((i) => i < themen.length).map((i) => `Notiz ${salt}.${i} zu ${themen[i]}`),
        );
        for (const words of wordsLeft) expect([all.includes(words), isSilent(run)]).toEqual([true, false]);
      }),
      fuzzSettings(25),
    );
  });
});
