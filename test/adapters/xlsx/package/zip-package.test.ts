import { describe, expect, test } from "@jest/globals";
import { strToU8, unzipSync } from "fflate";
import { emptyPackage, openPackage } from "../../../../src/adapters/xlsx/package/package";
import { defaultLimits, readDirectory } from "../../../../src/adapters/xlsx/package/zip";
import { partsOf, readBytes, refusal, zipOf } from "../../../support/files/package-of";
import { rawZip } from "../../../support/files/raw-zip";

const original = zipOf(partsOf({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }));

/** The packed bytes of each entry, with all that describes them. */
const packedOf = (archive: Uint8Array) =>
  readDirectory(archive, defaultLimits).map(({ name, method, crc, time, size, dataOffset, packedSize }) => ({
    ...{ name, method, crc, time, size },
    packed: archive.slice(dataOffset, dataOffset + packedSize),
  }));

describe("saving", () => {
  test("without a change every entry keeps its packed bytes, order, method, checksum and time", () => {
    expect(packedOf(openPackage(original).save())).toEqual(packedOf(original));
  });

  test("is deterministic", () => {
    const save = () => {
      const pkg = openPackage(original);
      pkg.set("xl/new.xml", "<a/>");
      return pkg.save();
    };
    expect(save()).toEqual(save());
  });

  test("only what was set is packed anew", () => {
    const pkg = openPackage(original);
    pkg.set("XL/Workbook.xml", strToU8("<neu/>"));
    pkg.set("xl/zuletzt.xml", "<ä/>");
    pkg.remove("xl/sharedStrings.xml");
    const saved = pkg.save();
    const before = packedOf(original).filter(({ name }) => name !== "xl/sharedStrings.xml");
    const after = packedOf(saved);
    expect(after.map(({ name }) => name)).toEqual([...before.map(({ name }) => name), "xl/zuletzt.xml"]);
    before.forEach((entry, i) => {
      if (entry.name !== "xl/workbook.xml") expect(after[i]).toEqual(entry);
    });
    expect(after[after.length - 1]?.time).toBe(before[0]?.time);
    const unpacked = unzipSync(saved);
    expect(Buffer.from(unpacked["xl/workbook.xml"] ?? []).toString()).toBe("<neu/>");
    expect(Buffer.from(unpacked["xl/zuletzt.xml"] ?? []).toString()).toBe("<ä/>");
  });

  test("entries behind data descriptors get their sizes into the header", () => {
    const bytes = rawZip([{ name: "a.txt", data: strToU8("text"), flags: 8 }]);
    const saved = openPackage(bytes).save();
    expect(saved[6]).toBe(0);
    expect(openPackage(saved).text("a.txt")).toBe("text");
  });

  test("a part that was UTF-16 is UTF-8 afterwards and says so", () => {
    const pkg = openPackage(original);
    pkg.set("a.xml", '<?xml version="1.0" encoding="UTF-16" standalone="yes"?><ä/>');
    expect(openPackage(pkg.save()).text("a.xml")).toBe('<?xml version="1.0" encoding="UTF-8" standalone="yes"?><ä/>');
  });

  test("a new package is read like any other", () => {
    const pkg = emptyPackage();
    expect(pkg.partNames()).toEqual([]);
    for (const [name, part] of Object.entries(partsOf())) pkg.set(name, part);
    const saved = pkg.save();
    expect(readBytes(saved).sheets[0]?.name).toBe("Liste");
    expect(packedOf(saved)[0]?.time).toBe(0x00210000);
  });
});

describe("parts", () => {
  test("are found whatever their case, until they are removed", () => {
    const pkg = openPackage(original);
    expect(pkg.has("XL/WORKBOOK.XML")).toBe(true);
    expect(pkg.text("XL/WORKBOOK.XML")).toBe(pkg.text("xl/workbook.xml"));
    pkg.remove("Xl/Workbook.xml");
    expect(pkg.has("xl/workbook.xml")).toBe(false);
    expect(pkg.partNames()).not.toContain("xl/workbook.xml");
    expect(refusal(() => pkg.bytes("xl/workbook.xml"))).toBe("missing-part");
  });

  test("what is set is what is read", () => {
    const pkg = openPackage(original);
    pkg.set("xl/b.xml", "<Straße/>");
    expect(pkg.text("xl/b.xml")).toBe("<Straße/>");
    expect(pkg.partNames()).toContain("xl/b.xml");
  });

  test.each(["../a", "/a", "a\\b", "a/"])("cannot be called %s", (name) => {
    expect(() => openPackage(original).set(name, "")).toThrow("bad part name");
  });
});

describe("encodings", () => {
  const text = (bytes: Uint8Array) => {
    const pkg = emptyPackage();
    pkg.set("a.xml", bytes);
    return refusal(() => pkg.text("a.xml"));
  };
  const bytes = (...all: number[]) => Uint8Array.from(all);

  test.each<[string, Uint8Array, string]>([
    ["UTF-8", strToU8("<ä/>"), "read"],
    ["Latin-1", bytes(0x3c, 0xe4, 0x2f, 0x3e), "encoding"],
    ["a surrogate in UTF-8", bytes(0x3c, 0xed, 0xa0, 0x80, 0x3e), "encoding"],
    ["a lone surrogate in UTF-16", bytes(0xff, 0xfe, 0x3c, 0x00, 0x00, 0xd8, 0x3e, 0x00), "encoding"],
    ["UTF-16, big end first", bytes(0xfe, 0xff, 0x00, 0x3c), "read"],
    ["Latin-1 declared", strToU8('<?xml version="1.0" encoding="ISO-8859-1"?><a/>'), "read"],
    ["an encoding that nobody knows", strToU8('<?xml version="1.0" encoding="EBCDIC-CP-DE"?><a/>'), "encoding"],
    ["UTF-16 declared, UTF-8 there", strToU8('<?xml version="1.0" encoding="utf-16"?><a/>'), "encoding"],
    ["UTF-8 declared", strToU8("<?xml version='1.0' encoding='utf-8'?><a/>"), "read"],
    ["ASCII declared", strToU8("<?xml version='1.0' encoding='US-ASCII'?><a/>"), "read"],
  ])("%s", (_, part, code) => expect(text(part)).toBe(code));
});
