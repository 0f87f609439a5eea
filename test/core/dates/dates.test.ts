import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { lastDayNamed, lastYearNamed } from "../../../src/core/dates/dates";
import { dateText } from "../../../src/core/dates/read-date";

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
  ["seit dem Vertrag im Jahr 2012", null],
  ["seit Inbetriebnahme 2012", null],
  ["seit langem und bis 2013", 2013],
  ["seit Jahren, Abschluss 2013", 2013],
  ["§ 2012", null],
  ["§§2012", null],
  ["Abs. 2012", null],
  ["Absatz 2012", null],
  ["Nr.: 2012", null],
  ["Nr. 12/2012", null],
  ["DS 12/2012", null],
  ["DS: 2012", null],
  ["Start 12/2012", 2012],
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

test.each<[string, string | null]>([
  ["2. Quartal 2012", "30.06.2012"],
  ["II. Quartal 2012", "30.06.2012"],
  ["Quartal III/2012", "30.09.2012"],
  ["Q1/2012", "31.03.2012"],
  ["im vierten Quartal des Jahres 2012", "31.12.2012"],
  ["I/2012", "31.03.2012"],
  ["III-IV/2012", "31.12.2012"],
  ["1. Halbjahr 2012", "30.06.2012"],
  ["zweites Halbjahr 2012", "31.12.2012"],
  ["02/2012", "29.02.2012"],
  ["01-03/2012", "31.03.2012"],
  ["Juni 2012", "30.06.2012"],
  ["Sept. 2012", "30.09.2012"],
  ["am 24. August 2012", "24.08.2012"],
  ["23.8.12", "23.08.2012"],
  ["1.1. bis 30.04.2012", "30.04.2012"],
  ["31.02.2012", "31.12.2012"],
  ["2012", "31.12.2012"],
  ["Mitte 2012", "31.12.2012"],
  ["Schuljahr 2011/12", "31.12.2012"],
  ["I/2012 – 2013", "31.12.2013"],
  ["Juni 2012, danach Quartal I 2013", "31.03.2013"],
  ["2. Quartal 2012 ff.", "31.12.2099"],
  ["seit Juni 2012", null],
  ["DS 12/2012", null],
  ["2. Quartal", null],
])("the last day of %s: %s", (text, day) => {
  const last = lastDayNamed(text);
  expect(last === null ? null : dateText(last)).toBe(day);
});

test("the last day of every month, quarter and half-year, in every spelling", () => {
  const months = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober"];
  [...months, "November", "Dezember"].forEach((name, i) => {
    const end = new Date(Date.UTC(2013, i + 1, 0)).toISOString().slice(0, 10).split("-").reverse().join(".");
    for (const text of [`${name} 2013`, `bis ${name} 2013`, `${i + 1}/2013`, `${String(i + 1).padStart(2, "0")}/2013`])
      expect([text, dateText(lastDayNamed(text) ?? 0)]).toEqual([text, end]);
    const number = Math.floor(i / 3);
    const roman = ["I", "II", "III", "IV"][number] ?? "";
    if (i % 3 === 2)
      for (const text of [
        `${number + 1}. Quartal 2013`,
        `${roman}. Quartal 2013`,
        `${roman}/2013`,
        `Q${number + 1} 2013`,
      ])
        expect([text, dateText(lastDayNamed(text) ?? 0)]).toEqual([text, end]);
  });
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
