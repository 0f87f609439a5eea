/** What a sheet of the add-in is: its kind, and which year or register it is about; empty for none. */
export interface SheetMark {
  readonly kind: string;
  readonly about: string;
}

/** What the hidden names of a sheet's own scope say of it. */
export interface SheetSigns {
  /** Set on sheets of the add-in alone. */
  readonly mark?: SheetMark;
  /** What it was written with, see `writtenRecord`. */
  readonly written?: string;
}

/** A name of a sheet's own scope and the formula behind it, without a leading equals sign. */
export interface HiddenName {
  readonly name: string;
  readonly formula: string;
}

const MARK = "IKZ_Blatt";
const RECORD = "IKZ_Stand";
/** A formula holds 8,192 characters, a text in it 255. */
const LONGEST_FORMULA = 7500;
const LONGEST_TEXT = 250;

/** The hidden names that say what a sheet is and what it was written with; they survive renaming, copying and saving. */
export function hiddenNames({ kind, about }: SheetMark, written: string): readonly HiddenName[] {
  const names = [{ name: MARK, formula: `"${about === "" ? kind : `${kind};${about}`}"` }];
  for (let part = 0; part * LONGEST_FORMULA < written.length; part++) {
    const text = written.slice(part * LONGEST_FORMULA, (part + 1) * LONGEST_FORMULA);
    const texts: string[] = [];
    for (let at = 0; at < text.length; at += LONGEST_TEXT) texts.push(`"${text.slice(at, at + LONGEST_TEXT)}"`);
    names.push({ name: part === 0 ? RECORD : `${RECORD}_${part + 1}`, formula: texts.join("&") });
  }
  return names;
}

/** Whether a name of a sheet's own scope is one of ours. */
export const isHiddenName = (name: string): boolean => /^IKZ_(Blatt|Stand(_\d+)?)$/i.test(name);

/** What the names of a sheet's own scope say; formulas with or without a leading equals sign. */
export function readSigns(names: readonly HiddenName[]): SheetSigns {
  const texts = new Map(
    names.filter(({ name }) => isHiddenName(name)).map((one) => [one.name.toLowerCase(), textOf(one)]),
  );
  const [, kind, about = ""] = /^([a-z]+)(?:;([^";]*))?$/.exec(texts.get(MARK.toLowerCase()) ?? "") ?? [];
  if (kind === undefined) return {};
  const mark = { kind, about };
  const first = RECORD.toLowerCase();
  let written = texts.get(first);
  if (written === undefined) return { mark };
  for (let part = 2; ; part++) {
    const more = texts.get(`${first}_${part}`);
    if (more === undefined) return { mark, written };
    written += more;
  }
}

const textOf = ({ formula }: HiddenName): string =>
  (formula.match(/"[^"]*"/g) ?? []).map((text) => text.slice(1, -1)).join("");

/** Whether two marks say the same. */
export const isSameMark = (one: SheetMark, other: SheetMark): boolean =>
  one.kind === other.kind && one.about === other.about;
