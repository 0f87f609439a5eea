import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { plainForm } from "../../../src/core/text/text";
import { sameValue } from "../../../src/core/workbook/cell-value";

const words = fc.array(fc.constantFrom("Straße", "über", "läuft", "Café", "Ⅲ", "ﬁ", "a", " "), { maxLength: 8 });
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");

test("texts that differ only in Unicode form or line ends are the same text", () =>
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), lineEnd, lineEnd, (lines, first, second) => {
      const texts = lines.map((line) => line.join(""));
      const [composed, parted] = [texts.join(first).normalize("NFC"), texts.join(second).normalize("NFD")];
      expect(plainForm(parted)).toBe(plainForm(composed));
      expect(sameValue(parted, composed)).toBe(true);
      expect(sameValue(`${parted}x`, composed)).toBe(false);
    }),
  ));

test("a text in its plain form stays as it is, so that what was handed in before stays the same", () => {
  const text = "„Straße“ – läuft\nseit 2014";
  expect(plainForm(text)).toBe(text);
});
