import { describe, expect, test } from "@jest/globals";
import { renameInFormula } from "../../../../src/adapters/xlsx/patch/structured-reference";

const rename = { table: "Liste", from: "Alt", to: "Neu" };

describe("renameInFormula", () => {
  test.each([
    ["COUNTIFS(Liste[Alt],1)", "COUNTIFS(Liste[Neu],1)"],
    ["SUM(Liste[[#All],[Alt]])", "SUM(Liste[[#All],[Neu]])"],
    ["Liste[@Alt]*2", "Liste[@Neu]*2"],
    ["Liste[[#This Row],[Alt]]", "Liste[[#This Row],[Neu]]"],
    ["SUM(Liste[[Alt]:[Ende]])", "SUM(Liste[[Neu]:[Ende]])"],
    ["SUM(Liste[@[Alt]:[Ende]])", "SUM(Liste[@[Neu]:[Ende]])"],
    ["liste[ALT]", "liste[Neu]"],
    ["Liste[Alter]+Andere[Alt]", "Liste[Alter]+Andere[Alt]"],
    ["MeineListe[Alt]+Liste.2[Alt]", "MeineListe[Alt]+Liste.2[Alt]"],
    ["Liste[#Alt]", "Liste[#Alt]"],
    ['"Liste Alt"&Liste[Alt]', '"Liste Alt"&Liste[Neu]'],
    ["[1]Liste!A1+Liste[Alt]", "[1]Liste!A1+Liste[Neu]"],
    ["Mappe.xlsx!Liste[Alt]", "Mappe.xlsx!Liste[Alt]"],
    ["[1]!Liste[Alt]", "[1]!Liste[Alt]"],
    ["'[Alt]Blatt''[Alt]'!A1", "'[Alt]Blatt''[Alt]'!A1"],
    ["[Alt]+1", "[Alt]+1"],
  ])("%s", (before, after) => expect(renameInFormula(before, rename, false)).toBe(after));

  test("inside the table its name may be missing", () => {
    expect(renameInFormula("[@Alt]+SUM([Alt])+[1]Alt!A1", rename, true)).toBe("[@Neu]+SUM([Neu])+[1]Alt!A1");
  });

  test("names with special characters are escaped and doubly bracketed", () => {
    const special = { table: "Liste", from: "a[b]'#@c", to: "Kat. [neu] #1" };
    expect(renameInFormula("Liste[[a'[b']'''#'@c]]+Liste[@[a'[b']'''#'@c]]", special, false)).toBe(
      "Liste[[Kat. '[neu'] '#1]]+Liste[@[Kat. '[neu'] '#1]]",
    );
    expect(renameInFormula("Liste[Alt]", { ...rename, to: "x[y]" }, false)).toBe("Liste[[x'[y']]]");
    expect(renameInFormula("Liste[@Alt]", { ...rename, to: "x-y" }, false)).toBe("Liste[@[x-y]]");
  });

  test("a text that names the column cannot be renamed for sure", () => {
    expect(renameInFormula('SUM(INDIRECT("Liste[Alt]"))', rename, false)).toBeNull();
    expect(renameInFormula('SUM(INDIRECT("Liste[Andere]"))', rename, false)).toBe('SUM(INDIRECT("Liste[Andere]"))');
  });
});
