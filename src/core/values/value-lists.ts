/** Whether a Maßnahme of a Status has ended; `fragen`: only people can tell, so they are asked. */
export type Beendet = "ja" | "nein" | "fragen";

/** A value of the column Status, and what it says about the end of a Maßnahme. */
export interface StatusValue {
  readonly id: string;
  readonly beendet: Beendet;
}

/** The values of the column Status in a workbook that has no table of them. Source: the contract of the IKZ workbook, "Stammdaten". */
export const builtInStatus: readonly StatusValue[] = [
  { id: "in Vorbereitung", beendet: "nein" },
  { id: "laufend", beendet: "nein" },
  { id: "Daueraufgabe", beendet: "nein" },
  { id: "ruht", beendet: "nein" },
  { id: "umgesetzt", beendet: "fragen" },
  { id: "abgeschlossen", beendet: "ja" },
  { id: "eingestellt", beendet: "ja" },
];

/** Who performs a task: the law's three forms of IKZ. */
export const AUFGABENFORMEN = ["für andere", "gemeinsam", "juristische Person"] as const;

/** What the law says about a cooperation; the Themenspeicher asks the same. */
export const RECHTSRAHMEN = ["freiwillig", "gesetzlich vorgeschrieben", "Landesregelung nötig"] as const;

/** What hinders a cooperation; the Themenspeicher asks the same. */
export const HEMMNISSE = [
  "Kirchturmdenken",
  "Befürchteter Machtverlust",
  "Verlust der lokalen Identität",
  "Rechtslage",
  "Kosten",
  "Kein Interesse des Partners",
  "Personalmangel",
  "Sonstiges",
] as const;

/** How often a Maßnahme is done. */
export const TURNUSSE = ["einmalig", "jährlich", "dauerhaft"] as const;
