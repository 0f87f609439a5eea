import { describe, expect, test } from "@jest/globals";
import { deflateSync, strToU8 } from "fflate";
import { constants, deflateRawSync } from "node:zlib";
import { nodeUnpacker } from "../../../../automation/cli/node-unpacker";
import { crc32 } from "../../../../src/adapters/xlsx/package/crc32";
import { openPackage } from "../../../../src/adapters/xlsx/package/package";
import { portableUnpacker } from "../../../../src/adapters/xlsx/package/unpacker";
import { defaultLimits } from "../../../../src/adapters/xlsx/package/zip";
import { partsOf, readBytes, refusal, zipOf } from "../../../support/files/package-of";
import { concat, le, rawZip, type RawEntry } from "../../../support/files/raw-zip";

const open = (bytes: Uint8Array, limits = defaultLimits) => refusal(() => openPackage(bytes, limits));
const entry = (name: string | Uint8Array, more: Partial<RawEntry> = {}): RawEntry => ({
  name,
  data: strToU8("text"),
  ...more,
});
const names = (...all: readonly string[]) => open(rawZip(all.map((name) => entry(name))));
const good = zipOf(partsOf({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }));

describe("no package at all", () => {
  const ole = (streams: string) =>
    concat(
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      new Uint8Array(504 + 128),
      utf16(streams),
      new Uint8Array(1024),
    );
  const utf16 = (text: string) => Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));

  test.each([
    ["nothing", new Uint8Array(0), "empty"],
    ["zero bytes", new Uint8Array(4096), "not-zip"],
    ["text", strToU8("Kategorie;Dezernat;Art"), "not-zip"],
    ["an old workbook", ole("Workbook"), "old-xls"],
    ["a workbook with password", ole("EncryptedPackage"), "encrypted"],
    ["Excel 2.1", Uint8Array.from([9, 0, 4, 0, 2, 0, 0x10, 0]), "old-xls"],
    ["Excel 4", Uint8Array.from([9, 4, 6, 0, 0, 0, 0x10, 0]), "old-xls"],
    ["one letter", strToU8("P"), "truncated"],
    ["a signature", strToU8("PK\u0003\u0004"), "truncated"],
  ])("%s", (_, bytes, code) => expect(open(bytes)).toBe(code));
});

test("cut anywhere, a package is refused", () => {
  expect(refusal(() => readBytes(good))).toBe("read");
  const codes = new Set<string>();
  for (let length = 0; length < good.length; length++) codes.add(refusal(() => readBytes(good.subarray(0, length))));
  expect([...codes].sort()).toEqual(["empty", "truncated"]);
});

describe("directory", () => {
  test.each<[string, Uint8Array, string]>([
    ["without entries but a count", rawZip([], { entries: 1 }), "damaged"],
    ["counting too few", rawZip([entry("a"), entry("b")], { entries: 1 }), "damaged"],
    ["counting too many", rawZip([entry("a")], { entries: 2 }), "damaged"],
    ["elsewhere", rawZip([entry("a")], { offset: 3 }), "damaged"],
    ["behind the end", rawZip([entry("a")], { offset: 0x7fffffff }), "damaged"],
    ["larger than the file", rawZip([entry("a")], { size: 0x7fffffff }), "damaged"],
    ["with a header elsewhere", rawZip([entry("a", { offset: 5 })]), "damaged"],
    ["with a header behind the end", rawZip([entry("a", { offset: 0x7ffffff0 })]), "damaged"],
    ["naming another file than the header", rawZip([entry("a.xml", { localName: "b.xml" })]), "damaged"],
    ["one entry lying in another", rawZip([entry("a", { packedSize: 40, size: 40 }), entry("b")]), "damaged"],
    ["two entries at one place", rawZip([entry("a"), entry("a2", { offset: 0, localName: "a" })]), "damaged"],
    ["an entry that reaches into the directory", rawZip([entry("a", { packedSize: 30, size: 30 })]), "damaged"],
    ["stored, of two sizes", rawZip([entry("a", { size: 3 })]), "damaged"],
    [
      "packed larger than unpacked",
      rawZip([entry("a", { data: new Uint8Array(5000), method: 8, size: 10 })]),
      "damaged",
    ],
    ["encrypted", rawZip([entry("a", { flags: 1 })]), "encrypted"],
    ["strongly encrypted", rawZip([entry("a", { flags: 0x40 })]), "encrypted"],
    ["encrypted in the header only", rawZip([entry("a", { localFlags: 1 })]), "encrypted"],
    ["packed with bzip2", rawZip([entry("a", { method: 12 })]), "compression-method"],
    ["packed with Deflate64", rawZip([entry("a", { method: 9 })]), "compression-method"],
  ])("%s", (_, bytes, code) => expect(open(bytes)).toBe(code));

  test("a comment and entries without content are no harm", () => {
    const bytes = rawZip([entry("a/"), entry("a/b", { data: new Uint8Array(0) })], {
      comment: strToU8("PK\u0005\u0006 comment"),
    });
    expect(openPackage(bytes).partNames()).toEqual(["a/b"]);
  });
});

describe("names", () => {
  test.each(["../a", "a/../b", "a/./b", "/a", "a//b", "a\\b", "\\\\server\\a", "C:/a", "a\u0000.xml", "a\n", "", "."])(
    "%j",
    (name) => {
      expect(names("x", name)).toBe("bad-entry-name");
    },
  );

  test.each([
    ["a", "a"],
    ["xl/Sheet.xml", "xl/sheet.XML"],
    ["xl/a", "xl\\a"],
  ])("%s and %s", (first, second) => expect(names(first, second)).toBe("duplicate-entry"));

  test("umlauts, with and without UTF-8", () => {
    const bytes = rawZip([entry("xl/Übersicht.xml"), entry(Uint8Array.from([0x84, 0xff]))]);
    expect(openPackage(bytes).partNames()).toEqual(["xl/Übersicht.xml", "\u0084ÿ"]);
  });
});

describe("limits", () => {
  const limits = { unpackedBytes: 1000, entries: 3 };
  const stored = (name: string, size: number) => entry(name, { data: new Uint8Array(size) });

  test("sum of unpacked sizes", () => {
    expect(open(rawZip([stored("a", 600), stored("b", 400)]), limits)).toBe("read");
    expect(open(rawZip([stored("a", 600), stored("b", 401)]), limits)).toBe("too-large");
  });

  test("number of entries", () => {
    const many = (count: number) => rawZip(Array.from({ length: count }, (_, i) => entry(`e${i}`)));
    expect(open(many(3), limits)).toBe("read");
    expect(open(many(4), limits)).toBe("too-many-entries");
    expect(open(many(10001))).toBe("too-many-entries");
  });

  test("how strongly a part is packed does not matter", () => {
    const data = new Uint8Array(20000000);
    const size = data.length;
    expect(open(rawZip([entry("a", { data: deflateSync(data), method: 8, size, crc: crc32(data) })]))).toBe("read");
  });
});

// Ends between two blocks, so that it can be repeated: each time another 100 MB.
const packed = deflateRawSync(new Uint8Array(100000000), { finishFlush: constants.Z_SYNC_FLUSH });
const noise = new Uint8Array(6000000);
let state = 1;
for (let i = 0; i < noise.length; i++) noise[i] = (state = (state * 48271) % 2147483647) & 255;
const packedNoise = deflateRawSync(noise);

describe.each([
  ["portable", portableUnpacker],
  ["Node", nodeUnpacker],
])("sizes and checksums that lie, unpacked by %s", (_, unpacker) => {
  const read = (more: Partial<RawEntry>) =>
    refusal(() =>
      openPackage(rawZip([entry("a.bin", { method: 8, ...more })]), defaultLimits, unpacker).bytes("a.bin"),
    );

  /** How a bomb is refused that says to be no larger than it is packed, and how much of it was kept until then. */
  const explode = (data: Uint8Array): { readonly code: string; readonly kept: number } => {
    let kept = Infinity;
    const inflate = (bytes: Uint8Array, size: number): Uint8Array => {
      try {
        const content = unpacker.inflate(bytes, size);
        kept = content.length;
        return content;
      } catch (error) {
        // There was no room for more than it says.
        if ((error as Error).name === "RangeError") kept = size;
        throw error;
      }
    };
    const bomb = rawZip([entry("a.bin", { method: 8, data, size: data.length })]);
    const code = refusal(() => openPackage(bomb, defaultLimits, { ...unpacker, inflate }).bytes("a.bin"));
    return { code, kept };
  };

  test("a bomb that calls itself small stops early", () => {
    expect(packed.length).toBeLessThan(200000);
    const { code, kept } = explode(packed);
    expect(code).toBe("damaged");
    expect(kept).toBeLessThanOrEqual(packed.length + 1);
  });

  test("a bomb of 5 GB that calls itself 5 MB", () => {
    const data = concat(...Array.from({ length: 50 }, () => packed));
    expect(data.length).toBeGreaterThan(4 * 1024 * 1024);
    const { code, kept } = explode(data);
    expect(code).toBe("damaged");
    expect(kept).toBeLessThanOrEqual(data.length + 1);
  });

  const text = strToU8("Maßnahme ".repeat(50));
  const small = deflateSync(text);
  test.each<[string, Partial<RawEntry>, string]>([
    ["truth", { data: small, size: text.length, crc: crc32(text) }, "read"],
    ["too small a size", { data: small, size: text.length - 1, crc: crc32(text) }, "damaged"],
    ["too large a size", { data: small, size: text.length + 1, crc: crc32(text) }, "damaged"],
    ["another checksum", { data: small, size: text.length, crc: 1 }, "damaged"],
    ["cut data", { data: small.subarray(0, -4), size: text.length, crc: crc32(text) }, "damaged"],
    ["nothing, packed as nothing", { data: new Uint8Array(0), size: 0, crc: 0 }, "read"],
    ["nothing, packed", { data: deflateSync(new Uint8Array(0)), size: 0, crc: 0 }, "read"],
    ["something that calls itself nothing", { data: small, size: 0, crc: 0 }, "damaged"],
    ["no data", { data: new Uint8Array(0), size: text.length, crc: crc32(text) }, "damaged"],
    ["no deflate", { data: new Uint8Array(400).fill(0xff), size: text.length, crc: crc32(text) }, "damaged"],
  ])("%s", (_, more, code) => expect(read(more)).toBe(code));

  test("a large part in many chunks is read rightly", () => {
    const archive = rawZip([entry("a.bin", { method: 8, data: packedNoise, size: noise.length, crc: crc32(noise) })]);
    expect(crc32(openPackage(archive, defaultLimits, unpacker).bytes("a.bin"))).toBe(crc32(noise));
  });
});

describe("ZIP64", () => {
  const wide = (entries: number) => (offset: number, size: number) =>
    concat(
      le([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 8], [entries, 8], [entries, 8], [size, 8], [offset, 8]),
      le([0x07064b50, 4], [0, 4], [offset + size, 8], [1, 4]),
    );
  const all = { entries: 0xffff, offset: 0xffffffff, size: 0xffffffff };
  const data = strToU8("text");
  const field = le([1, 2], [16, 2], [data.length, 8], [data.length, 8]);

  test("is read", () => {
    const sizes = { size: 0xffffffff, packedSize: 0xffffffff, extra: field };
    const pkg = openPackage(rawZip([entry("a", sizes)], { ...all, between: wide(1) }));
    expect(pkg.text("a")).toBe("text");
  });

  test.each<[string, Uint8Array]>([
    ["without its records", rawZip([entry("a")], all)],
    [
      "with an extra field cut short",
      rawZip([entry("a", { size: 0xffffffff, packedSize: 0xffffffff, extra: field.subarray(0, 10) })]),
    ],
    [
      "with a count beyond all numbers",
      rawZip([entry("a")], { ...all, between: () => concat(wide(1)(0, 0).fill(0xff, 24, 40)) }),
    ],
  ])("%s is refused", (_, bytes) => expect(["damaged", "too-large"]).toContain(open(bytes)));
});
