import { cellRemedy } from "../../../core/check/cell-remedy";
import { defineRule } from "../../../core/check/rule";
import { readNumber } from "../../../core/dates/read-number";
import { entriesOf } from "../../../core/snapshot/snapshot";
import { isFilled } from "../../../core/workbook/cell-value";
import { indikatorwerte } from "../register";

/** Values that are no number, or a number typed as text. */
export const wertNotANumber = defineRule({
  id: "wert-not-a-number",
  severity: "error",
  severities: { text: "hint" },
  register: "indikatorwerte",
  needs: ["allLists"],
  columns: ["Wert"],
  scope: "row",
  fixes: true,
  safe: true,
  title: { de: "Wert ist keine Zahl", en: "Value is no number" },
  why: {
    de: "Reihen, Trends und Diagramme lassen den Wert aus.",
    en: "Series, trends and charts leave the value out.",
  },
  messages: {
    de: {
      word: "„{wert}“ ist keine Zahl. Tragen Sie eine ein, Erläuterungen unter Bemerkung; ohne Wert bleibt das Jahr weg.",
      text: "„{wert}“ ist als Text eingetragen. Übernehmen Sie die Zahl, damit Excel damit rechnen kann.",
    },
    en: {
      word: "“{wert}” is no number. Enter one, explanations under Bemerkung; without a value leave the year out.",
      text: "“{wert}” is entered as text. Accept the number, so that Excel can calculate with it.",
    },
  },
  check: (snapshot, report) => {
    for (const entry of entriesOf(snapshot, indikatorwerte)) {
      const value = entry.value("Wert");
      if (typeof value === "number" || !isFilled(value)) continue;
      const place = entry.at("Wert");
      // A percentage of Excel is a number.
      if (place.shown?.kind === "percent") continue;
      const meant = readNumber(value);
      const wert = entry.text("Wert");
      if (meant === null) report("word", place, { wert });
      else report("text", place, { wert }, cellRemedy(entry.row, place, meant));
    }
  },
});
