/** A piece of a formula. */
export interface Token {
  readonly kind: "number" | "text" | "error" | "operator" | "name" | "reference" | "structured";
  readonly text: string;
  /** For references: the sheet before the exclamation mark. */
  readonly sheet?: string;
}

const SHEET = /^(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/u;
const REFERENCE =
  /^\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?(?![\p{L}\p{N}_.(])|^\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(])|^\$?[0-9]{1,7}:\$?[0-9]{1,7}(?![\p{L}\p{N}_.])/u;
const NUMBER = /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/;
const TEXT = /^"((?:[^"]|"")*)"/;
const ERROR = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!)/;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*/u;
const OPERATOR = /^(?:<=|>=|<>|[-+*/^&=<>%(),;{}@#:])/;

/** Cuts an English formula, without its equals sign, into pieces; null where it cannot be read. */
export function formulaTokens(formula: string): Token[] | null {
  const tokens: Token[] = [];
  let rest = formula;
  for (;;) {
    rest = rest.replace(/^[ \n\r\t]+/, "");
    if (rest === "") return tokens;
    const found = nextToken(rest);
    if (found === null) return null;
    tokens.push(found.token);
    rest = rest.slice(found.length);
  }
}

interface Found {
  readonly token: Token;
  readonly length: number;
}

const whole = (kind: Token["kind"], match: RegExpExecArray): Found => ({
  token: { kind, text: match[0] },
  length: match[0].length,
});

function nextToken(rest: string): Found | null {
  const text = TEXT.exec(rest);
  if (text !== null)
    return { token: { kind: "text", text: (text[1] ?? "").replace(/""/g, '"') }, length: text[0].length };
  const error = ERROR.exec(rest);
  if (error !== null) return whole("error", error);
  const sheet = SHEET.exec(rest);
  if (sheet !== null) return sheetReference(rest, sheet);
  const reference = REFERENCE.exec(rest);
  if (reference !== null) return whole("reference", reference);
  const number = NUMBER.exec(rest);
  if (number !== null) return whole("number", number);
  const name = NAME.exec(rest);
  if (name !== null && rest.charAt(name[0].length) === "[") return structured(rest, name[0].length);
  if (name !== null) return whole("name", name);
  if (rest.startsWith("[")) return structured(rest, 0);
  const operator = OPERATOR.exec(rest);
  return operator === null ? null : whole("operator", operator);
}

function sheetReference(rest: string, match: RegExpExecArray): Found | null {
  const sheet = match[1]?.replace(/''/g, "'") ?? match[2] ?? "";
  const behind = rest.slice(match[0].length);
  const reference = REFERENCE.exec(behind);
  const name = reference === null ? NAME.exec(behind) : null;
  const found = reference ?? name;
  if (found === null)
    return behind.startsWith("#REF!") ? { token: { kind: "error", text: "#REF!" }, length: match[0].length + 5 } : null;
  return {
    token: { kind: reference === null ? "name" : "reference", text: found[0], sheet },
    length: match[0].length + found[0].length,
  };
}

/** A structured reference up to the bracket that closes it; an apostrophe escapes the next character. */
function structured(rest: string, start: number): Found | null {
  let depth = 0;
  for (let at = start; at < rest.length; at++) {
    const character = rest.charAt(at);
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) {
      const text = rest.slice(0, at + 1);
      return { token: { kind: "structured", text }, length: text.length };
    }
  }
  return null;
}
