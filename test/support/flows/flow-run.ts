import { readTemplate, type FlowExpression, type FlowValue } from "./flow-expression";
import { FLOW_FUNCTIONS } from "./flow-functions";

/** One action of a flow's definition. */
export interface FlowAction {
  readonly type: string;
  readonly runAfter: Readonly<Record<string, readonly string[]>>;
  readonly inputs?: FlowValue;
  readonly expression?: FlowValue;
  readonly foreach?: string;
  readonly actions?: FlowActions;
  readonly else?: { readonly actions: FlowActions };
}

/** Actions by name. */
export type FlowActions = Readonly<Record<string, FlowAction>>;

/** The definition of a flow. */
export interface FlowDefinition {
  readonly triggers: Readonly<Record<string, { readonly recurrence: FlowValue }>>;
  readonly actions: FlowActions;
}

/** What connectors do; a failure is thrown. */
export type Connector = (parameters: Readonly<Record<string, FlowValue>>) => FlowValue;

/** The world around a run. */
export interface FlowWorld {
  readonly now: Date;
  /** By operation, such as `SendEmailV2`. */
  readonly connectors: Readonly<Record<string, Connector>>;
}

type Status = "Succeeded" | "Failed" | "Skipped";

/**
 * Carries out a flow's definition as Power Automate does, as far as the definitions of this project go: conditions,
 * loops, scopes, filters, tables, calls of connectors, and what runs after a failure. Status by action.
 */
export function runFlow({ actions }: FlowDefinition, world: FlowWorld): ReadonlyMap<string, Status> {
  const run = new FlowRun(world);
  run.all(actions);
  return run.statuses;
}

class FlowRun {
  readonly statuses = new Map<string, Status>();
  private readonly outputs = new Map<string, FlowValue>();
  private readonly items = new Map<string, FlowValue>();
  private item: FlowValue = null;

  constructor(private readonly world: FlowWorld) {}

  /** Runs actions of one level; whether none of them failed without another one that takes care of it. */
  all(actions: FlowActions): boolean {
    const waiting = new Map(Object.entries(actions));
    while (waiting.size > 0) {
      const ready = [...waiting].find(([, { runAfter }]) => Object.keys(runAfter).every((name) => !waiting.has(name)));
      if (ready === undefined) throw new Error(`actions wait for each other: ${[...waiting.keys()].join(", ")}`);
      const [name, action] = ready;
      waiting.delete(name);
      this.statuses.set(name, this.isDue(action) ? this.one(name, action) : "Skipped");
    }
    const followed = new Set(Object.values(actions).flatMap(({ runAfter }) => Object.keys(runAfter)));
    return Object.keys(actions).every((name) => followed.has(name) || this.statuses.get(name) !== "Failed");
  }

  private isDue({ runAfter }: FlowAction): boolean {
    return Object.entries(runAfter).every(([name, states]) => states.includes(this.statuses.get(name) ?? ""));
  }

  private one(name: string, action: FlowAction): Status {
    switch (action.type) {
      case "Scope":
        return this.scope(action.actions ?? {});
      case "If":
        return this.scope((this.condition(action.expression ?? null) ? action.actions : action.else?.actions) ?? {});
      case "Foreach": {
        for (const item of listOf(this.value(action.foreach ?? ""))) {
          this.items.set(name, item);
          if (this.scope(action.actions ?? {}) === "Failed") return "Failed";
        }
        return "Succeeded";
      }
      case "OpenApiConnection":
        return this.connect(name, action.inputs ?? null);
      default:
        this.outputs.set(name, this.made(action));
        return "Succeeded";
    }
  }

  private scope(actions: FlowActions): Status {
    this.all(actions);
    return Object.keys(actions).some((name) => this.statuses.get(name) === "Failed") ? "Failed" : "Succeeded";
  }

  private connect(name: string, inputs: FlowValue): Status {
    const { host, parameters } = objectOf(inputs);
    const operation = String(objectOf(host ?? null).operationId);
    const connector = this.world.connectors[operation];
    if (connector === undefined) throw new Error(`unknown operation: ${operation}`);
    const given = objectOf(this.resolved(parameters ?? null));
    try {
      this.outputs.set(name, { body: connector(given) });
      return "Succeeded";
    } catch (error) {
      this.outputs.set(name, { body: { message: error instanceof Error ? error.message : "" } });
      return "Failed";
    }
  }

  /** The outputs of an action that only computes. */
  private made({ type, inputs = null }: FlowAction): FlowValue {
    if (type === "Compose") return this.resolved(inputs);
    const { from, where, select } = objectOf(inputs);
    const list = listOf(this.resolved(from ?? null));
    switch (type) {
      case "Query":
        return { body: list.filter((item) => this.withItem(item, () => this.resolved(where ?? null)) === true) };
      case "Select":
        return { body: list.map((item) => this.withItem(item, () => this.resolved(select ?? null))) };
      case "Table":
        return { body: htmlTable(list.map((item) => objectOf(item))) };
      default:
        throw new Error(`unknown action: ${type}`);
    }
  }

  private withItem<T>(item: FlowValue, work: () => T): T {
    const before = this.item;
    this.item = item;
    const result = work();
    this.item = before;
    return result;
  }

  private condition(expression: FlowValue): boolean {
    const [[name = "", args = null] = []] = Object.entries(objectOf(expression));
    const values = listOf(args);
    if (name === "and") return values.every((each) => this.condition(each));
    if (name === "or") return values.some((each) => this.condition(each));
    return FLOW_FUNCTIONS[name]?.(...values.map((each) => this.resolved(each))) === true;
  }

  private resolved(value: FlowValue): FlowValue {
    if (typeof value === "string") return this.value(value);
    if (Array.isArray(value)) return (value as readonly FlowValue[]).map((each) => this.resolved(each));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.resolved(each)]));
  }

  private value(text: string): FlowValue {
    const { whole, pieces } = readTemplate(text);
    if (whole !== null) return this.evaluated(whole);
    return pieces.map((piece) => (typeof piece === "string" ? piece : plainText(this.evaluated(piece)))).join("");
  }

  private evaluated(expression: FlowExpression): FlowValue {
    if (expression.kind === "literal") return expression.value;
    if (expression.kind === "member") {
      const of = this.evaluated(expression.of);
      const name = this.evaluated(expression.name);
      if (of === null && expression.optional) return null;
      const found = memberOf(of, name);
      if (found === undefined && !expression.optional) throw new Error(`no member: ${String(name)}`);
      return found ?? null;
    }
    const args = expression.args.map((each) => this.evaluated(each));
    const [name = ""] = args.map(String);
    if (expression.name === "utcNow") return this.world.now.toISOString();
    if (expression.name === "item") return this.item;
    if (expression.name === "items") return this.items.get(name) ?? null;
    if (expression.name === "outputs") return this.outputs.get(name) ?? null;
    if (expression.name === "body") return memberOf(this.outputs.get(name) ?? null, "body") ?? null;
    const known = FLOW_FUNCTIONS[expression.name];
    if (known === undefined) throw new Error(`unknown function: ${expression.name}`);
    return known(...args);
  }
}

const listOf = (value: FlowValue): readonly FlowValue[] => {
  if (!Array.isArray(value)) throw new Error(`list expected: ${JSON.stringify(value)}`);
  return value as readonly FlowValue[];
};

function objectOf(value: FlowValue): { readonly [name: string]: FlowValue } {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error(`object expected: ${JSON.stringify(value)}`);
  return value as { readonly [name: string]: FlowValue };
}

/** `body/result/total` leads through three objects. */
function memberOf(value: FlowValue, name: FlowValue): FlowValue | undefined {
  let at: FlowValue | undefined = value;
  for (const part of String(name).split("/")) {
    if (typeof at !== "object" || at === null || Array.isArray(at)) return undefined;
    at = (at as { readonly [name: string]: FlowValue })[part];
  }
  return at;
}

const plainText = (value: FlowValue): string =>
  value === null ? "" : typeof value === "string" ? value : JSON.stringify(value);

const escaped = (value: FlowValue): string =>
  plainText(value).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** The table that the action makes: the columns of the first row. */
function htmlTable(rows: readonly { readonly [name: string]: FlowValue }[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const line = (tag: string, values: readonly FlowValue[]): string =>
    `<tr>${values.map((value) => `<${tag}>${escaped(value)}</${tag}>`).join("")}</tr>`;
  const body = rows
    .map((row) =>
      line(
        "td",
        columns.map((name) => row[name] ?? null),
      ),
    )
    .join("");
  return `<table><thead>${line("th", columns)}</thead><tbody>${body}</tbody></table>`;
}
