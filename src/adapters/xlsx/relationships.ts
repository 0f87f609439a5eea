import type { OoxmlPackage } from "./package";
import { FileRefused } from "./refused";
import { attribute, parseXml } from "./xml";

/** One relationship of a part or of the package. */
export interface Relationship {
  readonly id: string;
  /** The last segment of the type, alike in transitional and strict files: `worksheet`, `table`, `officeDocument`. */
  readonly kind: string;
  /** The part's name without leading slash; the address as it stands where `external`. */
  readonly target: string;
  readonly external: boolean;
}

/** The part that holds the relationships of a part, `""` being the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part (`""`: of the package) in file order; none where it has no such part. */
export function readRelationships(pkg: OoxmlPackage, part: string): readonly Relationship[] {
  const name = relationshipsPart(part);
  if (!pkg.has(name)) return [];
  const found: Relationship[] = [];
  parseXml(pkg.text(name), name, {
    open: (element, attributes) => {
      if (element !== "Relationship") return;
      const id = attribute(attributes, "Id") ?? "";
      const type = attribute(attributes, "Type") ?? "";
      const target = attribute(attributes, "Target") ?? "";
      const external = attribute(attributes, "TargetMode") === "External";
      const kind = type.slice(type.lastIndexOf("/") + 1);
      found.push({ id, kind, external, target: external ? target : resolveTarget(pkg, part, target) });
    },
  });
  return found;
}

/** The part with this relationship id; refuses the file where there is none. */
export function relatedPart(relationships: readonly Relationship[], id: string | undefined, source: string): string {
  const found = relationships.find((relationship) => relationship.id === id && !relationship.external);
  if (found === undefined) throw new FileRefused("missing-part", { part: `${relationshipsPart(source)}#${id ?? ""}` });
  return found.target;
}

/** The part name a target stands for, relative to its source part (RFC 3986, 5.2.4); never above the package. */
function resolveTarget(pkg: OoxmlPackage, source: string, target: string): string {
  const path = target.replace(/\\/g, "/").replace(/[?#].*$/, "");
  const segments = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  const name = segments.join("/");
  return pkg.has(name) ? name : decodePercent(name);
}

/** A target is a URI, so its part may have been named with or without percent encoding. */
function decodePercent(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
