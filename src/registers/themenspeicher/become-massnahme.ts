import { blockedBeside, columnBeside, wholeRange } from "../../core/lists/column-beside";
import { type ColumnName, massnahmenColumns } from "../../core/lists/columns";
import type { ListGrowth } from "../../core/lists/list-growth";
import type { FoundList } from "../../core/lists/recognise";
import type { Entry } from "../../core/lists/register";
import { type Massnahme, type MassnahmenList, readMassnahmen } from "../../core/massnahmen/massnahme";
import { mergeList } from "../../core/merge/merge-list";
import { newIds } from "../../core/roll-over/new-ids";
import { idKey } from "../../core/same/match-massnahmen";
import { type Snapshot, entriesOf } from "../../core/snapshot/snapshot";
import { cellAddress, isBlank, normalise } from "../../core/text/text";
import { emptyThemen } from "../../core/wording/themen";
import { isErrorValue } from "../../core/workbook/cell-value";
import { type Edit, editOf } from "../../core/workbook/edit";
import type { Place } from "../../core/workbook/place";
import { themenspeicher } from "./register";
import { zustandOf } from "./zustand";

/** The step of a Thema into the list of a year, as data. */
export interface BecomeMassnahme {
  readonly thema: Entry;
  readonly year: number;
  readonly id: string;
  /** Where its row in the list of the year begins, zero-based. */
  readonly sheet: string;
  readonly row: number;
  /** What the Thema says and the list has no column or no free cell for. */
  readonly left: readonly string[];
  /** Required columns of the list that a person has to fill. */
  readonly open: readonly ColumnName[];
  /** Carried out first. */
  readonly growths: readonly ListGrowth[];
  readonly edits: readonly Edit[];
}

/** Why a Thema cannot become a Maßnahme. */
export type BecomeObstacle =
  | { readonly reason: "already-linked"; readonly id: string; readonly place: Place }
  | { readonly reason: "unknown-id"; readonly id: string; readonly place: Place }
  | { readonly reason: "already-listed"; readonly id: string; readonly place: Place }
  | { readonly reason: "no-list"; readonly years: readonly number[] }
  | { readonly reason: "no-room"; readonly sheet: string; readonly cell: string }
  | { readonly reason: "formula"; readonly place: Place }
  | { readonly reason: "given-up"; readonly zustand: string; readonly place: Place };

/** Where a Thema stands that nobody pursues: it comes back only if a person says so. */
const GIVEN_UP: ReadonlySet<string> = new Set(["zurückgestellt", "gescheitert"]);

/**
 * Puts a Thema into the list of a year, with a new ID that its own row keeps; what it does not say stays empty there.
 * `resumes` takes up a Thema that failed or was deferred; its row keeps Hemmnis and Begründung.
 */
export function becomeMassnahme(
  snapshot: Snapshot,
  thema: Entry,
  year: number,
  resumes = false,
): BecomeMassnahme | BecomeObstacle {
  const { massnahmen } = snapshot;
  const linked = linkOf(snapshot, thema);
  if (linked !== null) return linked;
  const zustand = zustandOf(thema, snapshot) ?? "";
  if (!resumes && GIVEN_UP.has(zustand)) return { reason: "given-up", zustand, place: thema.at("Zustand") };
  const list = listOfYear(snapshot, thema, year);
  if (list === null) return { reason: "no-list", years: snapshot.years };
  const dezernat = snapshot.dezernate.read(thema.text("Dezernat")).id;
  const name = normalise(thema.text("Thema"));
  const same = massnahmen.find((m) => m.year === year && m.themaKey === name && m.dezernat === dezernat);
  if (same !== undefined) return { reason: "already-listed", id: same.text("ID"), place: same.at("Thema") };
  const id = newIds(snapshot)({ dezernat });
  const added = newMassnahme(snapshot, thema, year, { id, dezernat });
  const merged = mergeList(list, year, { paired: [], added: [added], removed: [] });
  const row = merged.rowOf.get(added) ?? list.lastRow + 1;
  const obstacle = noRoom(list, merged.blockedAt) ?? noRoomForId(list, merged.growth) ?? noLink(thema);
  if (obstacle !== null) return obstacle;
  const idColumn = list.columns.has("ID") ? [] : [idGrowth(list, merged.growth, row, id)];
  const own = ownLink(snapshot, thema, id);
  return {
    thema,
    year,
    id,
    sheet: list.sheet.name,
    row,
    left: merged.left.filter(({ header }) => header !== "ID").map(({ header }) => header),
    open: openColumns(list, added),
    growths: [...(merged.growth === null ? [] : [merged.growth]), ...idColumn, ...own.growths],
    edits: [...merged.edits, ...own.edits],
  };
}

/** A Thema that has an ID already is linked, or should be looked at by a person first. */
function linkOf(snapshot: Snapshot, thema: Entry): BecomeObstacle | null {
  const id = thema.text("Maßnahme-ID");
  if (isBlank(id)) return null;
  const linked = snapshot.massnahmen.find((m) => idKey(m) === normalise(id));
  return linked === undefined
    ? { reason: "unknown-id", id, place: thema.at("Maßnahme-ID") }
    : { reason: "already-linked", id, place: linked.at("Thema") };
}

/** The list of the year; of several the one in which most Maßnahmen are of the Dezernat. */
function listOfYear({ lists, dezernate }: Snapshot, thema: Entry, year: number): MassnahmenList | null {
  const dezernat = dezernate.read(thema.text("Dezernat")).id;
  const ofYear = lists.filter((list) => list.year === year || list.entries.some((m) => m.year === year));
  const count = (list: MassnahmenList): number => list.entries.filter((m) => m.dezernat === dezernat).length;
  const [first = null] = ofYear.slice().sort((a, b) => count(b) - count(a));
  return first;
}

const HEADERS = ["ID", "Dezernat", "Organisationseinheit", "Art", "Thema"] as const;

/** The Maßnahme that a Thema becomes, in a list of its own. */
function newMassnahme(
  snapshot: Snapshot,
  thema: Entry,
  year: number,
  { id, dezernat }: { readonly id: string; readonly dezernat: string | null },
): Massnahme {
  const words = (name: (typeof HEADERS)[number]): string => {
    const text = name === "ID" ? id : name === "Dezernat" ? (dezernat ?? thema.text(name)) : thema.text(name).trim();
    return isErrorValue(text) ? "" : text;
  };
  const headers = HEADERS.map((name, column) => ({ column, text: name, name }));
  const row = { index: 1, cells: HEADERS.map((name) => words(name) || null), hidden: false };
  const list: FoundList<ColumnName> = {
    sheet: { name: "", visible: true, protected: false, rows: [row], merges: [], tables: [] },
    table: null,
    headerRow: 0,
    headers,
    columns: new Map(headers.map(({ name, column }) => [name, column])),
    firstColumn: 0,
    lastColumn: HEADERS.length - 1,
    firstRow: 1,
    lastRow: 1,
    rows: [row],
    ownYear: year,
    otherYear: null,
    openYears: [],
    year,
  };
  const [massnahme] = readMassnahmen(list, snapshot, emptyThemen());
  if (massnahme === undefined) throw new Error("no row in a list of one");
  return massnahme;
}

const noRoom = ({ sheet }: MassnahmenList, blockedAt: number | null): BecomeObstacle | null =>
  blockedAt === null ? null : { reason: "no-room", sheet: sheet.name, cell: cellAddress(blockedAt, 0) };

function noRoomForId(list: MassnahmenList, growth: ListGrowth | null): BecomeObstacle | null {
  const cell = list.columns.has("ID") ? null : blockedBeside(list, growth?.after);
  return cell === null ? null : { reason: "no-room", sheet: list.sheet.name, cell };
}

/** The cells of the Thema that say what became of it. */
function noLink(thema: Entry): BecomeObstacle | null {
  for (const name of ["Zustand", "Maßnahme-ID"]) {
    const place = thema.at(name);
    if (thema.has(name) && thema.row.formulas?.includes(place.column) === true) return { reason: "formula", place };
  }
  const cell = thema.has("Maßnahme-ID") ? null : blockedBeside(thema.list);
  return cell === null ? null : { reason: "no-room", sheet: thema.list.sheet.name, cell };
}

/** A column `ID` at the end of the list, which has its new row by then. */
function idGrowth(list: MassnahmenList, growth: ListGrowth | null, row: number, id: string): ListGrowth {
  const values = list.entries.map((m) => ({ row: m.row.index, value: null }));
  return columnBeside(list, "ID", [...values, { row, value: id }], growth?.after ?? wholeRange(list));
}

function ownLink(
  snapshot: Snapshot,
  thema: Entry,
  id: string,
): { readonly edits: readonly Edit[]; readonly growths: readonly ListGrowth[] } {
  const zustaende = snapshot.werte.get("Zustaende")?.ids ?? [];
  const zustand = zustaende.find((one) => normalise(one) === normalise("Maßnahme")) ?? "Maßnahme";
  const edits = zustandOf(thema, snapshot) === "Maßnahme" ? [] : [editOf(thema.at("Zustand"), zustand)];
  if (thema.has("Maßnahme-ID")) return { edits: [...edits, editOf(thema.at("Maßnahme-ID"), id)], growths: [] };
  const rows = entriesOf(snapshot, themenspeicher).filter(({ list }) => list === thema.list);
  const values = rows.map((entry) => ({ row: entry.row.index, value: entry === thema ? id : null }));
  return { edits, growths: [columnBeside(thema.list, "Maßnahme-ID", values)] };
}

const openColumns = (list: MassnahmenList, added: Massnahme): readonly ColumnName[] =>
  massnahmenColumns
    .filter(({ name, required }) => required && list.columns.has(name) && isBlank(added.text(name)))
    .map(({ name }) => name);
