import { columnsOfKind } from "../core/check/listed-columns";
import type { Register } from "../core/lists/register";
import { defineRule } from "../core/check/rule";

/** Organisationseinheiten that belong to another Dezernat than the row says. One without a Dezernat fits everywhere. */
export const organisationseinheitDezernatMismatch = defineRule({
  id: "organisationseinheit-dezernat-mismatch",
  severity: "error",
  needs: ["allLists", "registers", "dezernate", "organisationseinheiten"],
  columns: ["Organisationseinheit", "Dezernat"],
  scope: "row",
  title: { de: "Organisationseinheit eines anderen Dezernats", en: "Organisationseinheit of another Dezernat" },
  why: {
    de: "Die Maßnahme steht im Bericht sonst beim falschen Dezernat.",
    en: "Otherwise the report lists the Maßnahme under the wrong Dezernat.",
  },
  messages: {
    de: {
      mismatch:
        "„{wert}“ gehört laut Stammdaten zu Dezernat {richtig}, hier steht {dezernat}. Berichtigen Sie eines von beiden.",
    },
    en: {
      mismatch:
        "“{wert}” belongs to Dezernat {richtig}, say the Stammdaten; here it is {dezernat}. Correct one of them.",
    },
  },
  check: ({ allLists, registers, dezernate, organisationseinheiten }, report) => {
    for (const { name, register, entries } of columnsOfKind({ allLists, registers }, "organisationseinheit"))
      for (const entry of entries) {
        const wert = entry.text(name);
        const { validUnit: unit = organisationseinheiten.find(wert, entry.year) } = entry;
        if (unit === null) continue;
        const { dezernat = dezernate.read(entry.text(dezernatColumn(register))).id } = entry;
        if (dezernat === null || unit.dezernat === dezernat) continue;
        const own = organisationseinheiten
          .findAll(wert, entry.year)
          .map((one) => (one.dezernat === null ? dezernat : (dezernate.read(one.dezernat).id ?? one.dezernat)));
        if (!own.includes(dezernat)) report("mismatch", entry.at(name), { wert, richtig: own.join(", "), dezernat });
      }
  },
});

const dezernatColumn = ({ columns }: Register): string => columns.find(({ kind }) => kind === "dezernat")?.name ?? "";
