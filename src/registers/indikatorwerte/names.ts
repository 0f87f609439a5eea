import { normalise } from "../../core/text/text";
import type { indikatoren } from "../indikatoren/register";
import type { indikatorwerte } from "./register";

/** A column of the register of indicators. */
export type IndikatorColumn = (typeof indikatoren)["name"];

/** A column of the register of values. */
export type WertColumn = (typeof indikatorwerte)["name"];

/** The key of the whole city, and that of everybody in it. */
export const ALL = "";

const WHOLE_CITY = /^(gesamtstadt|(ganze|gesamte) stadt|stadt (gesamt|insgesamt)|stadtgebiet|gesamt|insgesamt)$/;
const EVERYBODY = /^(gesamt|insgesamt|alle|bevölkerung (gesamt|insgesamt)|gesamtbevölkerung)$/;

/** When two areas are the same; an empty cell, „Gesamtstadt“ and the like mean the whole city. */
export function gebietKey(text: string): string {
  const key = normalise(text);
  return WHOLE_CITY.test(key) ? ALL : key;
}

/** When two groups are the same; an empty cell, „insgesamt“ and the like mean everybody. */
export function gruppeKey(text: string): string {
  const key = normalise(text);
  return EVERYBODY.test(key) ? ALL : key;
}
