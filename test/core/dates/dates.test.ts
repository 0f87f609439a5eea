import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { lastYearNamed } from "../../../src/core/dates/dates";

test.each<[string, number | null]>([
  ["bis 31.12.2012", 2012],
  ["23.8.2012", 2012],
  ["24.11.11 fiel aus", 2011],
  ["12/2014", 2014],
  ["01-03/2015", 2015],
  ["Dezember 2012", 2012],
  ["Ende 2013", 2013],
  ["im 2. Quartal 2012", 2012],
  ["II. Quartal 2012", 2012],
  ["I/2016", 2016],
  ["III-IV/2015", 2015],
  ["Quartal I 2015", 2015],
  ["2011-2012", 2012],
  ["2012 – 2015", 2015],
  ["Schuljahr 2011/12", 2012],
  ["Planungshorizont 2013/14", 2014],
  ["2014/2015", 2015],
  ["1.1. bis 30.04.2015", 2015],
  ["am 05./06.11.2014", 2014],
  ["bis 2014 1.269 weitere Plätze", 2014],
  ["Module 1.2 (2012), 2 (2013) und 3 (2014)", 2014],
  ["Leitbild Stadtentwicklung 2025", 2025],
  ["2012 ff.", 2099],
  ["Dezember", null],
  ["2. Quartal", null],
  ["23.8.201", null],
  ["dauerhaft seit 2005", null],
  ["Seit dem 24. August 2013", null],
  ["seit 1.12.2010", null],
  ["seit I/2012", null],
  ["seit dem Schuljahr 2011/12", null],
  ["seit 2005; Abschluss 2012", 2012],
  ["seitdem 2012", 2012],
  ["DS0188/11", null],
  ["DS0188/2011", null],
  ["DS 2012/13", null],
  ["Beschluss-Nr. 1790/63(V)13/1", null],
  ["(0187/10)", null],
  ["§ 14 Abs. 11 GewO", null],
  ["2.000 Plätze", null],
  ["2000 Plätze", null],
  ["1.990,50 €", null],
  ["D 115", null],
  ["Telefon 2012345", null],
  ["", null],
])("%s: %s", (text, year) => {
  expect(lastYearNamed(text)).toBe(year);
});

test("reading ends at a year that is late enough", () => {
  expect(lastYearNamed("2012, 2014, 2016", 2014)).toBe(2014);
});

test("any text: null or a year", () => {
  const part = fc.oneof(
    fc.string({ unit: "binary", maxLength: 5 }),
    fc.constantFrom("2012", "31.12.", "/", "-", "seit ", "I/", "Ende "),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const year = lastYearNamed(parts.join(""));
      if (year !== null) expect(year >= 1990 && year <= 2099).toBe(true);
    }),
  );
});

test.each(["12.", "2012 ", "2012/", "seit 12. ", "1", "seit ", " "])("a cell full of %j is read to its end", (part) => {
  expect(lastYearNamed(part.repeat(Math.floor(32767 / part.length)))).toBe(part.startsWith("2012") ? 2012 : null);
});
