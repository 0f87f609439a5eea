import { describe, expect, test } from "@jest/globals";
import { reportItems, reportParagraphs } from "../../../src/core/report/report-paragraphs";

/** Running text as it is, items behind their level. */
const shown = (text: string, read: typeof reportParagraphs = reportParagraphs): string[] =>
  read(text).map(({ text: words, bullet }) => (bullet === undefined ? words : `${bullet} ${words}`));

describe("the text of a cell as paragraphs", () => {
  test.each<[string, string, string[]]>([
    ["one line", "in Umsetzung", ["in Umsetzung"]],
    ["nothing, or nothing but spaces", " \n\u00a0\n\t", []],
    [
      "lines",
      "Konzept liegt vor\r\nFörderung beantragt\rund bewilligt",
      ["Konzept liegt vor", "Förderung beantragt", "und bewilligt"],
    ],
    ["line breaks of Word and Unicode", "a\vb\u2028c\u0085d", ["a", "b", "c", "d"]],
    ["blank lines fall away", "a\n\n \nb", ["a", "b"]],
    ["bullets of all kinds", "• a\n- b\n– c\n* d\n· e\n▪ f", ["0 a", "0 b", "0 c", "0 d", "0 e", "0 f"]],
    ["a bullet is followed by a space", "-20 Prozent\n•ohne\n–", ["-20 Prozent", "•ohne", "–"]],
    ["inner bullets below outer ones", "• a\n○ b\no c\n• d", ["0 a", "1 b", "1 c", "0 d"]],
    ["inner bullets alone", "o a\no b", ["0 a", "1 b"]],
    ["items that stand further in", "• a\n   • b\n   – c\n• d", ["0 a", "1 b", "1 c", "0 d"]],
    ["items that all stand in", "  • a\n  • b", ["0 a", "0 b"]],
    ["an indented line goes on with its item", "• a\n  geht weiter\n• b", ["0 a geht weiter", "0 b"]],
    ["a line that is not indented is a paragraph of its own", "• a\nneu", ["0 a", "neu"]],
    ["numbers stay as they are", "1. a\n2. b", ["1. a", "2. b"]],
  ])("%s", (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe("the text of a cell as items", () => {
  test.each<[string, string, string[]]>([
    ["each paragraph is one", "AK Organisation\nAK Nord", ["0 AK Organisation", "0 AK Nord"]],
    ["bullets are items", "• AGBF Land\n• AK Ausbildung", ["0 AGBF Land", "0 AK Ausbildung"]],
    ["bullets belong to the line above", "Städtetag:\n• Umwelt\n• Klima", ["0 Städtetag:", "1 Umwelt", "1 Klima"]],
  ])("%s", (_, text, expected) => {
    expect(shown(text, reportItems)).toEqual(expected);
  });
});
