import { orderProblems } from "./manifest-order";
import { lacksOtherLocale, resourceProblems } from "./manifest-resources";
import { allElements, elementAt, elementsOf, readManifest, type ManifestElement } from "./manifest-xml";
import { pngSize } from "../pictures/png";

/** What the manifest must agree with. */
export interface ManifestSurroundings {
  /** The version that the manifest must have. */
  readonly version: string;
  /** The bytes of a file by its address under the base address, such as `assets/ikz-32.png`; null for none. */
  readonly file: (address: string) => Uint8Array | null;
  readonly namespace: string;
  /** Ids of the custom functions in the code. */
  readonly functions: readonly string[];
  /** Ids of the metadata by their address under the base address. */
  readonly metadata: Readonly<Record<string, readonly string[]>>;
  /** Names under which the code associates ribbon commands. */
  readonly commands: readonly string[];
}

const ICON_SIZES = ["16", "32", "80"];

/** All that is wrong with a manifest, a sentence each. Needs no network; what Office itself thinks remains to be tried. */
export function checkManifest(xml: string, surroundings: ManifestSurroundings): readonly string[] {
  const manifest = readManifest(xml);
  return [
    ...orderProblems(manifest),
    ...resourceProblems(manifest),
    ...headProblems(manifest, surroundings),
    ...addressProblems(manifest),
    ...iconProblems(manifest, surroundings),
    ...runtimeProblems(manifest),
    ...functionProblems(manifest, surroundings),
    ...commandProblems(manifest, surroundings),
  ];
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());

function headProblems(manifest: ManifestElement, { version }: ManifestSurroundings): readonly string[] {
  const text = (name: string): string => elementAt(manifest, name)?.text ?? "";
  const problems: string[] = [];
  if (manifest.attributes["xsi:type"] !== "TaskPaneApp") problems.push("the manifest is not of the type TaskPaneApp");
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text("Id"))) problems.push(`Id is no GUID: ${text("Id")}`);
  if (text("Version") !== version) problems.push(`Version is ${text("Version")}, package.json asks for ${version}`);
  if (text("DefaultLocale") !== "de-DE") problems.push("DefaultLocale is not de-DE");
  for (const name of ["DisplayName", "Description"]) {
    const element = elementAt(manifest, name);
    if (element === undefined || lacksOtherLocale(element)) problems.push(`${name} lacks the locale en-US`);
  }
  const sets = (found: readonly ManifestElement[]): string =>
    found.map(({ attributes }) => `${attributes.Name ?? ""} ${attributes.MinVersion ?? ""}`).join(", ");
  const base = sets(elementsOf(manifest, "Set"));
  if (base !== "ExcelApi 1.9") problems.push(`the add-in requires ${base}, and not ExcelApi 1.9 alone`);
  if (!sets(elementsOf(manifest, "bt:Set")).includes("SharedRuntime 1.1"))
    problems.push("the version overrides do not require SharedRuntime 1.1");
  return problems;
}

/** Every address of the manifest, absolute. */
const addressesOf = (manifest: ManifestElement): readonly { readonly line: number; readonly address: string }[] =>
  allElements(manifest)
    .filter(({ name }) => /Url$|^SourceLocation$|^bt:(Image|Url)$/.test(name))
    .flatMap((element) => [element, ...element.children])
    .flatMap(({ line, attributes }) =>
      [attributes.DefaultValue, attributes.Value].flatMap((address) =>
        address === undefined ? [] : [{ line, address }],
      ),
    );

/** The address up to which all addresses of the add-in are the same: that of its page without the page. */
export const baseAddress = (manifest: ManifestElement): string =>
  (elementAt(manifest, "DefaultSettings", "SourceLocation")?.attributes.DefaultValue ?? "").replace(/[^/]*$/, "");

function addressProblems(manifest: ManifestElement): readonly string[] {
  const base = baseAddress(manifest);
  return addressesOf(manifest).flatMap(({ line, address }) => [
    ...(address.startsWith("https://") ? [] : [`line ${line}: not https: ${address}`]),
    ...(address.startsWith(base) ? [] : [`line ${line}: not below ${base}: ${address}`]),
  ]);
}

function iconProblems(manifest: ManifestElement, { file }: ManifestSurroundings): readonly string[] {
  const base = baseAddress(manifest);
  const images = new Map(
    elementsOf(manifest, "bt:Images")
      .flatMap(({ children }) => children)
      .map(({ attributes }) => [attributes.id, attributes.DefaultValue ?? ""]),
  );
  const wanted = [
    { address: elementAt(manifest, "IconUrl")?.attributes.DefaultValue ?? "", size: 32 },
    { address: elementAt(manifest, "HighResolutionIconUrl")?.attributes.DefaultValue ?? "", size: 64 },
    ...elementsOf(manifest, "Icon")
      .flatMap(({ children }) => children)
      .map(({ attributes }) => ({ address: images.get(attributes.resid) ?? "", size: Number(attributes.size) })),
  ];
  const problems = elementsOf(manifest, "Icon")
    .filter(
      ({ children }) =>
        !same(
          children.map(({ attributes }) => attributes.size ?? ""),
          ICON_SIZES,
        ),
    )
    .map(({ line }) => `line ${line}: an icon needs the sizes ${ICON_SIZES.join(", ")}`);
  for (const { address, size } of wanted) {
    const bytes = file(address.slice(base.length));
    const found = bytes === null ? null : pngSize(bytes);
    if (found === null) problems.push(`no PNG file: ${address}`);
    else if (found.width !== size || found.height !== size)
      problems.push(`${address} has ${found.width} × ${found.height} points, not ${size} × ${size}`);
  }
  return problems;
}

/** Page of the functions, of the commands and of the pane are one, so that they share their runtime. */
function runtimeProblems(manifest: ManifestElement): readonly string[] {
  const [runtime] = elementsOf(manifest, "Runtime");
  const resid = runtime?.attributes.resid;
  const problems =
    runtime?.attributes.lifetime === "long" ? [] : ["the runtime is not kept alive: lifetime is not long"];
  const pages = [
    ...elementsOf(manifest, "Page").flatMap(({ children }) => children),
    ...elementsOf(manifest, "FunctionFile"),
    ...elementsOf(manifest, "Action").flatMap((action) => elementsOf(action, "SourceLocation")),
  ];
  for (const { name, line, attributes } of pages)
    if (attributes.resid !== resid)
      problems.push(`line ${line}: ${name} means ${attributes.resid ?? "nothing"}, the runtime ${resid ?? "nothing"}`);
  return problems;
}

function functionProblems(manifest: ManifestElement, surroundings: ManifestSurroundings): readonly string[] {
  const base = baseAddress(manifest);
  const problems: string[] = [];
  const resource = (element: string): ManifestElement | undefined => {
    const resid = elementsOf(manifest, element)
      .flatMap((one) => [one, ...one.children])
      .map(({ attributes }) => attributes.resid)
      .find((id) => id !== undefined);
    return elementsOf(manifest, "Resources")
      .flatMap(allElements)
      .find(({ attributes }) => attributes.id === resid);
  };
  const namespace = resource("Namespace")?.attributes.DefaultValue;
  if (namespace !== surroundings.namespace)
    problems.push(`the namespace is ${namespace ?? "missing"}, the code says ${surroundings.namespace}`);
  const metadata = resource("Metadata");
  const addresses = [
    metadata?.attributes.DefaultValue,
    ...(metadata?.children ?? []).map(({ attributes }) => attributes.Value),
  ];
  for (const address of addresses) {
    const ids = surroundings.metadata[(address ?? "").slice(base.length)];
    if (ids === undefined) problems.push(`no metadata of functions: ${address ?? "without address"}`);
    else if (!same(ids, surroundings.functions))
      problems.push(`${address ?? ""} describes ${ids.join(", ")}; the code has ${surroundings.functions.join(", ")}`);
  }
  return problems;
}

function commandProblems(manifest: ManifestElement, { commands }: ManifestSurroundings): readonly string[] {
  const named = elementsOf(manifest, "FunctionName").map(({ text }) => text);
  return same(named, commands)
    ? []
    : [`the ribbon calls ${named.join(", ")}; the code associates ${commands.join(", ") || "nothing"}`];
}
