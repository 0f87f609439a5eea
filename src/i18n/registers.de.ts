import type { RegisterTexts } from "../core/sheets/register-sheet";
import { counted } from "./phrases";

/** What the sheets of registers say, in German. */
export const registersDe: RegisterTexts = {
  subtitle: (count, entry, stand) => `${counted(count, entry.one.de, entry.many.de)} · Stand ${stand}`,
  total: "Summe",
  fixed:
    "Feste Zahlen vom Tag des Schreibens: Sie folgen der Liste, sobald diese eine Excel-Tabelle ist, die Schreibweisen stimmen und das Blatt neu geschrieben wird.",
  pageHeader: (title) => `&L${title}&R&A`,
  pageFooter: (stand) => `&LStand ${stand}&RSeite &P von &N`,
  pageOf: "Seite &P von &N",
  prompt: (column, values, several) =>
    values.length === 0
      ? `Bitte ${column} aus der Liste wählen.`
      : several
        ? "Einen Wert der Liste; mehrere mit Semikolon trennen."
        : `Bitte einen Wert der Liste wählen: ${values.join(", ")}.`,
};
