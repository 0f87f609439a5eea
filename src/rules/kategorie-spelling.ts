import type { Register, RegisterColumn } from "../core/lists/register";
import { columnsWhere } from "../core/check/listed-columns";
import { massnahmenRegister } from "../core/massnahmen/massnahmen-register";
import { reportOddSpelling, spellingIn } from "../core/check/odd-spelling";
import { defineRule } from "../core/check/rule";

const isKategorie = ({ name }: RegisterColumn, { id }: Register): boolean =>
  id === massnahmenRegister.id && name === "Kategorie";

/** Kategorie cells that are recognisable but not written as in the Stammdaten: `2`, `ii`, `Kat. II`. */
export const kategorieSpelling = defineRule({
  id: "kategorie-spelling",
  severity: "warning",
  needs: ["allLists", "registers", "kategorien"],
  columns: ["Kategorie"],
  scope: "row",
  fixes: true,
  safe: true,
  title: { de: "Schreibweise der Kategorie", en: "Spelling of the Kategorie" },
  why: {
    de: "Filter, Sortierung und Formeln halten verschiedene Schreibweisen für verschiedene Werte.",
    en: "Filters, sorting and formulas take different spellings for different values.",
  },
  messages: {
    de: { spelling: "„{wert}“ bedeutet Kategorie {richtig}. Schreiben Sie „{richtig}“." },
    en: { spelling: "“{wert}” means Kategorie {richtig}. Write “{richtig}”." },
  },
  check: (snapshot, report) =>
    reportOddSpelling(columnsWhere(snapshot, isKategorie), spellingIn(snapshot.kategorien), report),
});
