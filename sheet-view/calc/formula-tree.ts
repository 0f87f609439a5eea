import { formulaTokens, type Token } from "./formula-tokens";

/** A formula, understood. */
export type Tree =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "missing" }
  | { readonly kind: "reference"; readonly address: string; readonly sheet: string | null }
  | { readonly kind: "structured"; readonly text: string }
  | { readonly kind: "name"; readonly name: string; readonly sheet: string | null }
  | { readonly kind: "array"; readonly rows: readonly (readonly Tree[])[] }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: Tree }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Tree; readonly right: Tree }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Tree[]; readonly id: number };

const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** The tree of an English formula without its equals sign; null where it cannot be read. */
export function formulaTree(formula: string): Tree | null {
  const tokens = formulaTokens(formula);
  if (tokens === null) return null;
  const reader = new TreeReader(tokens);
  try {
    const tree = reader.binary(0);
    return reader.atEnd ? tree : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

class TreeReader {
  private at = 0;
  private calls = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get atEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  binary(level: number): Tree {
    const operators = LEVELS[level];
    if (operators === undefined) return this.unary();
    let left = this.binary(level + 1);
    for (;;) {
      const operator = this.peek();
      if (operator === null || !operators.includes(operator)) return left;
      this.at++;
      left = { kind: "binary", operator, left, right: this.binary(level + 1) };
    }
  }

  private unary(): Tree {
    const operator = this.peek();
    if (operator === "-" || operator === "+" || operator === "@") {
      this.at++;
      const operand = this.unary();
      return operator === "-" ? { kind: "unary", operator, operand } : operand;
    }
    let tree = this.primary();
    while (this.peek() === "%") {
      this.at++;
      tree = { kind: "unary", operator: "%", operand: tree };
    }
    return tree;
  }

  private primary(): Tree {
    const token = this.tokens[this.at++];
    if (token === undefined) throw new SyntaxError("end of formula");
    switch (token.kind) {
      case "number":
        return { kind: "number", value: Number(token.text) };
      case "text":
        return { kind: "text", value: token.text };
      case "error":
        return { kind: "error", code: token.text };
      case "reference":
        return { kind: "reference", address: token.text.replace(/\$/g, ""), sheet: token.sheet ?? null };
      case "structured":
        return { kind: "structured", text: token.text };
      case "name":
        return this.named(token);
      case "operator":
        return this.bracketed(token.text);
    }
  }

  private named(token: Token): Tree {
    if (this.peek() === "(") {
      this.at++;
      return { kind: "call", name: token.text.toUpperCase(), args: this.list(")"), id: this.calls++ };
    }
    return { kind: "name", name: token.text, sheet: token.sheet ?? null };
  }

  private bracketed(operator: string): Tree {
    if (operator === "(") {
      const inner = this.binary(0);
      this.expect(")");
      return inner;
    }
    if (operator !== "{") throw new SyntaxError(operator);
    const rows: Tree[][] = [[]];
    for (;;) {
      rows[rows.length - 1]?.push(this.unary());
      const next = this.tokens[this.at++]?.text;
      if (next === "}") return { kind: "array", rows };
      if (next === ";") rows.push([]);
      else if (next !== ",") throw new SyntaxError("array");
    }
  }

  private list(end: string): Tree[] {
    const args: Tree[] = [];
    if (this.peek() === end) {
      this.at++;
      return args;
    }
    for (;;) {
      const next = this.peek();
      args.push(next === "," || next === end ? { kind: "missing" } : this.binary(0));
      const separator = this.tokens[this.at++]?.text;
      if (separator === end) return args;
      if (separator !== ",") throw new SyntaxError("arguments");
    }
  }

  private expect(text: string): void {
    if (this.tokens[this.at++]?.text !== text) throw new SyntaxError(text);
  }

  private peek(): string | null {
    const token = this.tokens[this.at];
    return token?.kind === "operator" ? token.text : null;
  }
}
