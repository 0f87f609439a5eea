import { describe, expect, test } from "@jest/globals";
import { dividedWords } from "../../src/readers/report/divided-words";
import { HEAD, p, tbl, tr, wordFile } from "./word-of";
import { readDocx } from "./reading";

const found = (text: string, ...others: readonly string[]): readonly string[] =>
  dividedWords([text, ...others])(text).map((one) => `${one.found} → ${one.whole}`);

describe("words that the print divided", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["Intrakommu naler Austausch", ["intrakommunal"], ["Intrakommu naler → Intrakommunaler"]],
    ["Kfz-Zulassu ng für die Stadt", ["Zulassung"], ["Zulassu ng → Zulassung"]],
    ["Kfz-Zulassu ng für die Stadt", ["Zulassungsstelle"], ["Zulassu ng → Zulassung"]],
    ["ein in- trakommunaler Weg", ["intrakommunal"], ["in- trakommunaler → intrakommunaler"]],
    ["Zusam- menarbeit der Städte", [], ["Zusam- menarbeit → Zusammenarbeit"]],
    ["bei d er Stadt und d urch", ["durch"], ["d er → der", "d urch → durch"]],
    ["Ver wal tung", ["Verwaltung"], ["Ver wal tung → Verwaltung"]],
    ["Verwal tung und Verwal tung", ["Verwaltung"], ["Verwal tung → Verwaltung", "Verwal tung → Verwaltung"]],
  ])("%s", (text, others, expected) => expect(found(text, ...others)).toEqual(expected));

  test.each<[string, readonly string[]]>([
    ["inter- und intrakommunal", ["interund"]],
    ["Wasser- sowie Abwasser", ["Wassersowie"]],
    ["im Netz der Stadt", ["imnetz"]],
    ["die Kommune in der Börde", ["Inder und andere", "in", "der"]],
    ["zusammen arbeiten die Städte", ["zusammenarbeiten", "sie arbeiten zusammen"]],
    ["Rad Weg", ["Radweg"]],
    ["5 m und 3 h in der Stadt", ["mund", "hin"]],
    ["seinen Führerschein umtauschen", ["Führerscheinumtausch"]],
    ["Börde, Heide e. V. und Heide e.V.", ["Heiden"]],
  ])("not %s", (text, others) => expect(found(text, ...others)).toEqual([]));

  test("are marked at their Maßnahme, with a proposal, and stay as they are", () => {
    const read = readDocx(
      wordFile(p("Kategorie I") + tbl(HEAD, tr("vertikal", "Intrakommu naler Austausch", "läuft", "offen"))),
    );
    expect(read.massnahmen[0]?.cells.Thema).toBe("Intrakommu naler Austausch");
    expect(read.notes.find(({ reason }) => reason === "word-divided")).toMatchObject({
      kind: "unsure",
      text: "Intrakommu naler",
      massnahme: 0,
      values: { vorschlag: "Intrakommunaler" },
    });
  });
});
