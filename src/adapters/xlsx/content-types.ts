import type { OoxmlPackage } from "./package";
import { attribute, parseXml } from "./xml";

const CONTENT_TYPES = "[Content_Types].xml";

/** The content type of each part: its own, else that of its extension. */
export interface ContentTypes {
  typeOf(part: string): string | undefined;
}

/** Reads `[Content_Types].xml`; refuses a package without it. */
export function readContentTypes(pkg: OoxmlPackage): ContentTypes {
  const byPart = new Map<string, string>();
  const byExtension = new Map<string, string>();
  parseXml(pkg.text(CONTENT_TYPES), CONTENT_TYPES, {
    open: (element, attributes) => {
      const type = attribute(attributes, "ContentType") ?? "";
      const part = attribute(attributes, "PartName");
      const extension = attribute(attributes, "Extension");
      if (element === "Override" && part !== undefined) byPart.set(part.replace(/^\//, "").toLowerCase(), type);
      if (element === "Default" && extension !== undefined) byExtension.set(extension.toLowerCase(), type);
    },
  });
  return {
    typeOf: (part) => {
      const key = part.toLowerCase();
      return byPart.get(key) ?? byExtension.get(key.slice(key.lastIndexOf(".") + 1));
    },
  };
}
