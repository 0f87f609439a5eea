import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { PlannedColumn, PlannedParagraph, PlannedTextTable } from "../../core/document-plan";
import { STYLE_IDS } from "./document-styles";
import { TWIPS } from "./page";
import { cellLook, cellMargins, columnWidths, isWholeRow } from "./table-measures";
import { plainText } from "./plain-text";

const HEADER_FILL = "E6ECF3";
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "B4BDC8" };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

/** A table whose header row is repeated on every page; `heights` are those in points that rows have at least, by piece. */
export function tableBlock(table: PlannedTextTable, heights: ReadonlyMap<number, number>): Table {
  const { columns, rows, totals } = table;
  const widths = columnWidths(table);
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: cellMargins(table),
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    rows: [
      headerRow(columns, widths),
      ...rows.map((cells, i) => {
        const bold = totals === true && i === rows.length - 1;
        // The header row is the first piece.
        const height = heights.get(i + 1);
        return new TableRow({
          cantSplit: isWholeRow(cells),
          ...(height === undefined ? {} : { height: { value: Math.ceil(height * TWIPS), rule: HeightRule.ATLEAST } }),
          children: cells.map(
            (paragraphs, k) =>
              new TableCell({
                width: { size: widths[k] ?? 0, type: WidthType.DXA },
                children: paragraphs.map((one) => cellParagraph(one, STYLE_IDS[cellLook(table, k, one)], bold)),
              }),
          ),
        });
      }),
    ],
  });
}

const headerRow = (columns: readonly PlannedColumn[], widths: readonly number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title, figures }, i) =>
        new TableCell({
          width: { size: widths[i] ?? 0, type: WidthType.DXA },
          shading: { fill: HEADER_FILL, type: "clear", color: "auto" },
          children: [
            new Paragraph({
              style: STYLE_IDS.cellHeader,
              ...(figures === true ? { alignment: "right" } : {}),
              text: plainText(title),
            }),
          ],
        }),
    ),
  });

function cellParagraph({ text, italic }: PlannedParagraph, style: string, bold: boolean): Paragraph {
  if (italic !== true && !bold) return new Paragraph({ style, text: plainText(text) });
  return new Paragraph({ style, children: [new TextRun({ text: plainText(text), italics: italic === true, bold })] });
}
