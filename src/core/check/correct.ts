import { withEdits, withShown, type Edit } from "../workbook/edit";
import { withExceptions } from "./exceptions";
import type { Finding } from "./finding";
import type { Rule } from "./rule";
import { readSnapshot, type ReadingOptions, type Snapshot } from "../snapshot/snapshot";
import { validate } from "./validate";
import type { WorkbookData } from "../workbook/workbook-data";

/** What correcting a workbook amounts to. */
export interface Correction {
  /** The findings whose correction was taken, in the order in which it was. */
  readonly corrected: readonly Finding[];
  /** The net change: one edit for each cell that ends up different. */
  readonly edits: readonly Edit[];
  /** The workbook afterwards, and what is still found in it. */
  readonly after: Snapshot;
  readonly remaining: readonly Finding[];
}

const MOST_ROUNDS = 20;

/** Names a finding by its rule and place, which stay the same whatever else is corrected. */
const findingKey = ({ rule, place }: Finding): string =>
  JSON.stringify([rule, place?.sheet ?? null, place?.row ?? null, place?.column ?? null]);

const cellKey = (edit: Edit): string => JSON.stringify([edit.sheet, edit.row, edit.column]);

/**
 * Takes the corrections of all rules (or of those accepted by `accepts`) until nothing more can be corrected. Of two
 * that want the same cell, the later one waits for the next round and is judged anew. More than `most` findings end it
 * early, with `most + 1` remaining. What an exception of the workbook accepts stays as it is, also where a correction
 * beside it changes the words by which the exception knows it.
 */
export function correctWorkbook(
  workbook: WorkbookData,
  rules: readonly Rule[],
  accepts: (finding: Finding) => boolean = () => true,
  { most = Infinity, ...reading }: ReadingOptions & { readonly most?: number } = {},
): Correction {
  const net = new Map<string, Edit>();
  const corrected: Finding[] = [];
  const left = new Set<string>();
  let current = workbook;
  let after = readSnapshot(current, reading);
  const judge = (): readonly Finding[] => withExceptions(after, validate(after, rules, most));
  let remaining = judge();
  for (let round = 0; round < MOST_ROUNDS && remaining.length <= most; round++) {
    for (const finding of remaining) if (finding.accepted !== undefined) left.add(findingKey(finding));
    const open = remaining.filter((finding) => finding.edits.length > 0 && !left.has(findingKey(finding)));
    const taken = takeWithoutConflict(open.filter((finding) => accepts(finding)));
    if (taken.length === 0) break;
    const edits = taken.flatMap((finding) => finding.edits);
    for (const edit of edits) addNet(net, edit);
    corrected.push(...taken);
    current = withEdits(current, edits);
    after = readSnapshot(current, reading);
    remaining = judge();
  }
  return { corrected, edits: Array.from(net.values()), after, remaining };
}

function takeWithoutConflict(findings: readonly Finding[]): readonly Finding[] {
  const cells = new Set<string>();
  return findings.filter((finding) => {
    const keys = finding.edits.map((edit) => cellKey(edit));
    if (keys.some((key) => cells.has(key))) return false;
    for (const key of keys) cells.add(key);
    return true;
  });
}

/** Joins an edit to the net change; a cell of two groups makes them one. */
function addNet(net: Map<string, Edit>, edit: Edit): void {
  const key = cellKey(edit);
  const known = net.get(key);
  const { sheet, row, column, after } = edit;
  const first = known ?? edit;
  const group = first.group ?? edit.group;
  const joined = withShown(
    { sheet, row, column, before: first.before, after, ...(group === undefined ? {} : { group }) },
    first.shownBefore,
    edit.shownAfter,
  );
  if (edit.group !== undefined && group !== undefined && edit.group !== group)
    net.forEach((one, at) => {
      if (one.group === edit.group) net.set(at, { ...one, group });
    });
  if (joined.before === joined.after) net.delete(key);
  else net.set(key, joined);
}
