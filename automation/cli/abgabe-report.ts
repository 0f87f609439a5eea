import type { PlaceRemark } from "../../src/core/plan/place-sheets";
import type { AbgabeStand } from "../../src/core/abgabe/abgabe";
import { checkReport, type CheckReport } from "../../src/core/check/check-report";
import type { AcceptedFindings } from "../../src/core/check/exceptions";
import type { Finding } from "../../src/core/check/finding";
import { timeText } from "../../src/core/dates/times";
import type { Massnahme } from "../../src/core/massnahmen/massnahme";
import { cellAddress } from "../../src/core/text/text";
import { inReadingOrder } from "../../src/core/check/validate";
import { abgabeDe } from "../../src/i18n/abgabe.de";
import { rules } from "../../src/rules/index";
import { cliAbgabeDe } from "../../src/i18n/cli/abgabe.de";
import { cliFilesDe } from "../../src/i18n/cli/files.de";
import type { OpenWorkbook } from "./files";
import { reportText } from "./report-text";
import { harmless, paint, type Terminal } from "./terminal";

/** A workbook with what was found in it and what its exceptions accept. */
export type CheckedFile = OpenWorkbook & AcceptedFindings;

/** What `ikz abgabe` has to say. */
export interface AbgabeReport {
  readonly year: number;
  readonly outcome: "state" | "submitted" | "blocked";
  readonly staende: readonly AbgabeStand[];
  /** One Dezernat was asked for, so that its findings are of interest. */
  readonly single: boolean;
  /** The new file. */
  readonly output: string | null;
  /** What became of sheets that were there. */
  readonly remarks: readonly PlaceRemark[];
}

const nameOf = (m: Massnahme): { sheet: string; cell: string; id: string; thema: string } => {
  const { sheet, row, column } = m.at("Thema");
  return { sheet, cell: cellAddress(row, column), id: m.text("ID"), thema: m.text("Thema") };
};

/** The result as JSON, schema `ikz-abgabe/1`. */
export function abgabeJson(result: AbgabeReport, checked: CheckedFile): string {
  const { year, outcome, output, staende, single } = result;
  const json = {
    schema: "ikz-abgabe/1",
    file: checked.file,
    year,
    outcome,
    output,
    dezernate: staende.map((stand) => standJson(stand)),
    exceptions: exceptionsOf(checked, year).map(({ exception, state }) => ({
      sheet: exception.sheet,
      row: exception.row + 1,
      rule: exception.rule,
      massnahme: exception.massnahme,
      state,
    })),
    ...(single ? { findings: blockingReport(result, checked).findings } : {}),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function standJson({ dezernat, state, massnahmen, counts, ready, fingerprint, abgabe, changes }: AbgabeStand): unknown {
  return {
    dezernat,
    state,
    massnahmen: massnahmen.length,
    summary: { ...counts, ready },
    fingerprint,
    submission:
      abgabe === null
        ? null
        : {
            at: abgabe.at,
            by: abgabe.by,
            massnahmen: abgabe.massnahmen,
            hints: abgabe.hints,
            exceptions: abgabe.exceptions,
            fingerprint: abgabe.fingerprint,
          },
    changes:
      changes === null
        ? null
        : {
            added: changes.added.map((m) => nameOf(m)),
            removed: changes.removed.map(({ id, thema }) => ({ id, thema })),
            edited: changes.edited.map(({ massnahme, columns }) => ({ ...nameOf(massnahme), columns })),
          },
  };
}

const exceptionsOf = ({ exceptions }: CheckedFile, year: number): AcceptedFindings["exceptions"] =>
  exceptions.filter(({ exception }) => exception.year === year || exception.year === null);

const isBlocking = ({ severity, accepted }: Finding): boolean => severity !== "hint" && accepted === undefined;

/** The findings that keep the Dezernate of a result from their Abgabe. */
function blockingReport({ staende, year }: AbgabeReport, { file, snapshot, workbook }: CheckedFile): CheckReport {
  const found = new Set(staende.flatMap(({ findings }) => findings.filter((finding) => isBlocking(finding))));
  const sheets = workbook.sheets.map(({ name }) => name);
  return checkReport(file, snapshot, inReadingOrder(Array.from(found), sheets), { rules, language: "de", year });
}

/** The result as people read it on a terminal. */
export function abgabeText(result: AbgabeReport, checked: CheckedFile, terminal: Terminal): string {
  const { staende, single, year } = result;
  const blocked = single && staende.some(({ ready }) => !ready);
  return [
    ...(blocked ? [reportText(blockingReport(result, checked), rules, terminal)] : []),
    ...[paint(terminal, "bold", cliAbgabeDe.title(year, harmless(checked.file))), ""],
    ...standLines(staende),
    "",
    ...section(
      cliAbgabeDe.changed,
      staende.flatMap((stand) => changeLines(stand)),
    ),
    ...section(cliAbgabeDe.exceptions, exceptionLines(checked, year)),
    ...verdict(result),
    "",
  ].join("\n");
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ""];

/** The states as a table. */
function standLines(staende: readonly AbgabeStand[]): readonly string[] {
  const head = cliAbgabeDe.columns;
  const rows = staende.map(({ dezernat, state, abgabe, massnahmen, counts }) => [
    harmless(dezernat),
    abgabeDe.states[state],
    harmless(timeText(abgabe?.at ?? "")),
    harmless(abgabe?.by ?? ""),
    String(massnahmen.length),
    ...[counts.error, counts.warning, counts.hint, counts.accepted].map(String),
  ]);
  const lines = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...lines.map((line) => (line[i] ?? "").length)));
  const drawn = lines.map((line) =>
    line
      .map((text, i) => (i < 4 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  return [drawn[0] ?? "", "─".repeat(Math.max(...drawn.map((line) => line.length))), ...drawn.slice(1)];
}

function changeLines({ dezernat, state, changes }: AbgabeStand): readonly string[] {
  if (state !== "changed") return [];
  const line = (what: string, text: string): string => harmless(`${dezernat.padEnd(4)}${what.padEnd(9)} ${text}`);
  const quoted = (m: Massnahme): string => {
    const { sheet, cell, thema } = nameOf(m);
    return `${sheet}!${cell} „${thema}“`;
  };
  if (changes === null) return [line("", abgabeDe.unknownChange)];
  return [
    ...changes.added.map((m) => line(abgabeDe.added, quoted(m))),
    ...changes.removed.map(({ thema }) => line(abgabeDe.removed, `„${thema}“`)),
    ...changes.edited.map(({ massnahme, columns }) =>
      line(abgabeDe.edited, `${quoted(massnahme)}: ${columns.join(", ")}`),
    ),
  ];
}

const exceptionLines = (checked: CheckedFile, year: number): readonly string[] =>
  exceptionsOf(checked, year)
    .filter(({ state }) => state !== "applied")
    .map(({ exception: { sheet, row, rule, massnahme }, state }) =>
      harmless(
        `${cliAbgabeDe.exception({ sheet, row: row + 1 }, rule, massnahme)}: ${abgabeDe.exceptionStates[state]}`,
      ),
    );

function verdict({ outcome, staende, output, single }: AbgabeReport): readonly string[] {
  const [first] = staende;
  if (outcome === "submitted" && first !== undefined)
    return [
      cliAbgabeDe.submitted(first.dezernat, first.massnahmen.length, first.fingerprint),
      cliFilesDe.newWorkbook(output ?? ""),
    ];
  if (outcome === "blocked") return cliAbgabeDe.blocked;
  if (single) return [];
  const done = staende.filter(({ state }) => state === "submitted").length;
  return [cliAbgabeDe.done(done, staende.length)];
}
