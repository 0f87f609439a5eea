import { includesAllgemein } from "../core/values/art";
import { forEachCell } from "../core/check/visit-cells";
import { defineRule } from "../core/check/rule";
import { displayText } from "../core/text/text";
import type { CellValue } from "../core/workbook/workbook-data";

/** Art `allgemein` together with another Art. */
export const allgemeinCombined = defineRule({
  id: "allgemein-combined",
  severity: "error",
  needs: ["lists", "arten"],
  columns: ["Art"],
  scope: "row",
  title: { de: "Art „allgemein“ mit einer anderen Art", en: "Art “allgemein” together with another Art" },
  why: {
    de: "„allgemein“ steht für alles, was keine einzelne Zusammenarbeit ist; mit einer anderen Art widerspricht es sich.",
    en: "“allgemein” stands for all that is no single cooperation; another Art contradicts it.",
  },
  messages: {
    de: {
      combined:
        "„allgemein“ steht allein, hier zusammen mit {andere}. Wählen Sie eines von beiden oder teilen Sie die Zeile.",
    },
    en: { combined: "“allgemein” stands alone, here it is with {andere}. Choose one of the two or split the row." },
  },
  check: ({ lists, arten }, report) => {
    const isCombined = (value: CellValue): boolean => {
      const art = arten.read(displayText(value));
      return art.allgemein && art.arten.length > 1;
    };
    forEachCell(lists, "Art", isCombined, (m) => {
      const andere = m.arten.filter((art) => !includesAllgemein([art])).join(", ");
      report("combined", m.at("Art"), { andere });
    });
  },
});
