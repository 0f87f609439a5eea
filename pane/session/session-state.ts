import type { Edit, SkippedEdit } from "../../src/core/workbook/edit";
import type { Finding } from "../../src/core/check/finding";
import { massnahmenRegister } from "../../src/core/massnahmen/massnahmen-register";
import type { RollOver } from "../../src/core/roll-over/roll-over";
import type { SheetObstacle } from "../../src/core/lists/own-table";
import type { PlaceRemark } from "../../src/core/plan/place-sheets";
import type { Checked } from "../../src/core/check/recheck";
import type { Language, Severity } from "../../src/core/text/texts";
import type { ShownPlace, TroubleCode, TroubleValues } from "../host/host";

/** The pages of the pane. */
export type View = "check" | "compare" | "setup" | "help";

/** What is going on. */
export type Activity = "reading" | "checking" | "applying" | "undoing" | "writing" | "marking" | "selecting";

/** How far it has come; `steps` is 0 where that cannot be told. */
interface Progress {
  readonly activity: Activity;
  readonly step: number;
  readonly steps: number;
}

/** What a finding counts as: its severity, or accepted where somebody gave a reason. */
export type Standing = Severity | "accepted";

/** Which findings are shown; null stands for all. */
export interface Filter {
  readonly standing: Standing | null;
  readonly year: number | null;
  readonly dezernat: string | null;
}

/** Corrections shown before they are accepted: of one rule, or all safe ones. */
export interface Preview {
  readonly of: string | "safe";
  /** Findings whose corrections were taken. */
  readonly findings: readonly Finding[];
  /** One for each cell that will change. */
  readonly edits: readonly Edit[];
}

/** Why a problem arose: the host's trouble, or something that the workbook lacks or has already. */
export type ProblemCode =
  | TroubleCode
  | "no-list"
  | "no-register"
  | "thema-gone"
  | "thema-already-linked"
  | "thema-unknown-id"
  | "thema-already-listed"
  | "thema-formula"
  | "thema-given-up"
  | "thema-no-list"
  | "thema-no-room"
  | "no-year"
  | "one-year"
  | "sheet-exists"
  | "year-exists"
  | "no-room-for-ids"
  | "id-refused"
  | SheetObstacle["reason"]
  | "table-no-room"
  | "finding-gone"
  | "dezernat-gone"
  | "not-ready";

/** The page of the Abgabe: a year, and the Dezernat that is shown; null for all of them. */
export interface AbgabePage {
  readonly year: number;
  readonly dezernat: string | null;
}

/** What a person is asked before something is written: a reason for findings, or the name of who hands in. */
type Question = { readonly of: "reason"; readonly findings: readonly Finding[] } | { readonly of: "name" };

/** What did not work, and what can help: trying again, or a new check where the workbook is another than was checked. */
export interface Problem {
  readonly code: ProblemCode;
  readonly values: TroubleValues;
  readonly remedy: "retry" | "check" | null;
}

/** Findings of a new year that came along from the one before. */
interface RemainingFindings {
  readonly year: number;
  readonly error: number;
  readonly warning: number;
}

/** What was done, to be told in a sentence. */
export type Outcome =
  | { readonly id: "checked"; readonly error: number; readonly warning: number; readonly hint: number }
  | { readonly id: "applied"; readonly cells: number; readonly skipped: readonly SkippedEdit[] }
  | { readonly id: "undone"; readonly cells: number; readonly skipped: readonly SkippedEdit[] }
  | { readonly id: "report-written"; readonly sheet: string; readonly findings: number }
  | { readonly id: "yearly-report-written"; readonly sheet: string; readonly massnahmen: number }
  | { readonly id: "comparison-written"; readonly sheet: string; readonly charts: number; readonly again: boolean }
  | {
      readonly id: "massnahme-made";
      readonly massnahme: string;
      readonly year: number;
      /** Required columns that a person has to fill. */
      readonly open: readonly string[];
      readonly place: ShownPlace;
    }
  | { readonly id: "views-written"; readonly sheets: number; readonly charts: number }
  | {
      readonly id: "year-created";
      readonly sheet: string;
      readonly rolled: RollOver | null;
      readonly remaining: RemainingFindings;
    }
  | { readonly id: "reason-kept"; readonly findings: number }
  | { readonly id: "submitted"; readonly year: number; readonly dezernat: string; readonly massnahmen: number }
  | { readonly id: "stammdaten-created" }
  | { readonly id: "register-created"; readonly sheet: string }
  | { readonly id: "dropdowns-set"; readonly lists: number; readonly columns: number }
  | { readonly id: "marks-set"; readonly marks: number }
  | { readonly id: "marks-cleared" };

/**
 * Whether the findings say how the workbook is: `rows` means that edited rows are checked again and the rest follows in a
 * moment; after `local` and `remote` changes only a new check tells.
 */
type Freshness = "fresh" | "rows" | "local" | "remote";

/** A checked workbook with the time of the check. */
export interface Result extends Checked {
  readonly at: number;
}

/** All that the pane shows. */
export interface SessionState {
  readonly view: View;
  readonly language: Language;
  readonly progress: Progress | null;
  /** What is going on waits until a person has left the cell that is being edited. */
  readonly waitsForCell: boolean;
  readonly result: Result | null;
  readonly freshness: Freshness;
  readonly filter: Filter;
  /** The register whose lists are shown. */
  readonly register: string;
  /** Edited rows are checked again while people type. */
  readonly live: boolean;
  /** Findings are marked in the sheets. */
  readonly marks: boolean;
  readonly preview: Preview | null;
  /** The edits of the last accepted batch, as long as they can be taken back. */
  readonly lastBatch: readonly Edit[] | null;
  readonly outcome: Outcome | null;
  readonly problem: Problem | null;
  /** What is to be said about where sheets were written. */
  readonly remarks: readonly PlaceRemark[];
  /** The rule whose page is open. */
  readonly rulePage: string | null;
  /** Where the Dezernate stand is shown in place of the findings. */
  readonly abgabe: AbgabePage | null;
  readonly question: Question | null;
  /** The years to compare, where others than the latest two were chosen. */
  readonly years: { readonly from: number; readonly to: number } | null;
}

/** Everything is shown. */
export const NO_FILTER: Filter = { standing: null, year: null, dezernat: null };

/** The state of a pane that was just opened. */
export const initialState = (language: Language): SessionState => ({
  view: "check",
  language,
  progress: null,
  waitsForCell: false,
  result: null,
  freshness: "fresh",
  filter: NO_FILTER,
  register: massnahmenRegister.id,
  live: false,
  marks: false,
  preview: null,
  lastBatch: null,
  outcome: null,
  problem: null,
  remarks: [],
  rulePage: null,
  abgabe: null,
  question: null,
  years: null,
});
