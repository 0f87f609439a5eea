import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import type { Finding } from "../../../src/core/check/finding";
import type { FindingGroup, FindingsView } from "../../session/findings-view";
import { FindingRow } from "./finding-row";
import { GroupRow } from "./group-row";
import { usePane } from "../parts/pane-context";
import { useLongList } from "../parts/use-long-list";

/** Up to so many findings all groups are open at first, else only the first one. */
const FEW = 30;
const GROUP_HEIGHT = 96;
const FINDING_HEIGHT = 132;

type Row =
  | { readonly kind: "group"; readonly group: FindingGroup; readonly open: boolean; readonly key: string }
  | { readonly kind: "finding"; readonly finding: Finding; readonly key: string };

/** All findings under the filter, grouped by rule. */
export function FindingsList({ view }: { readonly view: FindingsView }): ReactElement {
  const { state, texts } = usePane();
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map<string, boolean>());
  const isOpen = (group: FindingGroup, i: number): boolean =>
    opened.get(group.rule.id) ?? (view.shown <= FEW || i === 0);
  const rows = useMemo(() => rowsOf(view, isOpen), [view, opened]);
  const filtered = Object.values(state.filter).some((one) => one !== null);
  const allOpen = view.groups.every((group, i) => isOpen(group, i));
  if (view.shown === 0) return <Nothing filtered={filtered} years={view.years} />;
  const toggle = (id: string, open: boolean): void => setOpened(new Map(opened).set(id, open));
  return (
    <section aria-labelledby="findings">
      <div className="list-head">
        <h2 id="findings">{texts.check.shown(view.shown)}</h2>
        {view.groups.length > 1 && (
          <Button
            appearance="transparent"
            size="small"
            onClick={() => setOpened(new Map(view.groups.map(({ rule }) => [rule.id, !allOpen])))}
          >
            {allOpen ? texts.check.closeAll : texts.check.openAll}
          </Button>
        )}
      </div>
      <LongFindings rows={rows} view={view} onToggle={toggle} />
    </section>
  );
}

/** In place of findings: how to see others, or what comes next. */
function Nothing(props: { readonly filtered: boolean; readonly years: FindingsView["years"] }): ReactElement | null {
  const { filtered } = props;
  const { session, texts } = usePane();
  const filled = props.years.filter(({ massnahmen }) => massnahmen > 0).length;
  // That a list is still empty is said above.
  if (!filtered && props.years.length > 0 && filled === 0) return null;
  return (
    <section className="card none">
      <p>{filtered ? texts.check.noneFiltered : texts.check.none}</p>
      {filtered && (
        <Button onClick={() => session.filter({ standing: null, year: null, dezernat: null })}>
          {texts.check.showAll}
        </Button>
      )}
      {!filtered && filled > 1 && <Button onClick={() => void session.show("compare")}>{texts.check.compare}</Button>}
    </section>
  );
}

function rowsOf(view: FindingsView, isOpen: (group: FindingGroup, index: number) => boolean): readonly Row[] {
  return view.groups.flatMap((group, i): Row[] => {
    const open = isOpen(group, i);
    const head: Row = { kind: "group", group, open, key: group.rule.id };
    if (!open) return [head];
    return [head, ...group.findings.map((finding): Row => ({ kind: "finding", finding, key: keyOf(finding) }))];
  });
}

const keyOf = ({ rule, message, place, values }: Finding): string =>
  JSON.stringify([rule, message, place?.sheet, place?.row, place?.column, values]);

function LongFindings(props: {
  readonly rows: readonly Row[];
  readonly view: FindingsView;
  readonly onToggle: (id: string, open: boolean) => void;
}): ReactElement {
  const { rows, view } = props;
  const { session, busy } = usePane();
  const {
    rows: shown,
    list,
    margin,
  } = useLongList(
    rows.length,
    (i) => (rows[i]?.kind === "group" ? GROUP_HEIGHT : FINDING_HEIGHT),
    (i) => rows[i]?.key ?? String(i),
  );
  // The finding goes away with its button: the focus moves to what takes its place.
  const focusAt = useRef<number | null>(null);
  useEffect(() => {
    const wanted = focusAt.current;
    if (wanted === null || busy) return;
    focusAt.current = null;
    const at = Math.min(wanted, rows.length - 1);
    const row = list.current?.querySelector(`[data-index="${at}"]`);
    const button = row?.querySelector<HTMLElement>(".accept") ?? row?.querySelector<HTMLElement>("button");
    button?.focus();
  }, [rows, busy, list]);
  return (
    <div ref={list} role="list" className="long-list" style={{ height: shown.getTotalSize() }}>
      {shown.getVirtualItems().map((item) => {
        const row = rows[item.index];
        if (row === undefined) return null;
        return (
          <div
            key={item.key}
            role="listitem"
            aria-setsize={rows.length}
            aria-posinset={item.index + 1}
            data-index={item.index}
            ref={shown.measureElement}
            className="long-row"
            style={{ transform: `translateY(${item.start - margin}px)` }}
          >
            {row.kind === "group" ? (
              <GroupRow group={row.group} open={row.open} onToggle={props.onToggle} />
            ) : (
              <FindingRow
                finding={row.finding}
                thema={thema(view, row.finding)}
                onAccept={() => {
                  focusAt.current = item.index;
                  void session.accept(row.finding);
                }}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

const thema = (view: FindingsView, { place }: Finding): string =>
  place === null ? "" : view.names.at(place.sheet, place.row);
