import type { Language } from "../text/texts";
import type { Finding } from "./finding";
import type { Rule } from "./rule";

const LONGEST_VALUE = 80;
/** White space that is not one plain space. */
const UNEVEN = /\s\s|[^\S ]/;

/** A value as it stands inside a message: on one line, cut after 80 characters, a list between its values. */
function shortened(value: string | number): string {
  const text = String(value);
  const line = UNEVEN.test(text) ? text.replace(/\s+/g, " ") : text;
  if (line.length <= LONGEST_VALUE) return line;
  const start = line.slice(0, LONGEST_VALUE - 1);
  // A list of values ends behind one of them.
  const end = start.lastIndexOf(", ");
  return end > LONGEST_VALUE / 2 ? `${start.slice(0, end + 2)}…` : `${start}…`;
}

/** The text of a finding in a language: its rule's message with the placeholders filled. */
export function messageText(rule: Rule, finding: Finding, language: Language): string {
  const template = rule.messages[language][finding.message];
  if (template === undefined) throw new Error(`unknown message: ${rule.id}: ${finding.message}`);
  const pieces = messagePieces(template);
  let text = pieces[0] ?? "";
  for (let i = 1; i < pieces.length; i += 2) {
    const name = pieces[i] ?? "";
    const value = finding.values[name];
    text += (value === undefined ? `{${name}}` : shortened(value)) + (pieces[i + 1] ?? "");
  }
  return text;
}

const knownPieces = new Map<string, readonly string[]>();

/** A message cut at its placeholders, whose names have the odd places; messages are few and findings are many. */
function messagePieces(template: string): readonly string[] {
  let pieces = knownPieces.get(template);
  if (pieces === undefined) knownPieces.set(template, (pieces = template.split(/\{([a-z][A-Za-z]*)\}/)));
  return pieces;
}
