import type { ComparisonTexts } from "../../../src/core/compare/comparison-texts";
import type { Language } from "../../../src/core/text/texts";
import { comparisonDe } from "../../../src/i18n/comparison.de";
import { comparisonEn } from "../../../src/i18n/comparison.en";

/** What a comparison says in a language; only pages that are loaded when they are shown need it. */
export const comparisonTexts = (language: Language): ComparisonTexts =>
  language === "de" ? comparisonDe : comparisonEn;
