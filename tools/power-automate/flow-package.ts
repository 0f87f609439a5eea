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
/** Where Power Automate has the icons of connectors from; only exports name them. */
const ICONS = "https://connectoricons-prod.azureedge.net/releases/v1.0.1664/1.0.1664.3477";
/** What the ids of scripts begin with; the rest is their place in a OneDrive, which nobody knows before. */
const SCRIPT = "ms-officescript%3A%2F%2Fonedrive_business_itemlink%2F";
const API = "/providers/Microsoft.PowerApps/apis";
/** The same flow always gives the same bytes. */
const CREATED = "2026-01-01T00:00:00.0000000Z";

/**
 * The files of a package that Power Automate imports ("Importieren", "Paket importieren (Legacy)"), by their paths. Its
 * form is not documented; it is that of packages which Power Automate exports.
 */
export function flowPackage(flow: Flow): Readonly<Record<string, object>> {
  // In exports the flow has another id than its asset in the package.
  const [assetId, flowId] = [guid(`${flow.id} asset`), guid(flow.id)];
  const connectors = connectorsOf(flow.definition);
  const folder = `Microsoft.Flow/flows/${assetId}`;
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
        [assetId]: {
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
    "Microsoft.Flow/flows/manifest.json": { packageSchemaVersion: "1.0", flowAssets: { assetPaths: [assetId] } },
    [`${folder}/definition.json`]: {
      name: flowId,
      id: `/providers/Microsoft.Flow/flows/${flowId}`,
      type: "Microsoft.Flow/flows",
      properties: {
        apiId: `${API}/shared_logicflows`,
        displayName: flow.displayName,
        definition: withScriptIds(flow.definition),
        connectionReferences: Object.fromEntries(
          connectors.map((name) => [
            name,
            {
              connectionName: connectionName(flow, name),
              source: "Embedded",
              id: `${API}/${name}`,
              tier: "NotSpecified",
              apiName: shortName(name),
              isProcessSimpleApiReferenceConversionAlreadyDone: false,
            },
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

const shortName = (name: string): string => name.replace(/^shared_/, "");
const iconOf = (name: string): string => `${ICONS}/${shortName(name)}/icon.png`;

/** The connection of an account: the connector's name, cut, and an id. */
const connectionName = (flow: Flow, name: string): string =>
  `${name.replace(/_/g, "-").slice(0, 20)}-${guid(`${flow.id} connection name ${name}`)}`;

/** The definition with scripts as Power Automate names them. */
const withScriptIds = (definition: object): object =>
  JSON.parse(
    JSON.stringify(definition, (key, value: unknown) =>
      key === "scriptId" && typeof value === "string" ? `${SCRIPT}${encodeURIComponent(value)}` : value,
    ),
  ) as object;

const apiResource = (name: string): object => ({
  id: `${API}/${name}`,
  name,
  type: "Microsoft.PowerApps/apis",
  suggestedCreationType: "Existing",
  details: { displayName: CONNECTORS[name], iconUri: iconOf(name) },
  configurableBy: "System",
  hierarchy: "Child",
  dependsOn: [],
});

const connectionResource = (name: string, api: string): object => ({
  type: "Microsoft.PowerApps/apis/connections",
  suggestedCreationType: "Existing",
  creationType: "Existing",
  details: { displayName: CONNECTORS[name], iconUri: iconOf(name) },
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
