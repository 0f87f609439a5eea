import { describe, expect, test } from "@jest/globals";
import { csvRecords } from "../../src/adapters/text-reading/csv-records";
import { decodeText } from "../../src/adapters/text-reading/decode-text";
import { notesOf, readCsv, rowsOf } from "./reading";

const records = (text: string): readonly (readonly string[])[] => csvRecords(text).map(({ fields }) => fields);

describe("CSV records", () => {
  test.each([
    [
      "semicolons",
      "a;b;c\nd;e;f",
      [
        ["a", "b", "c"],
        ["d", "e", "f"],
      ],
    ],
    [
      "commas",
      "a,b,c\r\nd,e,f\r\n",
      [
        ["a", "b", "c"],
        ["d", "e", "f"],
      ],
    ],
    [
      "tabs",
      "a\tb\tc\nd\te\tf",
      [
        ["a", "b", "c"],
        ["d", "e", "f"],
      ],
    ],
    [
      "commas inside texts between semicolons",
      "a, b;c, d;e\nf;g, h, i;j",
      [
        ["a, b", "c, d", "e"],
        ["f", "g, h, i", "j"],
      ],
    ],
    [
      "quotes, breaks and separators in quotes",
      '"a;b";"c""d";"e\nf"\ng;h;i',
      [
        ["a;b", 'c"d', "e\nf"],
        ["g", "h", "i"],
      ],
    ],
    [
      "quotes inside a field",
      'a "b";c;d\ne;f;g',
      [
        ['a "b"', "c", "d"],
        ["e", "f", "g"],
      ],
    ],
    ["a quote that is never closed", 'a;"b\nc', [["a", "b\nc"]]],
    [
      "what Excel says first",
      "sep=,\na,b\nc;d,e",
      [
        ["a", "b"],
        ["c;d", "e"],
      ],
    ],
    [
      "what Excel says first, in quotes, with separators behind it and breaks of old Macintoshs",
      '"sep=;";;\ra;b\rc,d;e',
      [
        ["a", "b"],
        ["c,d", "e"],
      ],
    ],
    [
      "texts that are written as formulas, so that they stay texts",
      '="007";="a;b";"=""c"""\n="x"&"y";="";=1+1',
      [
        ["007", "a;b", "c"],
        ['="x"&"y"', "", "=1+1"],
      ],
    ],
    [
      "another separator behind a quote",
      '"a", b;c\nd;e',
      [
        ["a, b", "c"],
        ["d", "e"],
      ],
    ],
    ["empty fields and lines", ";;\n\na;;b", [["", "", ""], [""], ["a", "", "b"]]],
    ["nothing", "", []],
  ])("%s", (_, text, expected) => {
    expect(records(text)).toEqual(expected);
  });

  test("a record begins in the line of its first field", () => {
    expect(csvRecords('a;"b\nb"\nc;d').map(({ line }) => line)).toEqual([1, 3]);
    expect(csvRecords("sep=,\na,b\nc,d").map(({ line }) => line)).toEqual([2, 3]);
  });
});

describe("encodings", () => {
  const text = "Maßnahme „Börde“ – 5 €";
  const utf16 = (bigEndian: boolean): Uint8Array =>
    Uint8Array.from(
      [...text].flatMap((letter) => {
        const code = letter.charCodeAt(0);
        return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
      }),
    );
  const windows = Uint8Array.from(
    [...text].map((letter) => ({ "„": 0x84, "“": 0x93, "–": 0x96, "€": 0x80 })[letter] ?? letter.charCodeAt(0)),
  );
  test.each([
    ["UTF-8", new TextEncoder().encode(text)],
    ["UTF-8 with byte order mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)])],
    ["Windows-1252", windows],
    ["UTF-16 little-endian", Uint8Array.from([0xff, 0xfe, ...utf16(false)])],
    ["UTF-16 big-endian", Uint8Array.from([0xfe, 0xff, ...utf16(true)])],
    ["UTF-16 little-endian without byte order mark", utf16(false)],
    ["UTF-16 big-endian without byte order mark", utf16(true)],
  ])("%s", (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text, encoding: expect.any(String) as unknown, doubted: [] });
  });

  test("what is no text", () => {
    expect(decodeText(Uint8Array.from({ length: 4000 }, (_, i) => (i * 7) % 32))).toBeNull();
  });
});

describe("a report as CSV", () => {
  test("in the printed form", () => {
    const read = readCsv(
      [
        "Interkommunale Zusammenarbeit (IKZ) 2014;;;",
        "Kategorie II (hohe Priorität) Dezernat II;;;",
        "• Ein Schwerpunkt des Dezernats;;;",
        "Art;Thema;Arbeitsstand;Perspektive",
        "FB 02;;;",
        '"interkommunal\nvertikal";"Prüfung, gemeinsam";läuft;"• eins\n• zwei"',
        "allgemein;Runde der Kämmerer;;",
      ].join("\n"),
    );
    expect(rowsOf(read)).toEqual([
      ["II", "II", "FB 02", "interkommunal; vertikal", "Prüfung, gemeinsam", "läuft", "• eins\n• zwei"],
      ["II", "II", "FB 02", "allgemein", "Runde der Kämmerer", "", ""],
    ]);
    expect(notesOf(read, "leftover")).toEqual([]);
  });

  test("a header of which half the columns are known; a unit between two Dezernate goes to the one before", () => {
    const read = readCsv(
      [
        "Kategorie III;;;;;",
        "Amt;Art;Thema;Ablage;Kosten;Kürzel",
        "Rechtsamt;vertikal;Satzungen;Ordner 7;12;S",
        "Unbekannte Stelle;vertikal;Karte;Ordner 8;13;K",
        "Jugendamt;vertikal;Kita;Ordner 9;14;J",
      ].join("\n"),
    );
    expect(rowsOf(read).map((cells) => cells.slice(1, 5))).toEqual([
      ["I", "Rechtsamt", "vertikal", "Satzungen"],
      ["I", "Unbekannte Stelle", "vertikal", "Karte"],
      ["V", "Jugendamt", "vertikal", "Kita"],
    ]);
    expect(notesOf(read, "unsure").join()).toContain("dezernat-guessed");
  });

  test("as a list with its own columns, of one of several years", () => {
    const read = readCsv(
      [
        "Nr,Jahr,Kat.,Dez.,Amt,Art,Maßnahme,Sachstand,Ausblick,Status,Ablage",
        "1,2014,2,Dezernat I,Rechtsamt,Vertikal,Satzungen,läuft,offen,laufend,Ordner 7",
        "2,2012,I,,Jugendamt,vertikal,Alt,läuft,offen,,",
        "3,2014,I,,Jugendamt,vertikal,Neu,läuft,offen,,",
      ].join("\n"),
    );
    expect(rowsOf(read)).toEqual([
      ["II", "I", "Rechtsamt", "vertikal", "Satzungen", "läuft", "offen"],
      ["I", "V", "Jugendamt", "vertikal", "Neu", "läuft", "offen"],
    ]);
    expect(read.massnahmen[0]?.cells.Status).toBe("laufend");
    expect(notesOf(read, "leftover")).toEqual([
      "extra-cell: Ordner 7",
      "other-year: 2012 | I | Jugendamt | vertikal | Alt | läuft | offen",
    ]);
  });
});
