/** The earlier of two years; grey, as the IBCS notation has it. */
export const EARLIER = "9AA5B1";
/** The later of two years. */
export const LATER = "1F3A5F";
/** A part that went away. */
export const ENDED = "C9CFD6";
/** A part that came in. */
export const NEW = "5B8DB8";

/** Neutral shades for the keys of a Merkmal in their order; neighbours differ in brightness, not only in hue. */
const SHADES: readonly string[] = ["1F3A5F", "5B8DB8", "B8C4D0", "3E6E8E", "8A95A1", "DDE3E9"];

/** The shade of the key at this place. */
export const shade = (index: number): string => SHADES[index % SHADES.length] ?? LATER;
