import { isErrorValue } from "../../../core/workbook/cell-value";
import { defineRule } from "../../../core/check/rule";
import { entriesOf, listsOf } from "../../../core/snapshot/snapshot";
import { normalise } from "../../../core/text/text";
import { readIndikatoren } from "../indikatoren";
import { indikatorwerte } from "../register";

/** Values whose ID is none of the register of indicators. A register that has no IDs at all is another rule's. */
export const wertWithoutIndikator = defineRule({
  id: "wert-without-indikator",
  severity: "error",
  register: "indikatorwerte",
  needs: ["allLists", "werte"],
  columns: ["Indikator-ID"],
  title: { de: "Wert ohne Indikator", en: "Value without an indicator" },
  why: {
    de: "Der Wert erscheint in keiner Auswertung, weil niemand weiß, was er misst.",
    en: "The value appears in no table, as nobody knows what it measures.",
  },
  messages: {
    de: {
      unknown:
        "Die ID „{id}“ gibt es im Register Indikatoren nicht. Berichtigen Sie sie oder legen Sie den Indikator an.",
      register: "Zu diesen Werten gibt es kein Register Indikatoren. Legen Sie das Blatt Indikatoren an.",
    },
    en: {
      unknown: "The register Indikatoren has no ID “{id}”. Correct it or add the indicator.",
      register: "There is no register Indikatoren for these values. Add the sheet Indikatoren.",
    },
  },
  check: (snapshot, report) => {
    const { byKey, listed, found } = readIndikatoren(snapshot);
    for (const { entries } of found ? [] : listsOf(snapshot, indikatorwerte)) {
      const [first] = entries;
      if (first !== undefined) report("register", first.at("Indikator-ID"));
    }
    for (const entry of found && listed ? entriesOf(snapshot, indikatorwerte) : []) {
      const id = entry.text("Indikator-ID");
      const key = normalise(id);
      if (key !== "" && !byKey.has(key) && !isErrorValue(id)) report("unknown", entry.at("Indikator-ID"), { id });
    }
  },
});
