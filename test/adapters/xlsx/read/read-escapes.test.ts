import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { decodeEscapes, escapeAttribute, escapePlain, escapeText } from "../../../../src/adapters/xlsx/xml/xml-escape";
import { XmlCursor } from "../../../../src/adapters/xlsx/xml/xml-cursor";
import { fuzzRuns } from "../../../support/fuzz";

const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      "_x000D_",
      "_x",
      "x0041_",
      "_",
      "\u0000",
      "\r",
      "\n",
      "\t",
      "\u001f",
      "\ufffe",
      "\uffff",
      "&",
      "<",
      ">",
      '"',
      "]]>",
      "😀",
    ),
    fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)),
    fc.string({ unit: "binary", maxLength: 1 }),
  ),
});

/** The text and the attribute of the element, as the reader gives them. */
function readBack(xml: string): { text: string; attribute: string | undefined } {
  // Through UTF-8, as in a file: a lone surrogate would not survive.
  const cursor = new XmlCursor(new TextDecoder("utf-8", { fatal: true }).decode(new TextEncoder().encode(xml)), "part");
  cursor.root("a");
  const attribute = cursor.attribute("b");
  return { attribute, text: cursor.content() };
}

describe("whatever a text holds", () => {
  test("it comes back from a cell and from a column's name", () => {
    fc.assert(
      fc.property(nasty, (value) => {
        const { text, attribute } = readBack(`<a b="${escapeAttribute(value)}">${escapeText(value)}</a>`);
        expect(decodeEscapes(text)).toBe(value);
        expect(decodeEscapes(attribute ?? "")).toBe(value);
      }),
      { numRuns: fuzzRuns(2000) },
    );
  });

  test("it is sound XML in a chart, unchanged but for what XML cannot hold", () => {
    fc.assert(
      fc.property(nasty, (value) => {
        const { text } = readBack(`<a b="${escapePlain(value)}">${escapePlain(value)}</a>`);
        expect(text.length).toBe(value.length);
        if (!text.includes("\ufffd")) expect(text).toBe(value);
      }),
      { numRuns: fuzzRuns(2000) },
    );
  });

  test.each([
    ["a\tb\nc\rd", "a\tb\nc_x000D_d", "a_x0009_b_x000A_c_x000D_d"],
    ["_x0041_", "_x005F_x0041_", "_x005F_x0041_"],
    ["\ud83d!", "_xD83D_!", "_xD83D_!"],
    ["<&>", "&lt;&amp;&gt;", "&lt;&amp;&gt;"],
  ])("%j", (value, text, attribute) => expect([escapeText(value), escapeAttribute(value)]).toEqual([text, attribute]));
});
