import { beforeAll, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AbgabeResult } from "../../../automation/officescripts/abgabe-result";
import { openPackage } from "../../../src/adapters/xlsx/package/package";
import { applyEdits } from "../../../src/adapters/xlsx/patch/apply-edits";
import { ikz, put, temporaryFolder } from "../../support/files/ikz";
import { openBook, productScript } from "../../support/hosts/office-script";
import { headers, row, workbook, year } from "../../support/workbooks/workbook";
import { xlsxOf } from "../../support/workbooks/xlsx-of";

let script: ReturnType<typeof productScript>;
beforeAll(() => {
  script = productScript("ikz-abgabe-status");
});

const folder = temporaryFolder();
const status = (bytes: Uint8Array, ...values: readonly unknown[]): AbgabeResult =>
  script(openBook(bytes), ...values).result as AbgabeResult;

/** What the command line says of the same file. */
interface CommandLineResult {
  readonly dezernate: readonly {
    readonly dezernat: string;
    readonly state: string;
    readonly massnahmen: number;
    readonly summary: object;
    readonly submission: { readonly by: string } | null;
  }[];
}
function byCommandLine(bytes: Uint8Array): CommandLineResult["dezernate"] {
  const file = put(folder, "gefragt.xlsx", bytes);
  const { stdout } = ikz("abgabe", file, "--jahr", "2014", "--format", "json");
  return (JSON.parse(stdout) as CommandLineResult).dezernate;
}

const clean = xlsxOf(
  workbook(
    year(2012, row()),
    year(
      2014,
      row({ Thema: "Zoo" }),
      row({ Thema: "Turm", Dezernat: "II" }),
      row({ Thema: "Radweg", Dezernat: "II" }),
      row({ Thema: "Busnetz", Dezernat: "III", Art: "x" }),
    ),
  ),
);

/** The file after the command line has handed in for a Dezernat. */
function handedIn(bytes: Uint8Array, dezernat: string): Uint8Array {
  const target = join(folder, `abgegeben-${dezernat}.xlsx`);
  const file = put(folder, "vorher.xlsx", bytes);
  const asked = ["--jahr", "2014", "--dezernat", dezernat, "--wer", "A. Muster", "--ausgabe", target];
  const { status: exit, stderr } = ikz(
    "abgabe",
    file,
    ...asked,
    "--annehmen",
    "massnahme-vanished=umbenannt",
    "--ueberschreiben",
  );
  if (exit !== 0) throw new Error(stderr);
  return new Uint8Array(readFileSync(target));
}

const edited = (
  bytes: Uint8Array,
  line: number,
  column: (typeof headers)[number],
  before: string,
  after: string,
): Uint8Array => {
  const pkg = openPackage(bytes);
  const at = { sheet: "IKZ 2014", row: line, column: headers.indexOf(column) };
  const { skipped } = applyEdits(pkg, [{ ...at, before, after }]);
  if (skipped.length > 0) throw new Error("not edited");
  return pkg.save();
};

const submitted = (): Uint8Array => handedIn(handedIn(clean, "I"), "II");

test.each<readonly [string, () => Uint8Array]>([
  ["before anybody has", () => clean],
  ["after two have", submitted],
  ["after a change", () => edited(submitted(), 2, "Arbeitsstand", "Vertrag liegt vor", "Vertrag gekündigt")],
])("says the same as the command line %s", (_, make) => {
  const bytes = make();
  const result = status(bytes, 2014);
  const expected = byCommandLine(bytes);
  expect(
    result.dezernate.map(({ dezernat, state, massnahmen, error, warning, hint, accepted, ready, by }) => ({
      dezernat,
      state,
      massnahmen,
      summary: { error, warning, hint, accepted, ready },
      by,
    })),
  ).toEqual(
    expected.map(({ dezernat, state, massnahmen, summary, submission }) => ({
      dezernat,
      state,
      massnahmen,
      summary,
      by: submission?.by ?? "",
    })),
  );
  expect(result.submitted).toBe(expected.filter(({ state }) => state === "submitted").length);
});

test("tells in words and data what changed after the Abgabe", () => {
  const moved = edited(submitted(), 3, "Dezernat", "II", "I");
  const result = status(edited(moved, 2, "Arbeitsstand", "Vertrag liegt vor", "Vertrag gekündigt"));
  expect(result).toMatchObject({ schema: "ikz-abgabe/1", year: 2014, submitted: 0, total: 7 });
  expect(result.text).toBe("0 von 7 Dezernaten haben 2014 abgegeben. Nach der Abgabe geändert: 2.");
  const [, first, second, third] = result.dezernate;
  expect(first).toMatchObject({ dezernat: "I", stateText: "nach Abgabe geändert", by: "A. Muster" });
  expect(first?.at).toMatch(/^\d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr$/);
  expect(first?.changes).toEqual([
    { kind: "added", kindText: "neu", thema: "Radweg", sheet: "IKZ 2014", cell: "G4", columns: [] },
  ]);
  expect(second?.changes).toEqual([
    { kind: "removed", kindText: "entfernt", thema: "Radweg", sheet: "", cell: "", columns: [] },
    { kind: "edited", kindText: "geändert", thema: "Turm", sheet: "IKZ 2014", cell: "G3", columns: ["Arbeitsstand"] },
  ]);
  expect(third).toMatchObject({ dezernat: "III", stateText: "offen", ready: false, at: "", by: "", changes: [] });
  expect(JSON.stringify(result)).not.toMatch(/null|undefined/);
});

test("of one Dezernat only, however it is written", () => {
  expect(status(clean, 0, "Dez. II").dezernate.map(({ dezernat }) => dezernat)).toEqual(["II"]);
});

test("what cannot be told is refused in a sentence", () => {
  expect(() => status(clean, 2013)).toThrow(
    new Error("Es gibt keine Maßnahmen des Jahres 2013. Vorhanden: 2012, 2014."),
  );
  expect(() => status(clean, 0, "IX")).toThrow(/^Das Dezernat „IX“ steht nicht in den Stammdaten\./);
});
