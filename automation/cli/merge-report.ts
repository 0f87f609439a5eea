import type { Massnahme } from "../../src/core/massnahmen/massnahme";
import type { LeftText } from "../../src/core/merge/merge-list";
import { needsAttention, type Merge } from "../../src/core/merge/merge-workbooks";
import { protocolCounts, protocolLines, type ProtocolLine } from "../../src/core/merge/protocol-lines";
import { sourceTexts } from "../../src/core/merge/protocol-sheet";
import { mergeDe } from "../../src/i18n/merge.de";
import { cliZusammenfuehrenDe } from "../../src/i18n/cli/zusammenfuehren.de";
import { bulleted } from "./report-text";
import { paint, type Terminal } from "./terminal";

/** A merge and the file that it was written to. */
interface MergeResult {
  readonly merge: Merge;
  readonly output: string;
}

/** Rows that are written at once: few calls, and no text of the whole result in memory. */
const ROWS_AT_ONCE = 500;

/** The result as JSON, schema `ikz-zusammenfuehrung/1`, in pieces, a row a line. */
export function* mergeJson({ merge, output }: MergeResult): Generator<string> {
  const counts = protocolCounts(merge);
  const head = {
    schema: "ikz-zusammenfuehrung/1",
    year: merge.year,
    base: merge.base.file,
    output,
    clear: !needsAttention(merge),
    files: merge.owners.map((owner) => ({
      file: owner.source.file,
      dezernat: owner.dezernat,
      reason: owner.reason,
      rows: owner.source.snapshot.massnahmen.length,
      ...counts.get(owner.source),
    })),
    ids: merge.sharedIds,
    stammdaten: merge.stammdaten.flatMap(({ source, differences }) =>
      differences.map((difference) => ({ file: source.file, ...difference })),
    ),
  };
  yield JSON.stringify(head, null, 2).slice(0, -"\n}".length);
  yield* listJson("outside", merge.outside, ({ source, sheet, row, values }) => ({
    file: source.file,
    sheet,
    row: row + 1,
    values,
  }));
  yield* listJson("behind", merge.behind, ({ source, sheet, register, row, rows }) => ({
    file: source.file,
    sheet,
    register,
    row: row + 1,
    rows,
  }));
  yield* listJson("left", merge.left, (left) => leftJson(left, merge));
  yield* listJson("replaced", merge.replaced, ({ massnahme, source, kind }) => ({
    ...placeJson(massnahme),
    kind,
    by: source.file,
  }));
  yield* listJson("rows", merge.rows, ({ source, massnahme, outcome, present, target, columns }) => ({
    file: source.file,
    ...placeJson(massnahme),
    outcome,
    present,
    to: target === null ? null : { sheet: target.sheet, row: target.row + 1 },
    columns,
  }));
  yield "\n}\n";
}

function* listJson<T>(name: string, all: readonly T[], toJson: (one: T) => unknown): Generator<string> {
  yield `,\n  "${name}": [`;
  for (let from = 0; from < all.length; from += ROWS_AT_ONCE) {
    const lines = all.slice(from, from + ROWS_AT_ONCE).map((one) => `\n    ${JSON.stringify(toJson(one))}`);
    yield `${from === 0 ? "" : ","}${lines.join(",")}`;
  }
  yield all.length === 0 ? "]" : "\n  ]";
}

const placeJson = (m: Massnahme): Readonly<Record<string, string | number | null>> => ({
  sheet: m.list.sheet.name,
  row: m.row.index + 1,
  dezernat: m.dezernat,
  id: m.text("ID"),
  thema: m.text("Thema"),
});

function leftJson({ massnahme, header, value, reason }: LeftText, { owners }: Merge): unknown {
  const owner = owners.find(({ source }) => source.snapshot.sheets.includes(massnahme.list.sheet));
  return { file: owner?.source.file ?? null, ...placeJson(massnahme), column: header, value, reason };
}

/** The result as people read it: where each workbook's rows went, and what is to be looked at. */
export function mergeText({ merge }: MergeResult, terminal: Pick<Terminal, "color" | "width">): string {
  const width = Math.max(60, Math.min(terminal.width, 140));
  const open = protocolLines(merge, mergeDe).filter(({ kind }) => kind === "open");
  return [
    paint(terminal, "bold", mergeDe.title(merge.year)),
    "",
    ...sourceTexts(merge, mergeDe).flatMap((sentence) => bulleted(sentence, width)),
    "",
    ...(open.length === 0
      ? []
      : [cliZusammenfuehrenDe.open(open.length), ...open.flatMap((line) => lineText(line, width)), ""]),
  ].join("\n");
}

function lineText({ file, sheet, row, thema, note }: ProtocolLine, width: number): readonly string[] {
  const place = row === null ? file : cliZusammenfuehrenDe.place(file, sheet, row + 1);
  return bulleted(`${place === "" ? "" : `${place}: `}${thema === "" ? "" : `„${thema}“. `}${note}`, width);
}
