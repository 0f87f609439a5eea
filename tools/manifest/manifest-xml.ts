import { SaxesParser } from "saxes";

/** An element of the manifest, its name as written (`bt:Image`). */
export interface ManifestElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ManifestElement[];
  readonly text: string;
  readonly line: number;
}

interface OpenElement {
  name: string;
  attributes: Record<string, string>;
  children: OpenElement[];
  text: string;
  line: number;
}

/** Reads a manifest; throws where it is not well-formed. */
export function readManifest(xml: string): ManifestElement {
  const parser = new SaxesParser({ xmlns: false });
  const root: OpenElement = { name: "", attributes: {}, children: [], text: "", line: 0 };
  const open = [root];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes }, children: [], text: "", line: parser.line };
    open[open.length - 1]?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open[open.length - 1];
    if (element !== undefined) element.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  const [manifest] = root.children;
  if (manifest === undefined) throw new Error("manifest without an element");
  return manifest;
}

/** An element and all that is inside it, in the order of the file. */
export const allElements = (element: ManifestElement): readonly ManifestElement[] => [
  element,
  ...element.children.flatMap(allElements),
];

/** The elements of a name inside an element, at any depth. */
export const elementsOf = (element: ManifestElement, name: string): readonly ManifestElement[] =>
  allElements(element).filter((one) => one.name === name);

/** The first element along a path of names; undefined where one is missing. */
export const elementAt = (element: ManifestElement, ...path: readonly string[]): ManifestElement | undefined =>
  path.reduce<ManifestElement | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element,
  );
