import { fill } from "../src/core/text/texts";
import type { Language } from "../src/core/text/texts";
import { functionsDe } from "../src/i18n/functions.de";
import { functionsEn } from "../src/i18n/functions.en";
import { argumentName, type CustomFunction } from "./function-definition";
import type { InvalidArgument } from "./invalid-argument";

const texts = { de: functionsDe, en: functionsEn };

/** The sentence behind `#WERT!` in a language, arguments by their names in it. */
export function problemText(definition: CustomFunction, problem: InvalidArgument, language: Language): string {
  const { argument, other, ...values } = problem.values;
  return fill(texts[language][problem.problem], {
    ...values,
    argument: argumentName(definition, argument, language),
    other: argumentName(definition, other ?? "", language),
  });
}
