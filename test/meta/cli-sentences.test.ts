import { describe, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as ts from "typescript";

const folder = resolve(__dirname, "..", "..", "automation", "cli");
const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));

/** The fixed parts of a text, a placeholder between them; null for what is no text. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("§");
}

/** Letters that only German has, small words of German among others, or a noun and another word. */
const isGerman = (text: string): boolean =>
  /[äöüßÄÖÜ]/.test(text) ||
  (/\s/.test(text) &&
    (/(?<![\w-])(der|die|das|und|oder|nicht|keine?|ist|sind|wird|werden|von|mit|gibt|es|nach)(?![\w-])/i.test(text) ||
      /[A-Z][a-z]+ [A-Za-z]+/.test(text)));

/** A usage line is the grammar of its command and stands beside its options; markup, styles and errors for programmers are no sentences. */
const isNoSentence = (text: string, node: ts.Node): boolean =>
  text.startsWith("ikz ") ||
  /^\s*(<|:root\{)/.test(text) ||
  ts.isImportDeclaration(node.parent) ||
  (ts.isNewExpression(node.parent) && node.parent.expression.getText() === "Error");

function sentencesIn(name: string, code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== null && isGerman(text) && !isNoSentence(text, node)) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true));
  return found;
}

test.each(files)("%s says nothing in German by itself", (name) => {
  expect(sentencesIn(name, readFileSync(join(folder, name), "utf8"))).toEqual([]);
});

describe("sentences are found", () => {
  test.each([
    'throw new Stop("Es fehlt --jahr.")',
    "terminal.say(`Das Blatt liegt in ${target}.`)",
    'const title = "Prüfbericht";',
    "const line = `${count} und ${other}`;",
  ])("%s", (code) => expect(sentencesIn("some.ts", code)).toHaveLength(1));
});
