import { artList, type ArtList } from "../../core/values/art";
import { wordKey } from "../../core/values/art-words";
import { massnahmenColumns, type ColumnName } from "../../core/lists/columns";
import { dezernatList } from "../../core/values/dezernat";
import { kategorieList } from "../../core/values/kategorie";
import type { Stammdaten } from "../../core/stammdaten/stammdaten-values";
import { normalise } from "../../core/text/text";
import { dezernateOf, type HeadingsAbove } from "./dezernate-of-units";
import { isItem, withoutLoneBullet } from "./cell-text";
import { dividedWords } from "./divided-words";
import { headingReader } from "./headings";
import type { NoteReason, ReadingNote, ReadMassnahme, ReadReport } from "./reading";
import type { SourcePlace } from "./source";

/** Something about a Maßnahme that is not certain. */
export interface Doubt {
  readonly reason: NoteReason;
  readonly place: SourcePlace;
  readonly text: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** A Maßnahme while the report is being read. */
export interface Draft {
  readonly place: SourcePlace;
  readonly cells: Partial<Record<ColumnName, string>>;
  readonly section: HeadingsAbove;
  readonly doubts: Doubt[];
  /** Notes of the report that stand before it. */
  readonly notesBefore: number;
  readonly sameSection: (other: HeadingsAbove) => boolean;
  /** Characters at the beginning of the Thema that are set in italics. */
  lead: number;
}

interface Finishing {
  readonly stammdaten: Stammdaten;
  readonly arten: ArtList;
  readonly year: number;
}

/** Works out what a Maßnahme by itself does not tell: its Dezernat, its Schwerpunkt, the spelling of its Art. */
export function finishReport(
  drafts: readonly Draft[],
  notes: readonly ReadingNote[],
  stammdaten: Stammdaten,
  year: number,
): ReadReport {
  const headings = headingReader(stammdaten);
  const finishing: Finishing = { stammdaten, arten: artList(stammdaten.arten.map(({ id }) => id)), year };
  const dezernate = dezernateOf(
    drafts.map(({ section, cells }) => ({ ...section, unit: cells.Organisationseinheit ?? section.unit })),
    headings,
  );
  const divided = dividedWords([
    ...drafts.flatMap(({ cells }) => Object.values(cells)),
    ...notes.map(({ text }) => text),
    ...wordsOf(stammdaten),
  ]);
  const massnahmen: ReadMassnahme[] = [];
  const all: ReadingNote[] = [];
  let noted = 0;
  drafts.forEach((draft, nth) => {
    all.push(...notes.slice(noted, draft.notesBefore));
    noted = draft.notesBefore;
    if (isOfOtherYear(draft, year)) {
      all.push(otherYear(draft));
      return;
    }
    const i = massnahmen.length;
    const cells = { ...draft.cells };
    const doubts: Doubt[] = [...draft.doubts];
    const doubt = (reason: NoteReason, values: Readonly<Record<string, string>> = {}, text = ""): void => {
      doubts.push({ reason, place: draft.place, text, values });
    };
    finishKategorie(draft, cells, finishing, doubt);
    finishDezernat(cells, dezernate[nth] ?? { dezernat: null, doubt: null }, finishing, doubt);
    finishUnit(draft, cells, headings.knowsUnit, doubt);
    finishArt(cells, finishing, doubt);
    finishThema(draft, cells, finishing, doubt);
    for (const name of ["Arbeitsstand", "Perspektive"] as const) finishNothing(cells, name, doubts, draft.place);
    if (repeats(cells, massnahmen[massnahmen.length - 1]?.cells)) doubt("repeated");
    if (cells.Jahr !== undefined) doubt("value-read", { wert: String(year), spalte: "Jahr" }, cells.Jahr);
    delete cells.Jahr;
    for (const name of WORDED)
      for (const { found, whole } of divided(cells[name] ?? "")) doubt("word-divided", { vorschlag: whole }, found);
    for (const rest of withinCells(cells)) doubt("cell-too-long", {}, rest);
    massnahmen.push({ place: draft.place, cells });
    for (const { reason, place, text, values } of doubts)
      all.push({
        kind: STRUCTURE.includes(reason) ? "structure" : "unsure",
        reason,
        place,
        text,
        massnahme: i,
        values: values ?? {},
      });
  });
  all.push(...notes.slice(noted));
  return { massnahmen, notes: all };
}

/** What a person need not look at. */
const STRUCTURE: readonly NoteReason[] = ["nothing", "value-read", "merged-above"];
/** Columns of words; that of an Art is read by its own rules. */
const WORDED = ["Organisationseinheit", "Schwerpunkt", "Thema", "Arbeitsstand", "Perspektive", "Partner"] as const;

/** Names and words that the Stammdaten know. */
const wordsOf = ({ arten, dezernate, organisationseinheiten, schwerpunkte }: Stammdaten): readonly string[] => [
  ...arten.map(({ id }) => id),
  ...dezernate.map(({ name }) => name),
  ...organisationseinheiten.flatMap(({ name, aliasse }) => [name, ...aliasse]),
  ...schwerpunkte.flatMap(({ kurzname, bezeichnung }) => [kurzname, bezeichnung]),
];

/** A cell of a workbook holds 32,767 characters. */
const LONGEST_CELL = 32000;

/** Cuts texts that no cell can hold; what was cut off. */
function withinCells(cells: Cells): readonly string[] {
  const rests: string[] = [];
  for (const { name } of massnahmenColumns) {
    const text = cells[name] ?? "";
    if (text.length <= LONGEST_CELL) continue;
    cells[name] = text.slice(0, LONGEST_CELL);
    rests.push(text.slice(LONGEST_CELL));
  }
  return rests;
}

const isOfOtherYear = ({ cells }: Draft, year: number): boolean =>
  /^\s*\d{4}\s*$/.test(cells.Jahr ?? "") && Number(cells.Jahr) !== year;

const otherYear = ({ place, cells }: Draft): ReadingNote => ({
  kind: "leftover",
  reason: "other-year",
  place,
  text: Object.values(cells).join(" | "),
  massnahme: null,
  values: { jahr: (cells.Jahr ?? "").trim() },
});

type Cells = Partial<Record<ColumnName, string>>;
type Report = (reason: NoteReason, values?: Readonly<Record<string, string>>, text?: string) => void;

function finishKategorie({ section }: Draft, cells: Cells, { stammdaten }: Finishing, doubt: Report): void {
  const printed = cells.Kategorie ?? "";
  const read = kategorieList(stammdaten.kategorien).read(printed);
  if (printed !== "") {
    if (read.id === null) doubt("kategorie-unknown", { wert: printed });
    else if (read.id !== printed) doubt("value-read", { wert: read.id, spalte: "Kategorie" }, printed);
    cells.Kategorie = read.id ?? printed;
  } else if (section.kategorie !== undefined && section.kategorie !== null) cells.Kategorie = section.kategorie;
  else doubt("kategorie-missing");
}

function finishDezernat(
  cells: Cells,
  found: { readonly dezernat: string | null; readonly doubt: NoteReason | null; readonly other?: string },
  { stammdaten }: Finishing,
  doubt: Report,
): void {
  const dezernate = dezernatList(stammdaten.dezernate);
  const printed = cells.Dezernat ?? "";
  const id = printed === "" ? found.dezernat : dezernate.read(printed).id;
  if (printed === "" && found.doubt !== null)
    doubt(found.doubt, { wert: found.dezernat ?? "", anderes: found.other ?? "" });
  const value = id ?? printed;
  if (value === "") return;
  if (id === null || !dezernate.ids.includes(id)) doubt("dezernat-unknown", { wert: value });
  else if (printed !== "" && printed !== id) doubt("value-read", { wert: id, spalte: "Dezernat" }, printed);
  cells.Dezernat = value;
}

function finishUnit({ section }: Draft, cells: Cells, knows: (text: string) => boolean, doubt: Report): void {
  const unit = cells.Organisationseinheit ?? section.unit;
  if (unit === "") return;
  cells.Organisationseinheit = unit;
  if (!knows(unit)) doubt("unit-unknown", { wert: unit });
}

/** The Art as the workbook wants it; where letters change, the printed words are noted. */
function finishArt(cells: Cells, { arten }: Finishing, doubt: Report): void {
  const printed = cells.Art ?? "";
  if (isNothing(printed)) delete cells.Art;
  if (printed === "" || isNothing(printed)) return doubt("art-missing", {}, printed);
  const reading = arten.read(printed);
  const canonical = reading.canonical ?? reading.nearest;
  if (reading.canonical === null) doubt("art-unknown", { wert: printed.replace(/\s+/g, " ") });
  if (canonical === null || reading.canonical === null || !reading.lossless) {
    cells.Art = printed.replace(/\s*\n\s*/g, " ");
    return;
  }
  cells.Art = canonical;
  const letters = (text: string): string => Array.from(wordKey(text)).sort().join("");
  if (letters(canonical) !== letters(printed)) doubt("art-respelt", { wert: canonical }, printed.replace(/\s+/g, " "));
}

/** A Schwerpunkt that stands above the Thema: known by name, or set in italics. */
function finishThema(draft: Draft, cells: Cells, { stammdaten }: Finishing, doubt: Report): void {
  const thema = cells.Thema ?? "";
  if (thema === "") return doubt("thema-missing");
  cells.Thema = withoutLoneBullet(thema);
  if (cells.Schwerpunkt !== undefined) return;
  const { text, sure } = schwerpunktOf(thema, draft, stammdaten);
  const rest = thema.slice(text.length).replace(/^[\s:–-]+/, "");
  if (text === "" || rest === "" || isItem(rest)) return;
  cells.Schwerpunkt = text;
  cells.Thema = rest;
  if (!sure) doubt("schwerpunkt-taken", { wert: text });
}

function schwerpunktOf(
  thema: string,
  { lead }: Draft,
  { schwerpunkte }: Stammdaten,
): { readonly text: string; readonly sure: boolean } {
  const names = schwerpunkte.flatMap(({ kurzname, bezeichnung }) => [kurzname, bezeichnung]);
  const known = names
    .filter(
      (name) =>
        normalise(thema.slice(0, name.length)) === normalise(name) && /^(?:\s|:|$)/.test(thema.slice(name.length)),
    )
    .sort((a, b) => b.length - a.length)[0];
  const [line = ""] = thema.split("\n");
  const ends = known !== undefined && (thema.charAt(known.length) === "\n" || lead === known.length);
  if (known !== undefined) return { text: thema.slice(0, known.length), sure: ends };
  const italic = thema.slice(0, lead).trim();
  return italic !== "" &&
    italic.length < MOST_OF_SCHWERPUNKT &&
    (lead === line.length || lead < thema.length) &&
    /[\p{L}\p{N}]$/u.test(italic)
    ? { text: italic, sure: false }
    : { text: "", sure: false };
}

const MOST_OF_SCHWERPUNKT = 80;

const isNothing = (text: string): boolean => /^\s*[-–—]+\s*$/.test(text);

/** A dash alone says that there is nothing. */
function finishNothing(cells: Cells, name: "Arbeitsstand" | "Perspektive", doubts: Doubt[], place: SourcePlace): void {
  const text = cells[name];
  if (text === undefined) return;
  cells[name] = withoutLoneBullet(text);
  if (!isNothing(text)) return;
  if (name === "Arbeitsstand") delete cells.Arbeitsstand;
  else delete cells.Perspektive;
  doubts.push({ reason: "nothing", place, text, values: { spalte: name } });
}

const repeats = (cells: Cells, before: Cells | undefined): boolean =>
  before !== undefined &&
  (["Kategorie", "Dezernat", "Organisationseinheit", "Art", "Thema"] as const).every(
    (name) => normalise(cells[name] ?? "") === normalise(before[name] ?? ""),
  ) &&
  (cells.Thema ?? "") !== "";
