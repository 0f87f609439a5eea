import type { FileRefused } from "../../../src/adapters/xlsx/xml/refused";
import { fill } from "../../../src/core/text/texts";
import { refusalsDe } from "../../../src/i18n/refusals.de";
import { refusalsEn } from "../../../src/i18n/refusals.en";
import type { HostLocale } from "../../host/app-context";

/** Why a file was not opened, as a sentence. */
export function refusalText({ code, values }: FileRefused, file: string, locale: HostLocale): string {
  const texts = locale === "de-DE" ? refusalsDe : refusalsEn;
  return fill(texts[code], { part: "?", ...values, file });
}
