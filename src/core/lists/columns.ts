import { normalise } from "../text/text";

/** The columns of a list of Maßnahmen, in the order in which the add-in writes them. */
export type ColumnName =
  | "Jahr"
  | "ID"
  | "Kategorie"
  | "Dezernat"
  | "Organisationseinheit"
  | "Schwerpunkt"
  | "Art"
  | "Thema"
  | "Arbeitsstand"
  | "Perspektive"
  | "Status"
  | "Partner"
  | "Bemerkung"
  | "Federführung"
  | "Nutzen"
  | "Drucksache"
  | "Aufgabenform"
  | "Rechtsrahmen"
  | "Hemmnis"
  | "Frist"
  | "Turnus";

/** What a list of one kind consists of; headers are recognised by name or synonym. */
export interface ColumnDeclaration<Name extends string> {
  readonly name: Name;
  readonly synonyms: readonly string[];
  /** The list must have the column. */
  readonly required: boolean;
  /** Text: Arbeitsstand, Thema, ID and the like, as opposed to a year or a value with a spelling rule of its own. */
  readonly text: boolean;
}

const column = (
  name: ColumnName,
  required: boolean,
  text: boolean,
  ...synonyms: string[]
): ColumnDeclaration<ColumnName> => ({
  name,
  synonyms,
  required,
  text,
});

/** Source: the contract of the IKZ workbook, "Lists of measures". */
export const massnahmenColumns: readonly ColumnDeclaration<ColumnName>[] = [
  column("Jahr", false, false),
  column("ID", false, true),
  column("Kategorie", true, false, "Kat."),
  column("Dezernat", true, false, "Dez."),
  column("Organisationseinheit", false, true, "OE", "Amt", "Amt/FB", "Fachbereich"),
  column("Schwerpunkt", false, true, "Politischer Schwerpunkt"),
  column("Art", true, false),
  column("Thema", true, true, "Maßnahme", "Titel"),
  column("Arbeitsstand", true, true, "Stand", "Sachstand"),
  column("Perspektive", true, true, "Ausblick"),
  column("Status", false, false),
  column("Partner", false, true),
  column("Bemerkung", false, true),
  column("Federführung", false, true),
  column("Nutzen", false, true),
  column("Drucksache", false, true),
  column("Aufgabenform", false, false),
  column("Rechtsrahmen", false, false),
  column("Hemmnis", false, false),
  column("Frist", false, false),
  column("Turnus", false, false),
];

/** The columns without which a sheet is not taken for a list. */
export const massnahmenKeyColumns: readonly ColumnName[] = ["Art", "Thema"];

/** The columns that are no fixed part of a list's sheet: they are there where somebody has them. */
export const optionalColumns: readonly ColumnName[] = [
  "Partner",
  "Bemerkung",
  "Federführung",
  "Nutzen",
  "Drucksache",
  "Aufgabenform",
  "Rechtsrahmen",
  "Hemmnis",
  "Frist",
  "Turnus",
];

/** A header without what does not matter in it: case, spaces, line breaks, soft hyphens, Unicode form, `*` and `:` at the end. */
export const headerKey = (header: string): string => normalise(header).replace(/[\s*:]+$/, "");

const LINE_BREAK = /[\r\n]/;

/** At a line's end nobody can tell a hyphen of the name from one that divides it: „Arbeits-⏎stand“, „Maßnahme-⏎ID“. */
const squeezedKey = (header: string): string => headerKey(header.replace(/[-\u00ad\u2010\u2011\s]+/g, ""));

/** A function that tells which declared column a header means, null for none. */
export function headerReader<Name extends string>(
  declarations: readonly ColumnDeclaration<Name>[],
): (header: string) => Name | null {
  const known = new Map<string, Name>();
  const squeezed = new Map<string, Name>();
  for (const declaration of declarations)
    for (const name of [declaration.name, ...declaration.synonyms]) {
      known.set(headerKey(name), declaration.name);
      squeezed.set(squeezedKey(name), declaration.name);
    }
  return (header) =>
    known.get(headerKey(header)) ?? (LINE_BREAK.test(header) ? squeezed.get(squeezedKey(header)) : null) ?? null;
}
