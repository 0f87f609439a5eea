import type { Flow } from "./flow-package";

/** An action as definitions have it. */
interface Action {
  readonly type: string;
  readonly description?: string;
  readonly runAfter: Readonly<Record<string, readonly string[]>>;
  readonly inputs?: unknown;
  readonly foreach?: string;
  readonly expression?: unknown;
  readonly runtimeConfiguration?: unknown;
  readonly actions?: Actions;
  readonly else?: { readonly actions?: Actions };
}
type Actions = Readonly<Record<string, Action>>;

/** What Power Automate calls the actions. */
const ACTIONS: Readonly<Record<string, string>> = {
  Compose: "„Verfassen“ (Datenvorgang)",
  Query: "„Array filtern“ (Datenvorgang)",
  Select: "„Auswählen“ (Datenvorgang)",
  Table: "„HTML-Tabelle erstellen“ (Datenvorgang)",
  Foreach: "„Auf alle anwenden“ (Steuerung)",
  If: "„Bedingung“ (Steuerung)",
  Scope: "„Bereich“ (Steuerung)",
  RunScriptProd: "„Skript ausführen“ (Excel Online (Business))",
  SendEmailV2: "„E-Mail senden (V2)“ (Office 365 Outlook)",
};
const FIELDS: Readonly<Record<string, string>> = {
  from: "Von",
  where: "Filterabfrage, im erweiterten Modus",
  select: "Zuordnen",
  format: "Format",
  source: "Speicherort",
  drive: "Dokumentbibliothek",
  file: "Datei",
  scriptId: "Skript",
};
const STATES: Readonly<Record<string, string>> = {
  Succeeded: "ist erfolgreich",
  Failed: "hat einen Fehler",
  TimedOut: "hat ein Timeout",
  Skipped: "wird übersprungen",
};

/** How somebody builds the flow by hand, step by step, with everything that its definition says. */
export function flowPage({ id, displayName, description, definition }: Flow): string {
  const { triggers, actions } = definition as {
    readonly triggers: Readonly<Record<string, { readonly type: string; readonly recurrence: unknown }>>;
    readonly actions: Actions;
  };
  const started = Object.entries(triggers).flatMap(([name, { recurrence }]) => [
    `## Auslöser: ${name}`,
    "Ein neuer „Geplanter Cloud-Flow“ mit dem Auslöser „Wiederholung“ (Zeitplan):",
    ...lines("Wiederholung", recurrence),
  ]);
  return [
    `<!-- Erzeugt von npm run generate aus automation/powerautomate/${id}.json; nicht von Hand ändern. -->`,
    `# ${displayName}: von Hand bauen`,
    `${description}`,
    "So entsteht der Flow ohne Paket. Legen Sie die Schritte in dieser Reihenfolge an und benennen Sie jeden gleich nach dem Anlegen " +
      "um („…“ > „Umbenennen“), denn die Ausdrücke nennen die Schritte beim Namen. Was hier mit `@` beginnt, kommt ohne das `@` in " +
      "das Feld „Ausdruck“; Texte mit `@{…}` fügen Sie als Ganzes ein. Steht hinter „Läuft nach“ mehr als „ist erfolgreich“, stellen " +
      "Sie es unter „…“ > „Ausführen nach konfigurieren“ ein.",
    ...started,
    ...stepsOf(actions, "", 2),
    "",
  ].join("\n\n");
}

function stepsOf(actions: Actions, within: string, level: number): string[] {
  return Object.entries(actions).flatMap(([name, action]) => [
    `${"#".repeat(Math.min(level, 6))} ${name}`,
    `Aktion ${ACTIONS[operationOf(action)] ?? unknownAction(name)}${within}.${action.description === undefined ? "" : ` ${action.description}`}`,
    ...runsAfter(action),
    ...settings(action),
    ...stepsOf(action.actions ?? {}, ` in **${name}**${action.type === "If" ? ", Zweig „Wahr“" : ""}`, level + 1),
    ...stepsOf(action.else?.actions ?? {}, ` in **${name}**, Zweig „Falsch“`, level + 1),
  ]);
}

function unknownAction(name: string): never {
  throw new Error(`unknown action: ${name}`);
}

interface Operation {
  readonly host?: { readonly operationId?: string };
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly retryPolicy?: { readonly type?: string };
}

const operationOf = ({ type, inputs }: Action): string =>
  type === "OpenApiConnection" ? ((inputs as Operation).host?.operationId ?? "") : type;

function runsAfter({ runAfter }: Action): string[] {
  const before = Object.entries(runAfter).map(
    ([name, states]) => `**${name}** (${states.map((state) => STATES[state] ?? state).join(", ")})`,
  );
  return before.length === 0 ? [] : [`Läuft nach ${before.join(", ")}.`];
}

function settings(action: Action): string[] {
  const { type, inputs, foreach, expression, runtimeConfiguration } = action;
  const parts: string[] = [];
  if (type === "OpenApiConnection") {
    const { parameters, retryPolicy } = inputs as Operation;
    for (const [name, value] of Object.entries(parameters ?? {})) parts.push(...lines(fieldName(name), value));
    if (retryPolicy !== undefined)
      parts.push(...lines("Einstellungen > Netzwerk > Wiederholungsrichtlinie: Keine", retryPolicy.type));
  } else if (type === "Compose") parts.push(...lines("Eingaben", inputs));
  else
    for (const [name, value] of Object.entries((inputs ?? {}) as object)) parts.push(...lines(fieldName(name), value));
  if (foreach !== undefined) parts.push(...lines("Ausgabe aus vorherigen Schritten", foreach));
  if (expression !== undefined) parts.push(...lines("Bedingung, alle müssen zutreffen", expression));
  if (runtimeConfiguration !== undefined)
    parts.push(...lines("Einstellungen > Parallelität: Ein, Grad 1", runtimeConfiguration));
  return parts;
}

/** `ScriptParameters/jahr` is the field jahr of the script, `emailMessage/To` the field To. */
const fieldName = (name: string): string => {
  const [group, field = ""] = name.split("/");
  if (group === "ScriptParameters") return `Feld des Skripts: \`${field}\``;
  if (group === "emailMessage") return `Feld \`${field}\``;
  return FIELDS[name] ?? name;
};

/** A field and what goes into it. */
function lines(name: string, value: unknown): string[] {
  if (value === "") return [`${name}: bleibt leer`];
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  return [`${name}:`, `\`\`\`\n${text}\n\`\`\``];
}
