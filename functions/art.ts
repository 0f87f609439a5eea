import { includesAllgemein } from "../src/core/values/art";
import { allowedValues } from "./allowed-values";
import { defineFunction } from "./function-definition";
import { InvalidArgument } from "./invalid-argument";
import { shortened, givenText, unknownValue } from "./value-of";

/** The Art that a text means, as a list should hold it. */
export const art = defineFunction({
  id: "ART",
  about: {
    de: "Gibt die Art in der Schreibweise der Stammdaten zurück, z. B. „interkommunal; vertikal“ für „Inter-kommunal/vertikal“.",
    en: "Returns the Art as the Stammdaten spell it, such as “interkommunal; vertikal” for “Inter-kommunal/vertikal”.",
  },
  arguments: {
    text: { en: "text", about: { de: "Art in beliebiger Schreibweise", en: "Art in any spelling" } },
  },
  compute: (given, stammdaten) => {
    const { arten: list } = allowedValues(stammdaten);
    const text = givenText(given, "text");
    if (text === null) throw new InvalidArgument("value-missing", { argument: "text", erlaubt: list.ids.join(", ") });
    const { arten, canonical, nearest } = list.read(text);
    if (canonical === null) throw unknownArt(text, nearest, list.ids);
    if (arten.length > 1 && includesAllgemein(arten))
      throw new InvalidArgument("art-combined", { argument: "text", wert: shortened(text) });
    return canonical;
  },
});

const unknownArt = (text: string, nearest: string | null, ids: readonly string[]): InvalidArgument =>
  nearest === null
    ? unknownValue("text", text, ids)
    : new InvalidArgument("art-nearest", { argument: "text", wert: shortened(text), erlaubt: nearest });
