import { includesAllgemein } from "../core/values/art";
import { defineRule } from "../core/check/rule";

/** Art `allgemein` together with another Art. */
export const allgemeinCombined = defineRule({
  id: "allgemein-combined",
  severity: "error",
  needs: ["massnahmen"],
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
  check: ({ massnahmen }, report) => {
    for (const m of massnahmen) {
      if (!m.artReading.allgemein || m.arten.length < 2) continue;
      const andere = m.arten.filter((art) => !includesAllgemein([art])).join(", ");
      report("combined", m.at("Art"), { andere });
    }
  },
});
