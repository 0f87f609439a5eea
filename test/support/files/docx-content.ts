import { unzipSync } from "fflate";
import { SaxesParser, type SaxesTagPlain } from "saxes";

/** A paragraph of a Word file. */
export interface DocxParagraph {
  readonly kind: "paragraph";
  /** The id of its style. */
  readonly style: string;
  readonly text: string;
}

/** A table of a Word file: cells of paragraphs. */
export interface DocxTable {
  readonly kind: "table";
  readonly rows: readonly { readonly header: boolean; readonly cells: readonly (readonly DocxParagraph[])[] }[];
}

/** What a Word file consists of, read by a strict parser and without the library that wrote it. */
export interface DocxContent {
  readonly body: readonly (DocxParagraph | DocxTable)[];
  readonly parts: Readonly<Record<string, string>>;
  readonly pictures: readonly { readonly description: string; readonly bytes: Uint8Array }[];
}

type Element = SaxesTagPlain;

/** Reads a Word file; throws where a part is not well-formed. */
export function docxContent(file: Uint8Array): DocxContent {
  const entries = unzipSync(file);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parts = Object.fromEntries(
    Object.entries(entries)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, decoder.decode(bytes)]),
  );
  for (const xml of Object.values(parts)) parse(xml, {});
  const document = parts["word/document.xml"] ?? "";
  const media = new Map(
    Array.from((parts["word/_rels/document.xml.rels"] ?? "").matchAll(/<Relationship [^>]*>/g), ([tag]) => [
      /Id="([^"]*)"/.exec(tag)?.[1] ?? "",
      `word/${/Target="([^"]*)"/.exec(tag)?.[1] ?? ""}`,
    ]),
  );
  return { body: bodyOf(document), parts, pictures: picturesOf(document, (id) => entries[media.get(id) ?? ""]) };
}

interface Handlers {
  readonly open?: (tag: Element) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

function parse(xml: string, { open, close, text }: Handlers): void {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  if (open !== undefined) parser.on("opentag", open);
  if (close !== undefined) parser.on("closetag", ({ name }) => close(name));
  if (text !== undefined) parser.on("text", text);
  parser.write(xml).close();
}

const attribute = (tag: Element, name: string): string => tag.attributes[name] ?? "";

function bodyOf(xml: string): readonly (DocxParagraph | DocxTable)[] {
  const body: (DocxParagraph | DocxTable)[] = [];
  let paragraph: { style: string; text: string } | null = null;
  let rows: { header: boolean; cells: DocxParagraph[][] }[] | null = null;
  let isText = false;
  const last = <T>(list: readonly T[] | null | undefined): T | undefined => list?.[list.length - 1];
  parse(xml, {
    open: (tag) => {
      if (tag.name === "w:tbl") rows = [];
      else if (tag.name === "w:tr") rows?.push({ header: false, cells: [] });
      else if (tag.name === "w:tc") last(rows)?.cells.push([]);
      else if (tag.name === "w:tblHeader") {
        const row = last(rows);
        if (row !== undefined) row.header = true;
      } else if (tag.name === "w:p") paragraph = { style: "Normal", text: "" };
      else if (tag.name === "w:pStyle" && paragraph !== null) paragraph.style = attribute(tag, "w:val");
      else if (tag.name === "w:t") isText = true;
      // A tab in the text has no position, other than a tab stop.
      else if (tag.name === "w:tab" && attribute(tag, "w:pos") === "" && paragraph !== null) paragraph.text += "\t";
    },
    text: (text) => {
      if (isText && paragraph !== null) paragraph.text += text;
    },
    close: (name) => {
      if (name === "w:t") isText = false;
      else if (name === "w:p" && paragraph !== null) {
        const done: DocxParagraph = { kind: "paragraph", ...paragraph };
        if (rows === null) body.push(done);
        else last(last(rows)?.cells)?.push(done);
        paragraph = null;
      } else if (name === "w:tbl" && rows !== null) {
        body.push({ kind: "table", rows });
        rows = null;
      }
    },
  });
  return body;
}

function picturesOf(
  xml: string,
  bytesOf: (id: string) => Uint8Array | undefined,
): readonly { readonly description: string; readonly bytes: Uint8Array }[] {
  const pictures: { description: string; bytes: Uint8Array }[] = [];
  let description = "";
  parse(xml, {
    open: (tag) => {
      if (tag.name === "wp:docPr") description = attribute(tag, "descr");
      if (tag.name === "a:blip")
        pictures.push({ description, bytes: bytesOf(attribute(tag, "r:embed")) ?? new Uint8Array() });
    },
  });
  return pictures;
}
