import { LevelFormat, type INumberingOptions, type IStylesOptions } from "docx";
import { TEXT_WIDTH } from "./pages/page";
import { paragraphLook, type ParagraphLookName } from "./pages/paragraph-looks";

/** Ids of the styles; those that Word knows have its own ids and names, so that its German version shows its own. */
export const STYLE_IDS: Readonly<Record<ParagraphLookName, string>> = {
  title: "Title",
  subtitle: "Subtitle",
  contentsHeading: "TOCHeading",
  contents1: "TOC1",
  contents2: "TOC2",
  heading1: "Heading1",
  heading2: "Heading2",
  heading3: "Heading3",
  sentence: "BodyText",
  lead: "Leitzeile",
  note: "Hinweis",
  list1: "ListBullet",
  list2: "ListBullet2",
  cell: "Tabellentext",
  cellList1: "Tabellenaufzaehlung",
  cellList2: "Tabellenaufzaehlung2",
  cellHeader: "Tabellenkopf",
  figureLabel: "Tabellenzeile",
  figure: "Tabellenzahl",
  picture: "Abbildung",
};

const NAMES: Readonly<Partial<Record<ParagraphLookName, string>>> = {
  contentsHeading: "TOC Heading",
  contents1: "toc 1",
  contents2: "toc 2",
  sentence: "Body Text",
  list1: "List Bullet",
  list2: "List Bullet 2",
  cellList1: "Tabellenaufzählung",
  cellList2: "Tabellenaufzählung 2",
};

/** The lists of bullets in running text, and the tighter ones in cells. */
const LISTS: readonly (readonly ParagraphLookName[])[] = [
  ["list1", "list2"],
  ["cellList1", "cellList2"],
];
const SIGNS = ["•", "–"];

/** Calibri is on every machine with Office; elsewhere Carlito, which is as wide, stands in. */
const FONT = "Calibri";
const INK = "1F2A44";
const BLUE = "1F3A5F";
const GREY = "5A6573";
const COLORS: Readonly<Partial<Record<ParagraphLookName, string>>> = {
  title: INK,
  subtitle: GREY,
  contentsHeading: BLUE,
  heading1: BLUE,
  heading2: BLUE,
  heading3: BLUE,
  note: GREY,
  cellHeader: INK,
};

const BUILT_IN = ["title", "heading1", "heading2", "heading3"] as const;

type ParagraphStyle = NonNullable<IStylesOptions["paragraphStyles"]>[number];

/** All styles of the document. */
export function documentStyles(language: string): IStylesOptions {
  const { size } = paragraphLook("sentence");
  const own = (Object.keys(STYLE_IDS) as ParagraphLookName[]).filter(
    (name) => !BUILT_IN.some((known) => known === name),
  );
  return {
    default: {
      document: { run: { font: FONT, size, language: { value: language } } },
      ...Object.fromEntries(BUILT_IN.map((name) => [name, styleOf(name)])),
    },
    paragraphStyles: [
      ...own.map((name) => ({ id: STYLE_IDS[name], name: NAMES[name] ?? STYLE_IDS[name], ...styleOf(name) })),
      {
        id: "Header",
        name: "header",
        basedOn: "Normal",
        run: { size: 18, color: GREY },
        paragraph: { rightTabStop: TEXT_WIDTH },
      },
    ],
  };
}

function styleOf(name: ParagraphLookName): Omit<ParagraphStyle, "id"> {
  const { size, bold, before, after, line, keepWithNext, indent } = paragraphLook(name);
  const color = COLORS[name];
  const reference = LISTS.findIndex((names) => names.includes(name));
  return {
    basedOn: "Normal",
    quickFormat: true,
    run: { size, ...(bold === true ? { bold } : {}), ...(color === undefined ? {} : { color }) },
    paragraph: {
      spacing: { before, after, line, lineRule: "auto" },
      ...(keepWithNext === true ? { keepNext: true } : {}),
      ...(name === "figure" ? { alignment: "right" } : {}),
      ...(reference < 0 && indent !== undefined ? { indent: { left: indent } } : {}),
      ...(reference < 0
        ? {}
        : { numbering: { reference: String(reference), level: LISTS[reference]?.indexOf(name) ?? 0 } }),
    },
  };
}

/** The bullets of both lists; signs that every font has. */
export const documentNumbering: INumberingOptions = {
  config: LISTS.map((names, reference) => ({
    reference: String(reference),
    levels: names.map((name, level) => {
      const { indent = 0, hanging = 0 } = paragraphLook(name);
      const style = { paragraph: { indent: { left: indent, hanging } } };
      return { level, text: SIGNS[level] ?? "•", format: LevelFormat.BULLET, style };
    }),
  })),
};
