import type { OoxmlPackage } from "./package";
import { XmlCursor } from "../xml/xml-cursor";

const CONTENT_TYPES = "[Content_Types].xml";

/** The content type of each part: its own, else that of its extension. */
interface ContentTypes {
  typeOf(part: string): string | undefined;
}

/** Reads `[Content_Types].xml`; refuses a package without it. */
export function readContentTypes(pkg: OoxmlPackage): ContentTypes {
  const byPart = new Map<string, string>();
  const byExtension = new Map<string, string>();
  const cursor = new XmlCursor(pkg.text(CONTENT_TYPES), CONTENT_TYPES);
  cursor.root("Types");
  while (cursor.child()) {
    const type = cursor.attribute("ContentType") ?? "";
    const part = cursor.attribute("PartName");
    const extension = cursor.attribute("Extension");
    if (cursor.is("Override") && part !== undefined) byPart.set(part.replace(/^\//, "").toLowerCase(), type);
    if (cursor.is("Default") && extension !== undefined)
      byExtension.set(extension.replace(/^\./, "").toLowerCase(), type);
    cursor.skip();
  }
  cursor.finish();
  return {
    typeOf: (part) => {
      const key = part.toLowerCase();
      return byPart.get(key) ?? byExtension.get(key.slice(key.lastIndexOf(".") + 1));
    },
  };
}
