import { art } from "./art";
import { befunde } from "./befunde";
import type { CustomFunction } from "./function-definition";
import { indikator } from "./indikator";
import { jahresvergleich } from "./jahresvergleich";
import { kreuztabelle } from "./kreuztabelle";
import { massnahmenAnzahl } from "./massnahmen-anzahl";
import { trend } from "./trend";

/** The namespace of all functions: `IKZ.ART` and so on. */
export const NAMESPACE = "IKZ";

/** All custom functions, in the order of the contract. */
export const allFunctions: readonly CustomFunction[] = [
  massnahmenAnzahl,
  kreuztabelle,
  jahresvergleich,
  befunde,
  art,
  indikator,
  trend,
];
