import { readContentTypes } from "./content-types";
import type { OoxmlPackage } from "./package";
import { readRelationships, relationshipsPart } from "./relationships";
import { appendInside, attribute, childElements, prefixOf, rootElement, spliceAll } from "../xml/xml-scan";
import { escapePlain } from "../xml/xml-escape";

const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Gives a part its content type, replacing one of its own that it had. */
export function setContentType(pkg: OoxmlPackage, part: string, type: string): void {
  removeContentType(pkg, part);
  const xml = pkg.text(CONTENT_TYPES);
  const root = rootElement(xml);
  const override = `<${prefixOf(root.name)}Override PartName="/${escapePlain(part)}" ContentType="${type}"/>`;
  pkg.set(CONTENT_TYPES, appendInside(xml, root, override));
}

/** Takes a part's own content type away. */
function removeContentType(pkg: OoxmlPackage, part: string): void {
  const xml = pkg.text(CONTENT_TYPES);
  const wanted = `/${part}`.toLowerCase();
  const found = childElements(xml, rootElement(xml)).filter(
    (child) => attribute(xml, child, "PartName")?.toLowerCase() === wanted,
  );
  if (found.length > 0)
    pkg.set(
      CONTENT_TYPES,
      spliceAll(
        xml,
        found.map(({ start, end }) => ({ start, end, text: "" })),
      ),
    );
}

/** Target of a relationship from one part to another: relative, as Excel writes it. */
function relativeTarget(source: string, target: string): string {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return encodeURI([...from.slice(common).map(() => ".."), ...to.slice(common)].join("/"));
}

/** Adds a relationship and returns its id, a free one unless `id` is given; `type` is the full type address. */
export function addRelationship(pkg: OoxmlPackage, source: string, type: string, target: string, id?: string): string {
  const part = relationshipsPart(source);
  const xml = pkg.has(part) ? pkg.text(part) : EMPTY_RELATIONSHIPS;
  const chosen = id ?? freeId(readRelationships(pkg, source).map((each) => each.id));
  const address = escapePlain(relativeTarget(source, target));
  const root = rootElement(xml);
  const entry = `<${prefixOf(root.name)}Relationship Id="${chosen}" Type="${type}" Target="${address}"/>`;
  pkg.set(part, appendInside(xml, root, entry));
  declareRelationships(pkg, part);
  return chosen;
}

/** Packages may name each part of relationships by itself; a new one would then count for nothing. */
function declareRelationships(pkg: OoxmlPackage, part: string): void {
  const known = readContentTypes(pkg).typeOf(part)?.trim().toLowerCase();
  if (known !== RELATIONSHIPS_TYPE) setContentType(pkg, part, RELATIONSHIPS_TYPE);
}

function freeId(ids: readonly string[]): string {
  const used = new Set(ids);
  let number = 1;
  while (used.has(`rId${number}`)) number++;
  return `rId${number}`;
}

/** Takes the relationship with this id away. */
export function removeRelationship(pkg: OoxmlPackage, source: string, id: string): void {
  const part = relationshipsPart(source);
  if (!pkg.has(part)) return;
  const xml = pkg.text(part);
  const found = childElements(xml, rootElement(xml)).filter((child) => attribute(xml, child, "Id") === id);
  pkg.set(
    part,
    spliceAll(
      xml,
      found.map(({ start, end }) => ({ start, end, text: "" })),
    ),
  );
}

/** Removes a part with its relationships and its content type; what points to it is the caller's matter. */
export function removePart(pkg: OoxmlPackage, part: string): void {
  pkg.remove(part);
  removeContentType(pkg, part);
  removeRelationships(pkg, part);
}

/** Takes all relationships of a part away. */
export function removeRelationships(pkg: OoxmlPackage, source: string): void {
  const part = relationshipsPart(source);
  if (!pkg.has(part)) return;
  pkg.remove(part);
  removeContentType(pkg, part);
}

/** A name that no part has yet, nor relationships that one left behind: `xl/charts/chart3.xml`. */
export function freePartName(pkg: OoxmlPackage, stem: string): string {
  let number = 1;
  while (pkg.has(`${stem}${number}.xml`) || pkg.has(relationshipsPart(`${stem}${number}.xml`))) number++;
  return `${stem}${number}.xml`;
}

/** The parts that can be reached from `start` over relationships, without going through `barred`. */
export function reachableParts(pkg: OoxmlPackage, start: string, barred?: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [start];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const { target, external } of readRelationships(pkg, part)) {
      if (external || seen.has(target) || target === barred || !pkg.has(target)) continue;
      seen.add(target);
      waiting.push(target);
    }
  }
  return seen;
}
