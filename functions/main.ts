import type { Language } from "../src/core/text/texts";
import type { SheetData } from "../src/core/workbook/workbook-data";
import { stammdatenUnreadableDe } from "../src/i18n/functions.de";
import { stammdatenUnreadableEn } from "../src/i18n/functions.en";
import { AskedFacts, type AddressHost } from "./address-facts";
import { allFunctions } from "./all-functions";
import type { CustomFunction, FunctionResult } from "./function-definition";
import { InvalidArgument } from "./invalid-argument";
import { invocationAddresses } from "./invocation-addresses";
import { problemText } from "./problem-text";
import { recentlyRead } from "./recently-read";

/** What the page can give to the functions that run in it. */
interface FunctionsHost {
  /** Reads the workbook's sheet Stammdaten, null for none; without it the built-in Stammdaten apply. */
  readonly readStammdaten?: () => Promise<SheetData | null>;
  /** Tells by addresses what values do not say; without it nothing is known. */
  readonly addresses?: AddressHost;
}

/** Long enough for one recalculation, short enough that the next one sees a changed sheet. */
const KEPT_MILLISECONDS = 2000;

/** Ties all functions to their ids in the metadata; nothing where the host has no custom functions. */
export function associateFunctions({ readStammdaten, addresses = NO_ADDRESSES }: FunctionsHost = {}): void {
  if (typeof CustomFunctions === "undefined") return;
  const stammdaten =
    readStammdaten === undefined ? null : recentlyRead(readStammdaten, KEPT_MILLISECONDS, () => Date.now());
  for (const definition of allFunctions)
    CustomFunctions.associate(definition.id, (...given) => {
      const count = Object.keys(definition.arguments).length;
      const asked = new AskedFacts(invocationAddresses(given[count], count), addresses);
      return stammdaten === null
        ? computed(definition, given, null, asked)
        : computedWith(definition, given, stammdaten, asked);
    });
}

const NO_ADDRESSES: AddressHost = {
  cells: (questions) => Promise.resolve(questions.map(() => null)),
  header: () => Promise.resolve(null),
};

async function computedWith(
  definition: CustomFunction,
  given: readonly unknown[],
  stammdaten: () => Promise<SheetData | null>,
  asked: AskedFacts,
): Promise<FunctionResult> {
  const sheet = await stammdaten().catch(() => {
    const message = language() === "de" ? stammdatenUnreadableDe : stammdatenUnreadableEn;
    throw new CustomFunctions.Error("#N/A", message);
  });
  return computed(definition, given, sheet, asked);
}

/** The result at once where nothing is asked about addresses, else that of what they tell. */
function computed(
  definition: CustomFunction,
  given: readonly unknown[],
  stammdaten: SheetData | null,
  asked: AskedFacts,
): FunctionResult | Promise<FunctionResult> {
  const outcome = outcomeOf(() => definition.compute(given, stammdaten, asked));
  if (asked.isOpen) return asked.answer().then(() => computed(definition, given, stammdaten, asked));
  if (!(outcome instanceof InvalidArgument)) return outcome;
  throw new CustomFunctions.Error(outcome.code, problemText(definition, outcome, language()));
}

/** The result, or what is wrong with an argument. */
function outcomeOf(compute: () => FunctionResult): FunctionResult | InvalidArgument {
  try {
    return compute();
  } catch (error) {
    if (error instanceof InvalidArgument) return error;
    throw error;
  }
}

/** The language of Excel's surface; German unless it is another one. */
function language(): Language {
  const locale = typeof Office === "undefined" ? "de-DE" : (Office.context?.displayLanguage ?? "de-DE");
  return locale.toLowerCase().startsWith("de") ? "de" : "en";
}
