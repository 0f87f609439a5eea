import { dezernatList } from "../../core/values/dezernat";
import { kategorieList } from "../../core/values/kategorie";
import { organisationseinheitList, type Organisationseinheit } from "../../core/values/organisationseinheit";
import type { Stammdaten } from "../../core/stammdaten/stammdaten-values";
import { normalise } from "../../core/text/text";

/** What a heading says; a part that it does not speak of is missing, null says that there is none. */
export interface Heading {
  readonly kategorie?: string | null;
  readonly dezernat?: string | null;
}

/** Reads headings and names of units by the Stammdaten. */
export interface HeadingReader {
  /** null where a text is no heading of a Kategorie or a Dezernat; `surely` a heading, it may be longer. */
  heading(text: string, surely: boolean): Heading | null;
  /** The units that a name means, all years. */
  units(name: string): readonly Organisationseinheit[];
  /** The Dezernat in the name of a unit: „II/01“, „Beigeordnete III“. */
  dezernatIn(name: string): string | null;
  knowsUnit(text: string): boolean;
}

const NUMBERING = /^\s*(?:\d{1,2}(?:\.\d{1,2})*\.?|[A-H][.)])\s+(?=\p{L})/u;
const REPEATED = /\s*[([]?\s*(?:Fortsetzung|Forts\.)\s*[)\]]?\s*$/i;
const DEZERNAT_WORD = /(?:^|[\s–—:/|-])(?=Dez(?:ernat\b|\.|\s+[IVX]))/i;
const LONGEST_HEADING = 160;

/** Makes the reader. */
export function headingReader(stammdaten: Stammdaten): HeadingReader {
  const kategorien = kategorieList(stammdaten.kategorien);
  const dezernate = dezernatList(stammdaten.dezernate);
  const known = organisationseinheitList(stammdaten.organisationseinheiten);
  const units = (name: string): readonly Organisationseinheit[] => {
    for (const one of namesIn(name)) {
      const found = known.findAll(one, null);
      if (found.length > 0) return found;
    }
    return [];
  };
  const kategorie = (text: string): string | null | undefined => {
    if (/^ohne kategorie$/i.test(text)) return null;
    if (!/^kat(?:egorie\b|\.)/i.test(text)) return undefined;
    return kategorien.read(text.replace(/[\s:–—-]+$/, "")).id ?? undefined;
  };
  const dezernat = (text: string, surely: boolean): string | null | undefined => {
    if (/^(?:ohne|kein)\b.{0,30}\bDezernat$/i.test(text)) return null;
    const [, id = "", mark = "", rest = ""] =
      /^Dez(?:ernat|\.)?\s*((?:[IVX]+|\d{1,2}|OB)\b)\s*([–—:(-])?\s*(.*)$/i.exec(text) ?? [];
    if (id === "") return isMayor(text) ? (dezernate.read("OB").id ?? undefined) : undefined;
    const named = rest === "" || mark !== "" || (surely && /^\p{Lu}/u.test(rest));
    if (!named || rest.length > LONGEST_HEADING / 2 || /[.;]$/.test(rest.replace(/\)$/, ""))) return undefined;
    return dezernate.read(id).id ?? (/^[IVX]+$/.test(id) ? id : undefined);
  };
  return {
    heading: (text, surely) => {
      const line = text.replace(/\s+/g, " ").replace(NUMBERING, "").replace(REPEATED, "").replace(/:$/, "").trim();
      if (line === "" || line.length > LONGEST_HEADING) return null;
      return readHeading(line, { kategorie, dezernat: (part) => dezernat(part, surely) });
    },
    units,
    dezernatIn: (name) => {
      const [, code, office] =
        /^([IVX]+)\/\d|^(?:Beigeordnete[rn]?|Bg|Dez(?:ernat|\.)?)\s+([IVX]+)\b/i.exec(name.trim()) ?? [];
      return code === undefined && office === undefined ? null : dezernate.read(code ?? office ?? "").id;
    },
    knowsUnit: (text) => units(text).length > 0,
  };
}

function readHeading(
  line: string,
  read: {
    readonly kategorie: (text: string) => string | null | undefined;
    readonly dezernat: (text: string) => string | null | undefined;
  },
): Heading | null {
  const kategorie = read.kategorie(line);
  if (kategorie !== undefined) return { kategorie };
  const dezernat = read.dezernat(line);
  if (dezernat !== undefined) return { dezernat };
  const [before = "", ...behind] = line.split(DEZERNAT_WORD);
  const [first, second] = [read.kategorie(before.trim()), read.dezernat(behind.join(" ").trim())];
  if (first !== undefined && second !== undefined) return { kategorie: first, dezernat: second };
  const [, dezernatFirst = "", kategorieLast = ""] = /^(Dez.*?)[\s–—:/|,-]+(Kat(?:egorie|\.).*)$/i.exec(line) ?? [];
  const [one, other] = [read.dezernat(dezernatFirst), read.kategorie(kategorieLast)];
  return one === undefined || other === undefined ? null : { kategorie: other, dezernat: one };
}

const isMayor = (text: string): boolean =>
  /^(?:(?:Dezernat|Bereich|Geschäftsbereich|Büro)\s+)?(?:(?:des|der)\s+)?Oberbürgermeister(?:s|in)?(?:\s*\(OB\))?$|^OB$/i.test(
    text,
  );

/** The words in small letters that names of units have. */
const SMALL_WORDS = /^(?:(?:[^\p{Ll}\s]\S*|für|und|u\.|der|des|die|im|am|an|in|zur|zum|von|vom|bei|beim)(?:\s+|$))+$/u;

/** A name, and the names in it: „Umweltamt (Amt 31)“, „FB 32 – Bürgerservice und Ordnungsamt“. */
function namesIn(name: string): readonly string[] {
  const whole = name
    .replace(/\s+/g, " ")
    .replace(/[\s:]+$/, "")
    .trim();
  const outside = whole.replace(/\s*\([^()]*\)/g, "").trim();
  const inside = !SMALL_WORDS.test(outside)
    ? []
    : Array.from(whole.matchAll(/\(([^()]*)\)/g), ([, text]) => text ?? "");
  return [whole, outside, ...inside, ...whole.split(/\s+[–—-]\s+|,\s+|\s+\/\s+/)].filter((one) => one !== "");
}

const OFFICE =
  /^(?:Amt|FB|FD|EB|SG|Bg|BOB|Fachbereich|Fachdienst|Eigenbetrieb|Referat|Stabs?stelle|Stabsbereich|Geschäftsbereich|Büro|Zentrum|Dezernatsbüro|Beigeordnete[rn]?|[\p{L}-]*[Bb]eauftragte[rn]?|Rechnungsprüfung\p{L}*|Kommunale[rs]?|Städtische[rs]?|Team|Betrieb)(?=[\s\d./]|$)/u;
const OFFICE_CODE =
  /^(?:(?:Amt|A|FB|FD|EB|SG|Bg|Dez\.?|Ref\.?)\s*[\dIVX][\d./IVX]*|[IVX]+\s?\/\s?\d{1,2}|\d{2}(?:\.\d{1,2})?)$/;
const OFFICE_END =
  /(?:amt|ämter|archive?|theater|haus|schulen?|bibliothek(?:en)?|museen|museum|betriebe?|stelle|verwaltung|service|büro|konservatorium|zoo|werke?|garten|controlling|kanzlei|akademie|zentrum|feuerwehr|orchester|philharmonie)$/i;
const PART = /^(?:Bereich|Abteilung|Abt\.|Sachgebiet|SG|Team|Gruppe)\s/;
const LONGEST_UNIT = 90;

/** Whether a text may be the name of a unit at all: a few words without the end of a sentence. */
export const mayBeUnit = (text: string): boolean =>
  text.length <= LONGEST_UNIT &&
  /^[\p{Lu}\d„"]/u.test(text.trim()) &&
  !/[.;,!?-]$|^\d+$/.test(text.trim().replace(/\b[A-Z]\.$/, "")) &&
  text.trim().split(/\s+/).length <= 10;

/** Whether a text reads like the name of a unit, known or not. */
export const looksLikeUnit = (text: string): boolean =>
  mayBeUnit(text) &&
  SMALL_WORDS.test(text.trim()) &&
  (OFFICE.test(text.trim()) || OFFICE_CODE.test(text.trim()) || OFFICE_END.test(text.trim()));

/** Whether a text is a unit's short sign, such as „FB 32“ or „II/01“. */
export const isUnitCode = (text: string): boolean => OFFICE_CODE.test(text.trim());

/** Whether a text names a part of a unit, which stays the unit. */
export const isPartOfUnit = (text: string): boolean => PART.test(text.trim());

const CHAPTERS =
  /^(?:Vergleich\s+(?:der|des|mit|zum|zu|von)\b.*|Zusammenfassung|Fazit|Anhang(?:\s.*)?|Anlagen?(?:\s+\d.*)?|Statistik|Auswertung|Impressum)$/i;

/** Whether a heading begins a chapter that holds no Maßnahmen. */
export const beginsOtherChapter = (text: string): boolean =>
  CHAPTERS.test(text.replace(NUMBERING, "").trim()) && normalise(text).length < LONGEST_HEADING;
