import { decodeEscapes, escapeText } from "../xml/xml-escape";
import {
  attributesOf,
  decodeXml,
  elementOf,
  innerXml,
  localName,
  nextTag,
  type Splice,
  type XmlElement,
} from "../xml/xml-scan";
import { parseCellReference } from "../cell/cell-reference";
import { shiftedFormula } from "./a1-references";

/** The formula of a cell in the text of a sheet. */
interface CellFormula {
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
  /** As it would be typed into this cell; null where that cannot be told. */
  readonly formula: string | null;
  /** `normal`, `shared`, `array` or `dataTable`. */
  readonly type: string;
  /** Which formulas are written once for all of them; null for one on its own. */
  readonly shared: string | null;
  /** Whether the text itself stands here, not only with the first of those that share it. */
  readonly isWritten: boolean;
}

/** A sheet with any formula that may name a range. */
const FORMULA = /<(?:[\w.-]+:)?f[\s/>]/;

/** All formulas of a sheet's cells, in the order of the file. */
export function sheetFormulas(xml: string): readonly CellFormula[] {
  if (!FORMULA.test(xml)) return [];
  const found: CellFormula[] = [];
  const masters = new Map<string, CellFormula>();
  let [row, column] = [-1, -1];
  for (let tag = nextTag(xml, 0); tag !== null; tag = nextTag(xml, tag.end)) {
    if (tag.kind === "close") continue;
    const local = localName(tag.name);
    if (local !== "row" && local !== "c" && local !== "f") continue;
    const attributes = new Map(
      attributesOf(xml, { name: tag.name, start: tag.start, openEnd: tag.end }).map(({ name, value }) => [name, value]),
    );
    if (local === "row") {
      row = attributes.has("r") ? Number(attributes.get("r")) - 1 : row + 1;
      column = -1;
    } else if (local === "c") {
      const place = parseCellReference(attributes.get("r") ?? "");
      row = place?.row ?? row;
      column = place?.column ?? column + 1;
    } else {
      const cell = formulaOf(xml, elementOf(xml, tag), attributes, { row, column }, masters);
      if (cell.shared !== null && cell.isWritten) masters.set(cell.shared, cell);
      found.push(cell);
    }
  }
  return found;
}

function formulaOf(
  xml: string,
  element: XmlElement,
  attributes: ReadonlyMap<string, string>,
  place: { readonly row: number; readonly column: number },
  masters: ReadonlyMap<string, CellFormula>,
): CellFormula {
  const raw = innerXml(xml, element);
  const text = raw.includes("<") ? null : decodeEscapes(decodeXml(raw));
  const type = attributes.get("t") ?? "normal";
  const shared = type === "shared" ? (attributes.get("si") ?? null) : null;
  const isWritten = raw !== "";
  const master = shared === null || isWritten ? undefined : masters.get(shared);
  const formula =
    master === undefined
      ? text
      : master.formula === null
        ? null
        : shiftedFormula(master.formula, place.row - master.row, place.column - master.column);
  return { ...place, element, formula: formula === "" ? null : formula, type, shared, isWritten };
}

/**
 * What writes other formulas in the place of some. Formulas that share one text keep sharing it where all of them change
 * alike; else each gets its own.
 */
export function formulaSplices(
  cells: readonly CellFormula[],
  change: (formula: string, cell: CellFormula) => string,
): readonly Splice[] {
  const changed = new Map<CellFormula, string>();
  const groups = new Map<string, CellFormula[]>();
  for (const cell of cells) {
    if (cell.shared !== null) groups.set(cell.shared, [...(groups.get(cell.shared) ?? []), cell]);
    if (cell.formula === null) continue;
    const after = change(cell.formula, cell);
    if (after !== cell.formula) changed.set(cell, after);
  }
  if (changed.size === 0) return [];
  const apart = new Set(
    [...groups.values()]
      .filter((group) => group.some((cell) => changed.has(cell)) && !changesAlike(group, changed))
      .flat(),
  );
  return cells.flatMap((cell): Splice[] => {
    const after = changed.get(cell);
    const { element, formula } = cell;
    if (apart.has(cell) && formula !== null) {
      const text = `<${element.name}>${escapeText(after ?? formula)}</${element.name}>`;
      return [{ start: element.start, end: element.end, text }];
    }
    if (after === undefined || !cell.isWritten) return [];
    return [{ start: element.openEnd, end: element.closeStart, text: escapeText(after) }];
  });
}

/** Whether the new text of the first, filled into the others, is what those are to be. */
function changesAlike(group: readonly CellFormula[], changed: ReadonlyMap<CellFormula, string>): boolean {
  const master = group.find(({ isWritten }) => isWritten);
  const text = master && (changed.get(master) ?? master.formula);
  if (master === undefined || text === undefined || text === null) return true;
  return group.every(
    (cell) =>
      cell.formula === null ||
      shiftedFormula(text, cell.row - master.row, cell.column - master.column) === (changed.get(cell) ?? cell.formula),
  );
}
