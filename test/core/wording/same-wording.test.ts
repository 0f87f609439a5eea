import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { sameWording } from "../../../src/core/wording/same-wording";

test.each([
  ["läuft", "läuft"],
  ["Straße  geprüft", "STRASSE gepru\u0308ft."],
  ["Betrieb ab 4.10.2011", "Betrieb ab 04.10.2011"],
  ["Vereinbarung 23.8.201", "Vereinbarung 23.8.2010"],
  ["z. B. „Zoo“", 'z.B. "Zoo"'],
  ["Unterschrift folgt", "Unterschirft folgt"],
])("%s is %s", (a, b) => {
  expect([sameWording(a, b), sameWording(b, a)]).toEqual([true, true]);
});

test.each([
  ["läuft", "läuft weiter"],
  ["3 Treffen", "4 Treffen"],
  ["Stand 2012", "Stand 2014"],
  ["12 Plätze", "120 Plätze"],
  ["100 Plätze", "1000 Plätze"],
  ["kein Interesse", "ein Interesse"],
  ["Unterschrift folgt heute", "Unterschirft folkte heutte"],
  ["–", "…"],
])("%s is not %s", (a, b) => {
  expect([sameWording(a, b), sameWording(b, a)]).toEqual([false, false]);
});

test("symmetric, and every text is the same as itself", () => {
  const text = fc.string({ unit: "binary", maxLength: 40 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(sameWording(a, a)).toBe(true);
      expect(sameWording(a, b)).toBe(sameWording(b, a));
    }),
  );
});
