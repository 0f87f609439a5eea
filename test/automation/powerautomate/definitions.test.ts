import { describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { flowPackage, packedFlow } from "../../../tools/power-automate/flow-package";
import { readFlows } from "../../../tools/power-automate/flows";
import type { Schema } from "../../../tools/officescript/officescript-schema";
import {
  readTemplate,
  withinExpression,
  type FlowExpression,
  type FlowValue,
} from "../../support/flows/flow-expression";
import { FLOW_FUNCTIONS } from "../../support/flows/flow-functions";
import { delivered } from "../../support/hosts/office-script";
import type { FlowAction, FlowActions, FlowDefinition } from "../../support/flows/flow-run";

const ROOT = resolve(__dirname, "../../..");
const flows = readFlows(ROOT).map((flow) => ({ ...flow, definition: flow.definition as FlowDefinition }));

/** What a delivered script says of its parameters and its result. */
interface Signature {
  readonly parameters: readonly (readonly [name: string, schema: Schema])[];
  readonly result: Schema;
}
function signatureOf(name: string): Signature {
  const { parameterInfo } = JSON.parse(delivered(name, "osts")) as { readonly parameterInfo: string };
  const { parameterSchema, returnSchema } = JSON.parse(parameterInfo) as Record<string, Schema>;
  const result = returnSchema?.properties?.result;
  if (result === undefined) throw new Error(`no result: ${name}`);
  return { parameters: Object.entries(parameterSchema?.properties ?? {}), result };
}
const scripts = new Map(
  ["ikz-pruefen", "ikz-abgabe-status", "ikz-abgabe-gemeldet"].map((name) => [name, signatureOf(name)] as const),
);

/** Functions of the language that need no arguments, or say what was there before. */
const SPECIAL = ["utcNow", "item", "items", "outputs", "body", "parameters"];

interface Placed {
  readonly name: string;
  readonly action: FlowAction;
  /** Actions that have certainly run before. */
  readonly before: ReadonlySet<string>;
  readonly loops: readonly string[];
}

/** All actions with what they may refer to. */
function placed(
  actions: FlowActions,
  outside: ReadonlySet<string> = new Set(),
  loops: readonly string[] = [],
): Placed[] {
  const before = (name: string): Set<string> => {
    const own = Object.keys(actions[name]?.runAfter ?? {});
    return new Set(own.flatMap((each) => [each, ...inside(actions[each]), ...before(each)]));
  };
  return Object.entries(actions).flatMap(([name, action]) => {
    const known = new Set([...outside, ...before(name)]);
    const within = action.type === "Foreach" ? [...loops, name] : loops;
    return [
      { name, action, before: known, loops },
      ...placed(action.actions ?? {}, known, within),
      ...placed(action.else?.actions ?? {}, known, within),
    ];
  });
}

const inside = (action: FlowAction | undefined): string[] =>
  Object.entries(action?.actions ?? {}).flatMap(([name, each]) => [name, ...inside(each)]);

const texts = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap((each) => texts(each))
      : [];

/** The expressions of an action, those of actions within it left out. */
function expressionsOf(action: FlowAction): FlowExpression[] {
  const own = { ...action, actions: null, else: null };
  return texts(own).flatMap((text) => {
    const { whole, pieces } = readTemplate(text);
    const all = whole === null ? pieces.filter((piece): piece is FlowExpression => typeof piece !== "string") : [whole];
    return all.flatMap((each) => withinExpression(each));
  });
}

const literal = (expression: FlowExpression | undefined): FlowValue =>
  expression?.kind === "literal" ? expression.value : null;

/** The members that an expression takes of what a call gives, from the outside in: `["body/result/total"]`. */
function pathOf(expression: FlowExpression): { readonly of: FlowExpression; readonly path: readonly string[] } {
  if (expression.kind !== "member") return { of: expression, path: [] };
  const { of, path } = pathOf(expression.of);
  const name = literal(expression.name);
  return { of, path: typeof name === "string" ? [...path, ...name.split("/")] : [...path, "*"] };
}

function schemaAt(schema: Schema, path: readonly string[]): Schema | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return schema;
  const next = schema.properties?.[first];
  return next === undefined ? undefined : schemaAt(next, rest);
}

describe.each(flows)("$displayName", ({ id, definition }) => {
  const all = placed(definition.actions);
  const scriptOf = (name: string): string | undefined => {
    const inputs = all.find((each) => each.name === name)?.action.inputs as
      { readonly parameters?: { readonly scriptId?: string } } | undefined;
    return inputs?.parameters?.scriptId;
  };

  test("has names that Power Automate takes, each once", () => {
    const names = all.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z_]{0,79}$/);
  });

  test("runs every action after actions of its own level, in an order without circles", () => {
    const check = (actions: FlowActions): void => {
      const done = new Set<string>();
      const waiting = new Map(Object.entries(actions));
      while (waiting.size > 0) {
        const ready = [...waiting].filter(([, { runAfter }]) => Object.keys(runAfter).every((each) => done.has(each)));
        expect(ready).not.toEqual([]);
        for (const [name, action] of ready) {
          for (const states of Object.values(action.runAfter))
            for (const state of states) expect(["Succeeded", "Failed", "TimedOut", "Skipped"]).toContain(state);
          waiting.delete(name);
          done.add(name);
          check(action.actions ?? {});
          check(action.else?.actions ?? {});
        }
      }
    };
    check(definition.actions);
  });

  test("uses functions that exist, and results of what has run before", () => {
    for (const { action, before, loops, name } of all)
      for (const expression of expressionsOf(action)) {
        if (expression.kind !== "call") continue;
        expect([...SPECIAL, ...Object.keys(FLOW_FUNCTIONS)]).toContain(expression.name);
        const [first] = expression.args;
        if (expression.name === "outputs" || expression.name === "body")
          expect([name, literal(first), before.has(String(literal(first)))]).toEqual([name, literal(first), true]);
        if (expression.name === "items") expect(loops).toContain(literal(first));
      }
  });

  test("gives scripts the parameters that they have", () => {
    const runs = all.filter(({ name }) => scriptOf(name) !== undefined);
    expect(runs.length).toBeGreaterThan(0);
    for (const { action, name } of runs) {
      const { parameters } = action.inputs as { readonly parameters: Readonly<Record<string, FlowValue>> };
      const given = Object.keys(parameters).flatMap((key) => /^ScriptParameters\/(.*)$/.exec(key)?.[1] ?? []);
      const signature = scripts.get(scriptOf(name) ?? "");
      expect(given).toEqual(signature?.parameters.map(([parameter]) => parameter));
      for (const [parameter, schema] of signature?.parameters ?? []) {
        const value = parameters[`ScriptParameters/${parameter}`];
        if (typeof value !== "string" || !value.startsWith("@")) expect(typeof value).toBe(schema.type);
      }
    }
  });

  test("takes from the results of scripts what they give", () => {
    const lists = new Map<string, Schema>();
    for (const { name, action } of all) {
      // What loops, filters and tables go through: where it comes from.
      const source = action.foreach ?? (action.inputs as { readonly from?: string } | undefined)?.from;
      if (typeof source !== "string") continue;
      const { whole } = readTemplate(source);
      const { of, path } = pathOf(whole ?? { kind: "literal", value: null });
      if (of.kind !== "call") continue;
      const from = String(literal(of.args[0]));
      const result = scripts.get(scriptOf(from) ?? "")?.result;
      const list = of.name === "body" ? lists.get(from) : result && schemaAt(result, path.slice(2))?.items;
      if (list !== undefined && action.type !== "Select") lists.set(name, list);
      for (const expression of expressionsOf(action)) {
        const { of: root, path: members } = pathOf(expression);
        if (root.kind !== "call" || root.name !== "item" || members.length === 0) continue;
        expect([name, members, list && schemaAt(list, members)]).not.toEqual([name, members, undefined]);
      }
    }
    let used = 0;
    for (const { name, action } of all)
      for (const expression of expressionsOf(action)) {
        const { of, path } = pathOf(expression);
        if (of.kind !== "call" || path.length === 0) continue;
        const from = String(literal(of.args[0]));
        const isResult = of.name === "outputs" && scriptOf(from) !== undefined && path[1] === "result";
        const schema = isResult
          ? scripts.get(scriptOf(from) ?? "")?.result
          : of.name === "items"
            ? lists.get(from)
            : null;
        if (schema === null || schema === undefined) continue;
        used++;
        expect([name, path, schemaAt(schema, isResult ? path.slice(2) : path)]).not.toEqual([name, path, undefined]);
      }
    expect(used).toBeGreaterThan(5);
  });

  test("tries no script again: it could run twice", () => {
    for (const { name, action } of all)
      if (scriptOf(name) !== undefined) expect(action.inputs).toMatchObject({ retryPolicy: { type: "none" } });
  });

  test("can be built by hand: its page says everything that its definition says", () => {
    const page = readFileSync(resolve(ROOT, `docs/flows/${id}.md`), "utf8");
    const steps = new Set(Array.from(page.matchAll(/^#+ (?:Auslöser: )?(\S+)$/gm), ([, name]) => name));
    for (const { name } of all) expect(steps).toContain(name);
    const plain = page.replace(/\s+/g, " ");
    const said = (text: string): void => expect(plain).toContain(text.replace(/\s+/g, " "));
    for (const { action } of all) {
      const { host, ...inputs } = (
        typeof action.inputs === "object" && action.inputs !== null ? action.inputs : { value: action.inputs }
      ) as { host?: { operationId: string }; authentication?: string; parameters?: object };
      delete inputs.authentication;
      for (const text of texts([inputs, action.foreach ?? "", action.expression ?? ""]))
        said(text.includes('"') || text.includes("\\") ? text : text);
      for (const name of Object.keys(inputs.parameters ?? {}))
        said(name.split("/").length > 1 ? `\`${name.split("/")[1] ?? ""}\`` : "");
      for (const before of Object.keys(action.runAfter)) said(`**${before}** (`);
      if (host !== undefined) expect(["RunScriptProd", "SendEmailV2"]).toContain(host.operationId);
    }
    for (const text of texts(definition.triggers)) if (text !== "Recurrence") said(text);
  });

  test("has its settings in one place", () => {
    const { Einstellungen: settings, ...others } = definition.actions;
    expect(settings?.type).toBe("Compose");
    expect(Object.keys(settings?.runAfter ?? {})).toEqual([]);
    expect(JSON.stringify(others)).not.toMatch(/@stadt\.example|sharepoint\.com/);
  });
});

test("all flows mean the same addresses by the same names", () => {
  const settings = flows.map(({ definition }) => definition.actions.Einstellungen?.inputs as Record<string, unknown>);
  const [first] = settings;
  for (const other of settings) {
    expect(other.dezernate).toEqual(first?.dezernate);
    expect(other.koordination).toEqual(first?.koordination);
  }
});

describe.each(flows)("the package of $displayName", (flow) => {
  const files = flowPackage(flow);
  const packed = unzipSync(packedFlow(files));
  const file = (name: string): Record<string, Record<string, unknown>> =>
    JSON.parse(strFromU8(packed[name] ?? new Uint8Array())) as Record<string, Record<string, unknown>>;
  const resources = file("manifest.json").resources as Record<
    string,
    {
      readonly type: string;
      readonly name?: string;
      readonly details?: { readonly iconUri?: string };
      readonly dependsOn: readonly string[];
    }
  >;
  const [flowId = ""] = Object.entries(resources).flatMap(([id, { type }]) =>
    type === "Microsoft.Flow/flows" ? id : [],
  );

  test("has the files of an exported one", () => {
    const folder = `Microsoft.Flow/flows/${flowId}`;
    expect(Object.keys(packed).sort()).toEqual(
      [
        "Microsoft.Flow/flows/manifest.json",
        `${folder}/apisMap.json`,
        `${folder}/connectionsMap.json`,
        `${folder}/definition.json`,
        "manifest.json",
      ].sort(),
    );
    expect(file("Microsoft.Flow/flows/manifest.json").flowAssets).toEqual({ assetPaths: [flowId] });
  });

  test("lists the flow with all that it depends on, each as a GUID", () => {
    for (const id of Object.keys(resources))
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    for (const { dependsOn } of Object.values(resources))
      for (const id of dependsOn) expect(resources).toHaveProperty([id]);
    const others = Object.keys(resources).filter((id) => id !== flowId);
    expect([...(resources[flowId]?.dependsOn ?? [])].sort()).toEqual(others.sort());
  });

  test("names the connections that its actions use", () => {
    const { definition, connectionReferences } = file(`Microsoft.Flow/flows/${flowId}/definition.json`).properties as {
      definition: object;
      connectionReferences: object;
    };
    const asExported = JSON.stringify(flow.definition).replace(
      /"scriptId":"/g,
      '"scriptId":"ms-officescript%3A%2F%2Fonedrive_business_itemlink%2F',
    );
    expect(definition).toEqual(JSON.parse(asExported));
    const used = new Set(
      placed(flow.definition.actions).flatMap(
        ({ action }) =>
          (action.inputs as { host?: { connectionName: string } } | undefined)?.host?.connectionName ?? [],
      ),
    );
    expect(Object.keys(connectionReferences).sort()).toEqual([...used].sort());
    for (const [name, reference] of Object.entries(connectionReferences))
      expect(reference).toEqual({
        connectionName: expect.stringMatching(/^shared-[a-z0-9-]+-[0-9a-f-]{36}$/),
        source: "Embedded",
        id: `/providers/Microsoft.PowerApps/apis/${name}`,
        tier: "NotSpecified",
        apiName: name.replace("shared_", ""),
        isProcessSimpleApiReferenceConversionAlreadyDone: false,
      });
    for (const map of ["apisMap", "connectionsMap"]) {
      const ids = file(`Microsoft.Flow/flows/${flowId}/${map}.json`);
      expect(Object.keys(ids).sort()).toEqual([...used].sort());
      for (const id of Object.values(ids)) expect(resources).toHaveProperty([String(id)]);
    }
  });

  test("has another id than its asset; connectors and connections have an icon", () => {
    const { name, id } = file(`Microsoft.Flow/flows/${flowId}/definition.json`) as unknown as Record<string, string>;
    expect(name).not.toBe(flowId);
    expect(id).toBe(`/providers/Microsoft.Flow/flows/${name ?? ""}`);
    for (const { type, details } of Object.values(resources))
      if (type !== "Microsoft.Flow/flows") expect(details?.iconUri).toMatch(/^https:\/\/.*\/icon\.png$/);
  });

  test("is the same however often it is made", () => expect(packedFlow(flowPackage(flow))).toEqual(packedFlow(files)));
});
