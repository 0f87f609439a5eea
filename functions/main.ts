import type { Language } from "../src/core/text/texts";
import type { SheetData } from "../src/core/workbook/workbook-data";
import { stammdatenUnreadableDe } from "../src/i18n/functions.de";
import { stammdatenUnreadableEn } from "../src/i18n/functions.en";
import { allFunctions } from "./all-functions";
import type { CustomFunction, FunctionResult } from "./function-definition";
import { InvalidArgument } from "./invalid-argument";
import { problemText } from "./problem-text";
import { recentlyRead } from "./recently-read";

/** What the page can give to the functions that run in it. */
interface FunctionsHost {
  /** Reads the workbook's sheet Stammdaten, null for none; without it the built-in Stammdaten apply. */
  readonly readStammdaten?: () => Promise<SheetData | null>;
}

/** Long enough for one recalculation, short enough that the next one sees a changed sheet. */
const KEPT_MILLISECONDS = 2000;

/** Ties all functions to their ids in the metadata; nothing where the host has no custom functions. */
export function associateFunctions({ readStammdaten }: FunctionsHost = {}): void {
  if (typeof CustomFunctions === "undefined") return;
  const stammdaten =
    readStammdaten === undefined ? null : recentlyRead(readStammdaten, KEPT_MILLISECONDS, () => Date.now());
  for (const definition of allFunctions)
    CustomFunctions.associate(definition.id, (...given) =>
      stammdaten === null ? computed(definition, given, null) : computedWith(definition, given, stammdaten),
    );
}

async function computedWith(
  definition: CustomFunction,
  given: readonly unknown[],
  stammdaten: () => Promise<SheetData | null>,
): Promise<FunctionResult> {
  const sheet = await stammdaten().catch(() => {
    const message = language() === "de" ? stammdatenUnreadableDe : stammdatenUnreadableEn;
    throw new CustomFunctions.Error("#N/A", message);
  });
  return computed(definition, given, sheet);
}

function computed(definition: CustomFunction, given: readonly unknown[], stammdaten: SheetData | null): FunctionResult {
  try {
    return definition.compute(given, stammdaten);
  } catch (error) {
    if (!(error instanceof InvalidArgument)) throw error;
    const message = problemText(definition, error, language());
    throw new CustomFunctions.Error(error.code, message);
  }
}

/** The language of Excel's surface; German unless it is another one. */
function language(): Language {
  const locale = typeof Office === "undefined" ? "de-DE" : (Office.context?.displayLanguage ?? "de-DE");
  return locale.toLowerCase().startsWith("de") ? "de" : "en";
}
