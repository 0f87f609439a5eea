import { correctWorkbook } from "../../src/core/check/correct";
import { inverseEdits, withEdits, type Edit, type EditResult, type SkippedEdit } from "../../src/core/workbook/edit";
import type { Finding } from "../../src/core/check/finding";
import { massnahmenIndex } from "../../src/core/massnahmen/massnahmen-index";
import type { CheckSteps } from "./check-steps";
import { passes, registerOf } from "./findings-view";
import type { SessionCore } from "./session-core";
import type { Preview } from "./session-state";

/** Corrections: one at once, several after a preview, the last ones taken back. */
export interface CorrectActions {
  /** Accepts the correction of one finding. */
  accept(finding: Finding): Promise<void>;
  /** Shows what the corrections of a rule, or all safe ones, would change: of these findings, else under the filter. */
  preview(of: Preview["of"], among?: readonly Finding[]): Promise<void>;
  acceptPreview(): Promise<void>;
  cancelPreview(): void;
  /** Takes the last batch back; cells that changed since stay as they are. */
  undo(): Promise<void>;
}

const STALE_REASONS: ReadonlySet<SkippedEdit["reason"]> = new Set(["changed", "sheet-missing", "interrupted"]);

/** Makes the actions. */
export function correctActions(core: SessionCore, steps: CheckSteps): CorrectActions {
  const carryOut = async (activity: "applying" | "undoing", edits: readonly Edit[]): Promise<EditResult> => {
    const report = (step: number, all: number): void => core.set({ progress: { activity, step, steps: all } });
    const { applied, skipped } = await core.host.apply(edits, report);
    const { result } = core.state();
    if (result !== null) steps.absorb(withEdits(result.workbook, applied), rowsOf(applied));
    // What was skipped is not as it was read, so the findings are not either.
    if (skipped.some(({ reason }) => STALE_REASONS.has(reason))) core.set({ freshness: "local" });
    return { applied, skipped };
  };

  const accept = (edits: readonly Edit[]): Promise<void> =>
    core.run("applying", async () => {
      const { applied, skipped } = await carryOut("applying", edits);
      core.set({
        outcome: { id: "applied", cells: applied.length, skipped },
        ...(applied.length > 0 ? { lastBatch: applied } : {}),
        preview: null,
      });
    });

  return {
    accept: (finding) => accept(finding.edits),
    preview: (of, among) =>
      core.run("checking", async () => {
        const { result, filter, register } = core.state();
        if (result === null) return;
        await core.clock.pause();
        const rules = core.rules.filter((rule) => (of === "safe" ? rule.safe : rule.id === of));
        const keys = among === undefined ? null : new Set(among.map((one) => keyOf(one)));
        const passed = passes(massnahmenIndex(result.snapshot.massnahmen), filter);
        const isShown = (finding: Finding): boolean =>
          keys === null ? registerOf(finding) === register && passed(finding) : keys.has(keyOf(finding));
        const accepted = new Set(result.findings.filter((one) => one.accepted !== undefined).map((one) => keyOf(one)));
        const wanted = (finding: Finding): boolean => isShown(finding) && !accepted.has(keyOf(finding));
        const { corrected, edits } = correctWorkbook(result.workbook, rules, wanted, result.snapshot.options);
        core.set({ preview: { of, findings: corrected, edits } });
      }),
    acceptPreview: async () => {
      const { preview } = core.state();
      if (preview !== null) await accept(preview.edits);
    },
    cancelPreview: () => core.set({ preview: null }),
    undo: () =>
      core.run("undoing", async () => {
        const { lastBatch } = core.state();
        if (lastBatch === null) return;
        const { applied, skipped } = await carryOut("undoing", inverseEdits(lastBatch));
        core.set({ outcome: { id: "undone", cells: applied.length, skipped }, lastBatch: null });
      }),
  };
}

const keyOf = ({ rule, message, place }: Finding): string =>
  JSON.stringify([rule, message, place?.sheet, place?.row, place?.column]);

function rowsOf(edits: readonly Edit[]): ReadonlyMap<string, ReadonlySet<number>> {
  const rows = new Map<string, Set<number>>();
  for (const { sheet, row } of edits) rows.set(sheet, (rows.get(sheet) ?? new Set<number>()).add(row));
  return rows;
}
