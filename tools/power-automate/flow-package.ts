import { createHash } from "node:crypto";
import { strToU8, zipSync } from "fflate";

/** A flow as it is kept: what it is called, and its definition. */
export interface Flow {
  /** The name of its files. */
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly definition: object;
}

/** Connectors by the name that definitions use, with what Power Automate calls them. */
const CONNECTORS: Readonly<Record<string, string>> = {
  shared_excelonlinebusiness: "Excel Online (Business)",
  shared_office365: "Office 365 Outlook",
};
const API = "/providers/Microsoft.PowerApps/apis";
/** The same flow always gives the same bytes. */
const CREATED = "2026-01-01T00:00:00.0000000Z";

/**
 * The files of a package that Power Automate imports ("Importieren", "Paket importieren (Legacy)"), by their paths. Its
 * form is not documented; it is that of packages which Power Automate exports.
 */
export function flowPackage(flow: Flow): Readonly<Record<string, object>> {
  const flowId = guid(flow.id);
  const connectors = connectorsOf(flow.definition);
  const folder = `Microsoft.Flow/flows/${flowId}`;
  const idsBy = (kind: string): Record<string, string> =>
    Object.fromEntries(connectors.map((name) => [name, guid(`${flow.id} ${kind} ${name}`)]));
  const [apis, connections] = [idsBy("api"), idsBy("connection")];
  return {
    "manifest.json": {
      schema: "1.0",
      details: {
        displayName: flow.displayName,
        description: flow.description,
        createdTime: CREATED,
        packageTelemetryId: guid(`${flow.id} package`),
        creator: "N/A",
        sourceEnvironment: "",
      },
      resources: {
        [flowId]: {
          type: "Microsoft.Flow/flows",
          suggestedCreationType: "New",
          creationType: "Existing, New, Update",
          details: { displayName: flow.displayName },
          configurableBy: "User",
          hierarchy: "Root",
          dependsOn: [...Object.values(apis), ...Object.values(connections)],
        },
        ...Object.fromEntries(connectors.map((name) => [apis[name], apiResource(name)])),
        ...Object.fromEntries(
          connectors.map((name) => [connections[name], connectionResource(name, apis[name] ?? "")]),
        ),
      },
    },
    "Microsoft.Flow/flows/manifest.json": { packageSchemaVersion: "1.0", flowAssets: { assetPaths: [flowId] } },
    [`${folder}/definition.json`]: {
      name: flowId,
      id: `/providers/Microsoft.Flow/flows/${flowId}`,
      type: "Microsoft.Flow/flows",
      properties: {
        apiId: `${API}/shared_logicflows`,
        displayName: flow.displayName,
        definition: flow.definition,
        connectionReferences: Object.fromEntries(
          connectors.map((name) => [
            name,
            { connectionName: name, source: "Embedded", id: `${API}/${name}`, tier: "NotSpecified" },
          ]),
        ),
        flowFailureAlertSubscribed: true,
        isManaged: false,
      },
    },
    [`${folder}/apisMap.json`]: apis,
    [`${folder}/connectionsMap.json`]: connections,
  };
}

const apiResource = (name: string): object => ({
  id: `${API}/${name}`,
  name,
  type: "Microsoft.PowerApps/apis",
  suggestedCreationType: "Existing",
  details: { displayName: CONNECTORS[name] },
  configurableBy: "System",
  hierarchy: "Child",
  dependsOn: [],
});

const connectionResource = (name: string, api: string): object => ({
  type: "Microsoft.PowerApps/apis/connections",
  suggestedCreationType: "Existing",
  creationType: "Existing",
  details: { displayName: CONNECTORS[name] },
  configurableBy: "User",
  hierarchy: "Child",
  dependsOn: [api],
});

/** The connectors whose operations a definition calls. */
function connectorsOf(definition: object): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, each] of Object.entries(value))
      if (key === "connectionName" && typeof each === "string") found.add(each);
      else visit(each);
  };
  visit(definition);
  for (const name of found) if (CONNECTORS[name] === undefined) throw new Error(`unknown connector: ${name}`);
  return [...found].sort();
}

/** A GUID that is the same for the same name. */
function guid(name: string): string {
  const hex = createHash("sha256").update(`ikz flow ${name}`).digest("hex");
  const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join("-");
}

/** A package as the file to import. */
export const packedFlow = (files: Readonly<Record<string, object>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(JSON.stringify(content))])),
    {
      mtime: new Date(2026, 0, 1),
    },
  );
