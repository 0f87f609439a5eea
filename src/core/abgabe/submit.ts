import { ABGABEN, abgabeColumns, abgabeStaende, type AbgabeStand } from "./abgabe";
import { abgabenSheet, exceptionsSheet, withAbgabe, withExceptionRows, type AbgabeSheetTexts } from "./abgaben-sheet";
import { EXCEPTIONS, exceptionColumns, exceptionRow } from "../check/exceptions";
import type { Finding } from "../check/finding";
import { massnahmenIndex } from "../massnahmen/massnahmen-index";
import { sheetObstacle, type SheetObstacle } from "../lists/own-table";
import type { Checked } from "../check/recheck";
import type { SheetPlan } from "../plan/sheet-plan";

/** What a person hands in. */
export interface Submission {
  readonly year: number;
  readonly dezernat: string;
  /** As typed, may be empty. */
  readonly by: string;
  /** Local time `JJJJ-MM-TTThh:mm`. */
  readonly at: string;
  /** Reasons by rule: all open warnings of the rule are accepted with it. */
  readonly accepted: ReadonlyMap<string, string>;
}

/** What became of an Abgabe: the sheets to write, none where something stands in its way. */
export interface Submitted {
  readonly stand: AbgabeStand;
  /** The findings that are accepted with this Abgabe. */
  readonly accepted: readonly Finding[];
  readonly plans: readonly SheetPlan[];
  /** A sheet or table of the names that we need that is not ours. */
  readonly obstacle: SheetObstacle | null;
}

/** Hands in the Maßnahmen of a Dezernat; null for a Dezernat that the workbook does not have. */
export function submit(
  { workbook, snapshot, findings }: Checked,
  submission: Submission,
  texts: AbgabeSheetTexts,
): Submitted | null {
  const { year, dezernat, accepted: reasons } = submission;
  const standOf = (all: readonly Finding[]): AbgabeStand | undefined =>
    abgabeStaende({ snapshot, findings: all }, workbook, year).find((one) => one.dezernat === dezernat);
  const before = standOf(findings);
  if (before === undefined) return null;
  const isAccepted = ({ rule, severity, accepted }: Finding): boolean =>
    severity === "warning" && accepted === undefined && reasons.has(rule);
  const accepted = before.findings.filter((finding) => isAccepted(finding));
  const stand = accepted.length === 0 ? before : standOf(withReasons(findings, new Set(accepted), reasons));
  if (stand === undefined) return null;
  const obstacle =
    sheetObstacle(workbook, ABGABEN, Object.values(abgabeColumns)) ??
    (accepted.length === 0 ? null : sheetObstacle(workbook, EXCEPTIONS, exceptionColumns));
  if (!stand.ready || obstacle !== null) return { stand, accepted, plans: [], obstacle };
  const index = massnahmenIndex(snapshot.massnahmen);
  const rows = accepted.map((finding) => {
    const { place, rule } = finding;
    const subject = place === null ? undefined : index.at(place.sheet, place.row);
    return exceptionRow(finding, subject, reasons.get(rule) ?? "");
  });
  const exceptions = rows.length === 0 ? [] : [exceptionsSheet(withExceptionRows(workbook, rows), texts)];
  const abgaben = abgabenSheet(
    withAbgabe(workbook, { ...submission, stand, dezernate: snapshot.dezernate.ids }),
    texts,
  );
  return { stand, accepted, plans: [abgaben, ...exceptions], obstacle };
}

const withReasons = (
  findings: readonly Finding[],
  chosen: ReadonlySet<Finding>,
  reasons: ReadonlyMap<string, string>,
): readonly Finding[] =>
  findings.map((finding) =>
    chosen.has(finding) ? { ...finding, accepted: reasons.get(finding.rule) ?? "" } : finding,
  );
