import { ruleIds } from "../core/check/rule-ids";
import { defineRule } from "../core/check/rule";
import { stammdatenFaults } from "../core/stammdaten/stammdaten-faults";

/** Entries of the sheet Stammdaten that cannot be used, and so change nothing although somebody wrote them. */
export const stammdatenUnreadable = defineRule({
  id: "stammdaten-unreadable",
  severity: "warning",
  needs: ["sheets", "stammdaten", "registers"],
  title: { de: "Eintrag der Stammdaten nicht verwendbar", en: "Unusable entry of the Stammdaten" },
  why: {
    de: "Der Eintrag wirkt nicht so, wie er gemeint ist, und niemand merkt es.",
    en: "The entry does not work as it is meant, and nobody notices.",
  },
  messages: {
    de: {
      rule: "„{wert}“ ist keine Regel, die Zeile bewirkt nichts. Die Namen stehen in der Hilfe unter „Alle Regeln“.",
      severity: "„{wert}“ ist keine Schwere, es gilt die Vorgabe. Möglich sind Fehler, Warnung, Hinweis und aus.",
      twice: "„{wert}“ steht schon in Zeile {zeile}, und nur ein Eintrag gilt. Löschen Sie einen von beiden.",
      dezernat: "Das Dezernat „{wert}“ steht nicht in der Tabelle „Dezernate“. Berichtigen oder ergänzen Sie es dort.",
      commas: "„{wert}“ gilt als ein einziger Name. Trennen Sie mehrere Aliasse mit Semikolon.",
      validity: "„{wert}“ ist weder Jahr noch Datum, „{einheit}“ gilt ohne diese Grenze. Tragen Sie ein Jahr ein.",
      beendet: "„{wert}“ sagt nicht, ob „{status}“ eine Maßnahme beendet. Möglich sind ja, nein und fragen.",
    },
    en: {
      rule: "“{wert}” is no rule, the row has no effect. The names are in the help under “All rules”.",
      severity: "“{wert}” is no severity, the default applies. Possible are Fehler, Warnung, Hinweis and aus.",
      twice: "“{wert}” stands in row {zeile} already, and only one entry applies. Delete one of the two.",
      dezernat: "The Dezernat “{wert}” is not in the table “Dezernate”. Correct it or add it there.",
      commas: "“{wert}” is taken for a single name. Part several names by semicolons.",
      validity: "“{wert}” is neither year nor date, “{einheit}” is valid without this limit. Enter a year.",
      beendet: "“{wert}” does not say whether “{status}” ends a Maßnahme. Possible are ja, nein and fragen.",
    },
  },
  check: ({ sheets, stammdaten, registers }, report) => {
    for (const { id, place, values, suggestion } of stammdatenFaults({ sheets }, stammdaten, registers, ruleIds)) {
      if (suggestion === null) report(id, place, values);
      else report(id, place, values, { suggestion });
    }
  },
});
