import type { Finding } from "./finding";
import type { Language, Rule } from "./rule";

const LONGEST_VALUE = 80;

/** A value as it stands inside a message: on one line, cut after 80 characters. */
function shortened(value: string | number): string {
  const line = String(value).replace(/\s+/g, " ");
  return line.length > LONGEST_VALUE ? `${line.slice(0, LONGEST_VALUE - 1)}…` : line;
}

/** The text of a finding in a language: its rule's message with the placeholders filled. */
export function messageText(rule: Rule, finding: Finding, language: Language): string {
  const template = rule.messages[language][finding.message];
  if (template === undefined) throw new Error(`unknown message: ${rule.id}: ${finding.message}`);
  return template.replace(/\{([a-z][A-Za-z]*)\}/g, (placeholder, name: string) => {
    const value = finding.values[name];
    return value === undefined ? placeholder : shortened(value);
  });
}
