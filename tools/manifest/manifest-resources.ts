import { allElements, elementsOf, type ManifestElement } from "./manifest-xml";

const LONGEST_ID = 32;
const LONGEST_SHORT = 125;
const LONGEST_LONG = 250;
/** The locale that every text must also have. */
const OTHER_LOCALE = "en-US";

/** Which kind of resource the `resid` of an element means. */
const KINDS: Readonly<Record<string, string>> = {
  "bt:Image": "bt:Images",
  SourceLocation: "bt:Urls",
  FunctionFile: "bt:Urls",
  Runtime: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
  Namespace: "bt:ShortStrings",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Description: "bt:LongStrings",
};

interface Resource {
  readonly kind: string;
  readonly element: ManifestElement;
}

/** Resources that are missing, unused, of the wrong kind, too long, or not in both languages. */
export function resourceProblems(manifest: ManifestElement): readonly string[] {
  const resources = new Map<string, Resource>();
  const problems: string[] = [];
  for (const kind of elementsOf(manifest, "Resources").flatMap((one) => one.children))
    for (const element of kind.children) {
      const id = element.attributes.id ?? "";
      if (resources.has(id)) problems.push(`line ${element.line}: the resource ${id} is there twice`);
      resources.set(id, { kind: kind.name, element });
    }
  const used = new Set<string>();
  for (const element of allElements(manifest)) {
    const { resid } = element.attributes;
    if (resid === undefined) continue;
    used.add(resid);
    const resource = resources.get(resid);
    if (resource === undefined) problems.push(`line ${element.line}: ${element.name} means no resource: ${resid}`);
    else if (KINDS[element.name] !== resource.kind)
      problems.push(`line ${element.line}: ${element.name} means ${resid}, which is one of ${resource.kind}`);
  }
  for (const [id, { element }] of resources)
    if (!used.has(id)) problems.push(`line ${element.line}: the resource ${id} is not used`);
  return [...problems, ...lengthProblems(manifest), ...Array.from(resources.values()).flatMap(localeProblems)];
}

function lengthProblems(manifest: ManifestElement): readonly string[] {
  const problems: string[] = [];
  const limit = (element: ManifestElement, what: string, text: string, most: number): void => {
    if (text.length === 0 || text.length > most)
      problems.push(
        `line ${element.line}: ${what} of ${element.name} has ${text.length} characters, 1 to ${most} are allowed`,
      );
  };
  for (const element of allElements(manifest)) {
    for (const name of ["id", "resid"])
      if (element.attributes[name] !== undefined) limit(element, name, element.attributes[name], LONGEST_ID);
    if (element.name === "TaskpaneId") limit(element, "the text", element.text, LONGEST_ID);
    if (element.name === "ProviderName") limit(element, "the text", element.text, LONGEST_SHORT);
  }
  const texts = (names: readonly string[], most: number): void => {
    for (const element of names.flatMap((name) => elementsOf(manifest, name)))
      for (const [name, text] of allElements(element).flatMap((one) => Object.entries(one.attributes)))
        if (name === "DefaultValue" || name === "Value") limit(element, "a text", text, most);
  };
  texts(["DisplayName", "bt:ShortStrings"], LONGEST_SHORT);
  texts(["Description", "bt:LongStrings"], LONGEST_LONG);
  return problems;
}

/** Texts need both languages, unless they are a name in capitals; of addresses only that of the functions' metadata does. */
function localeProblems({ kind, element }: Resource): readonly string[] {
  const { id = "" } = element.attributes;
  const isText = kind.endsWith("Strings") && !/^[A-Z]+$/.test(element.attributes.DefaultValue ?? "");
  const needsOther = isText || id === "Functions.Metadata.Url";
  const locales = element.children.map((child) => child.attributes.Locale);
  const expected = needsOther ? OTHER_LOCALE : "";
  return locales.join(" ") === expected
    ? []
    : [`line ${element.line}: ${id} has the locales „${locales.join(" ")}“, expected is „${expected}“`];
}

/** Whether a text of the manifest itself has the other language. */
export const lacksOtherLocale = (element: ManifestElement): boolean =>
  element.children.map((child) => child.attributes.Locale).join(" ") !== OTHER_LOCALE;
