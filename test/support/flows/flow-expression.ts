/** A value in a flow. */
export type FlowValue =
  null | boolean | number | string | readonly FlowValue[] | { readonly [name: string]: FlowValue };

/** An expression of the workflow definition language. */
export type FlowExpression =
  | { readonly kind: "literal"; readonly value: null | boolean | number | string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly FlowExpression[] }
  | {
      readonly kind: "member";
      readonly of: FlowExpression;
      readonly name: FlowExpression;
      /** `?[…]`: nothing instead of a failure where there is none. */
      readonly optional: boolean;
    };

/** A text of a definition: pieces as they stand, and expressions. */
export interface FlowTemplate {
  /** The whole text is one expression, whose value keeps its type. */
  readonly whole: FlowExpression | null;
  readonly pieces: readonly (string | FlowExpression)[];
}

/** Reads a text of a definition: `@expression`, or a text with `@{expression}` in it; `@@` stands for one @. */
export function readTemplate(text: string): FlowTemplate {
  if (text.startsWith("@") && !text.startsWith("@@") && !text.startsWith("@{"))
    return { whole: new Reader(text, 1).all(), pieces: [] };
  const pieces: (string | FlowExpression)[] = [];
  let plain = "";
  for (let at = 0; at < text.length; at++) {
    if (text.startsWith("@{", at)) {
      pieces.push(plain);
      plain = "";
      const reader = new Reader(text, at + 2);
      pieces.push(reader.expression());
      at = reader.expect("}") - 1;
    } else if (text.startsWith("@@", at)) {
      plain += "@";
      at++;
    } else plain += text.charAt(at);
  }
  return { whole: null, pieces: [...pieces, plain] };
}

/** All expressions within an expression, itself included. */
export const withinExpression = (expression: FlowExpression): FlowExpression[] => [
  expression,
  ...(expression.kind === "call" ? expression.args.flatMap(withinExpression) : []),
  ...(expression.kind === "member" ? [expression.of, expression.name].flatMap(withinExpression) : []),
];

class Reader {
  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  all(): FlowExpression {
    const expression = this.expression();
    if (this.at < this.text.length) throw new Error(`unexpected end of expression: ${this.text.slice(this.at)}`);
    return expression;
  }

  expression(): FlowExpression {
    let expression = this.primary();
    for (;;) {
      this.skip();
      const optional = this.text.startsWith("?[", this.at);
      if (!optional && this.text.charAt(this.at) !== "[") return expression;
      this.at += optional ? 2 : 1;
      const name = this.expression();
      this.expect("]");
      expression = { kind: "member", of: expression, name, optional };
    }
  }

  /** Goes on behind a sign that must be there. */
  expect(sign: string): number {
    this.skip();
    if (this.text.charAt(this.at) !== sign)
      throw new Error(`${sign} expected: ${this.text.slice(this.at, this.at + 20)}`);
    return (this.at += 1);
  }

  private primary(): FlowExpression {
    this.skip();
    const rest = this.text.slice(this.at);
    const text = /^'((?:[^']|'')*)'/.exec(rest);
    if (text !== null) return this.literal(text[0], (text[1] ?? "").replace(/''/g, "'"));
    const number = /^-?\d+(\.\d+)?/.exec(rest);
    if (number !== null) return this.literal(number[0], Number(number[0]));
    const word = /^[A-Za-z]+/.exec(rest)?.[0];
    if (word === undefined) throw new Error(`no expression: ${rest.slice(0, 20)}`);
    if (word === "true" || word === "false") return this.literal(word, word === "true");
    if (word === "null") return this.literal(word, null);
    this.at += word.length;
    return { kind: "call", name: word, args: this.args() };
  }

  private args(): FlowExpression[] {
    const args: FlowExpression[] = [];
    this.expect("(");
    this.skip();
    if (this.text.charAt(this.at) === ")") {
      this.at++;
      return args;
    }
    for (;;) {
      args.push(this.expression());
      this.skip();
      if (this.text.charAt(this.at) !== ",") break;
      this.at++;
    }
    this.expect(")");
    return args;
  }

  private literal(source: string, value: boolean | number | string | null): FlowExpression {
    this.at += source.length;
    return { kind: "literal", value };
  }

  private skip(): void {
    while (this.text.charAt(this.at) === " ") this.at++;
  }
}
