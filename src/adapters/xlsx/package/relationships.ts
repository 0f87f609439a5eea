import type { OoxmlPackage } from "./package";
import { FileRefused } from "../xml/refused";
import { XmlCursor } from "../xml/xml-cursor";

/** As many as hyperlinks can be on one sheet (Excel specifications and limits). */
const MAX_RELATIONSHIPS = 65536;

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
  const cursor = new XmlCursor(pkg.text(name), name);
  const found: Relationship[] = [];
  cursor.root("Relationships");
  while (cursor.child()) {
    if (cursor.is("Relationship")) found.push(readRelationship(pkg, part, cursor));
    if (found.length > MAX_RELATIONSHIPS) throw new FileRefused("xml-limit", { part: name, limit: MAX_RELATIONSHIPS });
    cursor.skip();
  }
  cursor.finish();
  return found;
}

function readRelationship(pkg: OoxmlPackage, part: string, cursor: XmlCursor): Relationship {
  const type = cursor.attribute("Type") ?? "";
  const target = cursor.attribute("Target") ?? "";
  const external = cursor.attribute("TargetMode") === "External";
  return {
    id: cursor.attribute("Id") ?? "",
    kind: type.slice(type.lastIndexOf("/") + 1),
    target: external ? target : resolveTarget(pkg, part, target),
    external,
  };
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
