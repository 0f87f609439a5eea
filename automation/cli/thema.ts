import { cellAddress } from "../../src/core/text/text";
import { becomeMassnahme, type BecomeObstacle } from "../../src/registers/themenspeicher/become-massnahme";
import { findThema, type AskedThema, type ThemaNotFound } from "../../src/registers/themenspeicher/find-thema";
import type { Place } from "../../src/core/workbook/place";
import { cliArgumentsDe } from "../../src/i18n/cli/arguments.de";
import { cliFilesDe } from "../../src/i18n/cli/files.de";
import { cliThemaDe } from "../../src/i18n/cli/thema.de";
import type { Arguments } from "./arguments";
import type { Run } from "./command";
import { checkTarget, openWorkbook } from "./files";
import { saveWorkbook } from "./save-workbook";
import { Stop } from "./stop";
import { progress } from "./terminal";
import { themaJson, themaText } from "./thema-report";
import { sayUncalculated, writeLists } from "./write-lists";

/** `ikz thema`: a Thema of the Themenspeicher becomes a Maßnahme in the list of a year, in a new file. */
export const thema: Run = (given, terminal) => {
  const [file = ""] = given.files;
  const format = given.choice("format", ["text", "json"]);
  const { asked, year, target } = readAsked(given);
  checkTarget(target, given.files, given.flag("ueberschreiben"));
  const bar = progress(terminal, [cliFilesDe.reading(file), cliThemaDe.taking, cliFilesDe.writing(target)]);
  bar.next();
  const opened = openWorkbook(file, given.count("grenze-mb"));
  bar.next();
  const found = findThema(opened.snapshot, asked);
  if ("reason" in found) throw notFound(file, asked, found);
  const step = becomeMassnahme(opened.snapshot, found, year, given.flag("wiederaufnehmen"));
  if ("reason" in step) throw obstacle(file, year, found.at("Thema"), step);
  bar.next();
  const formulas = writeLists(opened, step, { fitRows: true });
  saveWorkbook(opened.pkg, target);
  bar.done();
  sayUncalculated(terminal, formulas);
  terminal.out(format === "json" ? themaJson(step, file, target) : themaText(step, target, terminal));
  return 0;
};

function readAsked(given: Arguments): { asked: AskedThema; year: number; target: string } {
  const [year, target] = [given.year("jahr"), given.text("ausgabe")];
  const asked = { row: given.count("zeile"), thema: given.text("thema") };
  if (asked.row === null && asked.thema === null) throw given.wrong(cliThemaDe.which);
  if (year === null || target === null) throw given.wrong(cliArgumentsDe.yearOrTargetMissing);
  return { asked, year, target };
}

const named = (place: Place): string => `${place.sheet}!${cellAddress(place.row, place.column)}`;

function notFound(file: string, { row, thema: text }: AskedThema, found: ThemaNotFound): Stop {
  switch (found.reason) {
    case "no-themenspeicher":
      return new Stop(cliThemaDe.noThemenspeicher, {
        file,
      });
    case "ambiguous":
      return new Stop(cliThemaDe.ambiguous, {
        stellen: found.places.map((place) => named(place)).join(", "),
      });
    case "not-found":
      return text === null
        ? new Stop(cliThemaDe.noThema(row), { file })
        : new Stop(cliThemaDe.noSuchThema(row, found.nearest), { file, text });
  }
}

function obstacle(file: string, year: number, from: Place, found: BecomeObstacle): Stop {
  switch (found.reason) {
    case "already-linked":
      return new Stop(cliThemaDe.alreadyLinked, {
        thema: named(from),
        id: found.id,
        stelle: named(found.place),
      });
    case "unknown-id":
      return new Stop(cliThemaDe.unknownId, { stelle: named(found.place), id: found.id });
    case "already-listed":
      return new Stop(found.id === "" ? cliThemaDe.listedWithoutId : cliThemaDe.listedWithId, {
        year,
        stelle: named(found.place),
        id: found.id,
      });
    case "no-list":
      return new Stop(found.years.length === 0 ? cliThemaDe.noList : cliThemaDe.noListOfYear, {
        file,
        year,
        years: found.years.join(", "),
      });
    case "no-room":
      return new Stop(cliThemaDe.noRoom, { file, sheet: found.sheet, cell: found.cell });
    case "given-up":
      return new Stop(cliThemaDe.givenUp, { stelle: named(found.place), zustand: found.zustand });
    case "formula":
      return new Stop(cliThemaDe.formula, {
        stelle: named(found.place),
      });
  }
}
