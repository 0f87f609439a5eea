import type { IXmlableObject, PageNumberEstimator } from "docx";
import type { PageNumbers } from "./page-numbers";

/**
 * Writes page numbers into the table of contents: of its headings in their order, whose bookmarks the library has set
 * before it asks. So the numbers are there in every program, and Word opens the file without a question.
 */
export const writtenPageNumbers =
  ({ headings, count }: PageNumbers): PageNumberEstimator =>
  (body) => {
    const names = bookmarkNames(body);
    return { bookmarks: new Map(names.map((name, i) => [name, String(headings[i] ?? "")])), pageCount: count };
  };

/** The bookmarks of the paragraphs of a body, in their order. */
function bookmarkNames(body: IXmlableObject): readonly string[] {
  return childrenOf(body, "w:body").flatMap((child) =>
    childrenOf(child, "w:p").flatMap((part) => {
      const name = attributeOf(part, "w:bookmarkStart", "w:name");
      return name === null ? [] : [name];
    }),
  );
}

function childrenOf(element: unknown, name: string): readonly unknown[] {
  const content = property(element, name);
  return Array.isArray(content) ? content : [];
}

function attributeOf(element: unknown, name: string, attribute: string): string | null {
  const value = property(property(property(element, name), "_attr"), attribute);
  return typeof value === "string" ? value : null;
}

const property = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
