import { applyEdits } from "../../src/adapters/xlsx/patch/apply-edits";
import { growLists } from "../../src/adapters/xlsx/patch/grow-lists";
import { cellAddress } from "../../src/core/text/text";
import {
  becomeMassnahme,
  type BecomeMassnahme,
  type BecomeObstacle,
} from "../../src/registers/themenspeicher/become-massnahme";
import { findThema, type AskedThema, type ThemaNotFound } from "../../src/registers/themenspeicher/find-thema";
import type { Place } from "../../src/core/workbook/place";
import type { Arguments } from "./arguments";
import { inputOptions, outputOptions, type Command } from "./command";
import { checkTarget, openWorkbook, type OpenWorkbook } from "./files";
import { saveWorkbook } from "./save-workbook";
import { Stop } from "./stop";
import { progress } from "./terminal";
import { themaJson, themaText } from "./thema-report";

/** `ikz thema`: a Thema of the Themenspeicher becomes a Maßnahme in the list of a year, in a new file. */
export const thema: Command = {
  name: "thema",
  about: "macht aus einem Thema des Themenspeichers eine Maßnahme",
  usage: {
    files: [1, 1],
    options: { ...inputOptions, ...outputOptions, zeile: "text", thema: "text", jahr: "text", format: "text" },
    line: "ikz thema DATEI [--zeile N] [--thema TEXT] --jahr J --ausgabe NEU [--format text|json] [--ueberschreiben] [--grenze-mb N]",
  },
  run: (given, terminal) => {
    const [file = ""] = given.files;
    const format = given.choice("format", ["text", "json"]);
    const { asked, year, target } = readAsked(given);
    checkTarget(target, given.files, given.flag("ueberschreiben"));
    const bar = progress(terminal, [
      `${file} wird gelesen`,
      "Das Thema wird aufgenommen",
      `${target} wird geschrieben`,
    ]);
    bar.next();
    const opened = openWorkbook(file, given.count("grenze-mb"));
    bar.next();
    const found = findThema(opened.snapshot, asked);
    if ("reason" in found) throw notFound(file, asked, found);
    const step = becomeMassnahme(opened.snapshot, found, year);
    if ("reason" in step) throw obstacle(file, year, found.at("Thema"), step);
    bar.next();
    write(opened, step, target);
    bar.done();
    terminal.out(format === "json" ? themaJson(step, file, target) : themaText(step, target, terminal));
    return 0;
  },
};

function readAsked(given: Arguments): { asked: AskedThema; year: number; target: string } {
  const [year, target] = [given.year("jahr"), given.text("ausgabe")];
  const asked = { row: given.count("zeile"), thema: given.text("thema") };
  const { line } = thema.usage;
  if (asked.row === null && asked.thema === null)
    throw new Stop("Welches Thema? Nennen Sie seine Zeile mit --zeile oder seinen Text mit --thema.\nAufruf: {line}", {
      line,
    });
  if (year === null || target === null) throw new Stop("Es fehlt --jahr oder --ausgabe.\nAufruf: {line}", { line });
  return { asked, year, target };
}

const named = (place: Place): string => `${place.sheet}!${cellAddress(place.row, place.column)}`;

function notFound(file: string, { row, thema: text }: AskedThema, found: ThemaNotFound): Stop {
  switch (found.reason) {
    case "no-themenspeicher":
      return new Stop("In „{file}“ gibt es keinen Themenspeicher: keine Liste mit den Spalten Thema und Zustand.", {
        file,
      });
    case "ambiguous":
      return new Stop("Welches Thema gemeint ist, bleibt offen: {stellen}. Nennen Sie --zeile und --thema.", {
        stellen: found.places.map((place) => named(place)).join(", "),
      });
    case "not-found": {
      const where = row === null ? "" : ` in Zeile ${row}`;
      const meant = found.nearest === null ? "" : ` Meinten Sie „${found.nearest}“?`;
      if (text === null) return new Stop(`Im Themenspeicher von „{file}“ steht${where} kein Thema.`, { file });
      return new Stop(`Im Themenspeicher von „{file}“ gibt es${where} kein Thema „{text}“.${meant}`, { file, text });
    }
  }
}

function obstacle(file: string, year: number, from: Place, found: BecomeObstacle): Stop {
  switch (found.reason) {
    case "already-linked":
      return new Stop("Das Thema in {thema} ist schon Maßnahme: Die ID „{id}“ steht in {stelle}.", {
        thema: named(from),
        id: found.id,
        stelle: named(found.place),
      });
    case "unknown-id":
      return new Stop(
        "In {stelle} steht schon die Maßnahme-ID „{id}“, aber in keiner Liste. Prüfen Sie sie oder leeren Sie die Zelle.",
        { stelle: named(found.place), id: found.id },
      );
    case "already-listed":
      return new Stop(
        found.id === ""
          ? "Diese Maßnahme steht {year} schon in {stelle}, ohne ID. Geben Sie ihr eine und tragen Sie sie beim Thema ein."
          : "Diese Maßnahme steht {year} schon in {stelle}, mit der ID „{id}“. Tragen Sie die ID beim Thema ein.",
        { year, stelle: named(found.place), id: found.id },
      );
    case "no-list":
      return new Stop(
        found.years.length === 0
          ? "In „{file}“ gibt es keine Liste mit Maßnahmen des Jahres {year}."
          : "In „{file}“ gibt es keine Liste mit Maßnahmen des Jahres {year}. Vorhanden: {years}.",
        { file, year, years: found.years.join(", ") },
      );
    case "no-room":
      return new Stop(
        "In „{file}“ ist bei der Liste auf „{sheet}“ ab {cell} kein Platz. Entfernen Sie dort die Ergebniszeile oder den Inhalt.",
        { file, sheet: found.sheet, cell: found.cell },
      );
    case "formula":
      return new Stop(
        "In {stelle} steht eine Formel; sie wird nicht überschrieben. Ersetzen Sie sie durch einen Wert.",
        {
          stelle: named(found.place),
        },
      );
  }
}

function write({ file, pkg }: OpenWorkbook, step: BecomeMassnahme, target: string): void {
  growLists(pkg, step.growths);
  const [skipped] = applyEdits(pkg, step.edits, { fitRows: true }).skipped;
  if (skipped !== undefined)
    throw new Stop("In „{file}“ lässt sich die Zelle {cell} auf „{sheet}“ nicht ändern; dort steht eine Formel.", {
      file,
      sheet: skipped.edit.sheet,
      cell: cellAddress(skipped.edit.row, skipped.edit.column),
    });
  saveWorkbook(pkg, target);
}
