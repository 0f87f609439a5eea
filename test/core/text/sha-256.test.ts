import { describe, expect, test } from "@jest/globals";
import { createHash } from "node:crypto";
import fc from "fast-check";
import { sha256 } from "../../../src/core/text/sha-256";
import { fuzzRuns } from "../../support/fuzz";

/** The same by Node: UTF-16 units as big-endian bytes. */
const reference = (text: string): string =>
  createHash("sha256").update(Buffer.from(text, "utf16le").swap16()).digest("hex");

describe("sha256", () => {
  test("of nothing, as FIPS 180-4 has it", () => {
    expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  test("of every length around the ends of blocks", () => {
    for (let length = 0; length < 200; length++) {
      const text = "äß„😀x\u0000\ud800".repeat(length).slice(0, length);
      expect(sha256(text)).toBe(reference(text));
    }
  });

  test("of any text what Node says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => sha256(text) === reference(text)),
      { numRuns: fuzzRuns(200) },
    );
  });
});
