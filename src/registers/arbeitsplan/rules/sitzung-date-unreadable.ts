import { cellRemedy } from "../../../core/check/cell-remedy";
import { isErrorValue } from "../../../core/workbook/cell-value";
import { defineRule } from "../../../core/check/rule";
import { listsOf } from "../../../core/snapshot/snapshot";
import { isBlank } from "../../../core/text/text";
import { completeSitzung, isYearless } from "../complete-sitzung";
import { readSitzung, type Sitzung } from "../read-sitzung";
import { arbeitsplan } from "../register";

/** Sessions that name neither a month nor a day with its year; the sessions above tell a year that is left out. */
export const sitzungDateUnreadable = defineRule({
  id: "sitzung-date-unreadable",
  severity: "error",
  register: "arbeitsplan",
  needs: ["allLists"],
  columns: ["Sitzung"],
  fixes: true,
  title: { de: "Sitzung ohne lesbaren Monat", en: "Sitzung without a readable month" },
  why: {
    de: "Ohne Monat oder Tag lässt sich nicht sagen, ob ein Arbeitsziel fällig ist.",
    en: "Without month or day nobody can tell whether an aim is due.",
  },
  messages: {
    de: {
      unreadable: "„{wert}“ ist weder Monat noch Tag. Schreiben Sie etwa „Juni 2015“ oder „15.06.2015“.",
      yearless: "In „{wert}“ fehlt das Jahr. Schreiben Sie es dahinter, wie in „Juni 2015“.",
      continued: "In „{wert}“ fehlt das Jahr. Nach den Sitzungen darüber ist es „{vorschlag}“.",
    },
    en: {
      unreadable: "“{wert}” is neither month nor day. Write, for example, “Juni 2015” or “15.06.2015”.",
      yearless: "In “{wert}” the year is missing. Write it behind, as in “Juni 2015”.",
      continued: "In “{wert}” the year is missing. After the sessions above it is “{vorschlag}”.",
    },
  },
  check: ({ allLists }, report) => {
    for (const { entries } of listsOf({ allLists }, arbeitsplan)) {
      let above: Sitzung | null = null;
      for (const entry of entries) {
        const place = entry.at("Sitzung");
        const wert = entry.text("Sitzung");
        if (isBlank(wert) || isErrorValue(wert)) continue;
        const sitzung = readSitzung(place);
        const completed: ReturnType<typeof completeSitzung> = above === null ? null : completeSitzung(wert, above);
        above = sitzung ?? completed?.sitzung ?? above;
        if (sitzung !== null) continue;
        if (completed === null) report(isYearless(wert) ? "yearless" : "unreadable", place, { wert });
        else {
          const vorschlag = completed.text;
          report("continued", place, { wert, vorschlag }, cellRemedy(entry.row, place, vorschlag));
        }
      }
    }
  },
});
