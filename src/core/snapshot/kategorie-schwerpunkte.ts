import { kept } from "../text/kept";
import { schwerpunktList, type Schwerpunkt } from "../values/schwerpunkt";
import type { Snapshot } from "./snapshot";

/** What the table `Schwerpunkte` says about the Kategorien, in the ids of the tables `Kategorien` and `Dezernate`. */
interface KategorieSchwerpunkte {
  /** The Kategorie of the Oberbürgermeister's Schwerpunkte, which are open to every Dezernat: the first one. */
  readonly first: string | null;
  /** Kategorien that have Schwerpunkte of their own: I and II. */
  readonly own: ReadonlySet<string>;
  /** Where all other Maßnahmen belong, also `allgemein`: the Kategorien behind the last of `own`, at least the last one: III. */
  readonly ordinary: readonly string[];
  /** All, without those of a Kategorie that does not exist; those of the first Kategorie belong to no Dezernat. */
  readonly all: readonly Schwerpunkt[];
  /** Whose Schwerpunkt a short or long name is; without those of a Kategorie that does not exist. */
  of(text: string): readonly Schwerpunkt[];
}

type Source = Pick<Snapshot, "stammdaten" | "kategorien" | "dezernate">;

/** Relates the Schwerpunkte of the Stammdaten to its Kategorien. */
export const kategorieSchwerpunkte = kept(({ stammdaten, kategorien, dezernate }: Source): KategorieSchwerpunkte => {
  const first = kategorien.ids[0] ?? null;
  const known: Schwerpunkt[] = [];
  for (const one of stammdaten.schwerpunkte) {
    const kategorie = kategorien.read(one.kategorie).id;
    if (kategorie === null) continue;
    const dezernat = one.dezernat === null || kategorie === first ? null : one.dezernat;
    known.push({ ...one, kategorie, dezernat: dezernat === null ? null : (dezernate.read(dezernat).id ?? dezernat) });
  }
  const own = new Set(known.map((one) => one.kategorie));
  const behind = kategorien.ids.reduce((end, id, i) => (own.has(id) ? i + 1 : end), 0);
  const ordinary = behind === 0 ? [] : kategorien.ids.slice(behind);
  return {
    first,
    own,
    ordinary: ordinary.length > 0 ? ordinary : kategorien.ids.slice(-1),
    all: known,
    of: schwerpunktList(known).find,
  };
});
