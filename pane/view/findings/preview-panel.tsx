import { Button } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { Edit } from "../../../src/core/workbook/edit";
import { entryNames } from "../../../src/core/check/places";
import { cellAddress } from "../../../src/core/text/text";
import type { Preview } from "../../session/session-state";
import { Change } from "./change";
import { PageHead } from "../parts/page-head";
import { usePane } from "../parts/pane-context";
import { useLongList } from "../parts/use-long-list";

const ROW_HEIGHT = 64;

/** What corrections would change, cell by cell, before anything does. */
export function PreviewPanel({ preview }: { readonly preview: Preview }): ReactElement {
  const { session, state, texts, busy } = usePane();
  const { edits, of } = preview;
  const title =
    of === "safe" ? texts.preview.safe : (session.rules.find(({ id }) => id === of)?.title[state.language] ?? of);
  return (
    <>
      <PageHead title={title} onBack={session.cancelPreview} back={texts.cancel} />
      {of === "safe" && <p>{texts.preview.note}</p>}
      {edits.length === 0 ? (
        <p>{texts.preview.nothing}</p>
      ) : (
        <>
          <Button
            appearance="primary"
            className="wide"
            disabledFocusable={busy}
            onClick={() => void session.acceptPreview()}
          >
            {texts.preview.accept(edits.length)}
          </Button>
          <h3>{texts.preview.cells(edits.length)}</h3>
          <section>
            <Edits edits={edits} />
          </section>
        </>
      )}
    </>
  );
}

function Edits({ edits }: { readonly edits: readonly Edit[] }): ReactElement {
  const { state } = usePane();
  const { result } = state;
  const names = useMemo(() => entryNames({ allLists: result?.snapshot.allLists ?? [] }), [result]);
  const placeOf = (edit: Edit): string => `${edit.sheet}!${cellAddress(edit.row, edit.column)}`;
  const { rows, list, margin } = useLongList(
    edits.length,
    () => ROW_HEIGHT,
    (i) => {
      const edit = edits[i];
      return edit === undefined ? String(i) : placeOf(edit);
    },
  );
  return (
    <div ref={list} role="list" tabIndex={0} className="long-list" style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map((item) => {
        const edit = edits[item.index];
        if (edit === undefined) return null;
        return (
          <div
            key={item.key}
            role="listitem"
            aria-setsize={edits.length}
            aria-posinset={item.index + 1}
            data-index={item.index}
            ref={rows.measureElement}
            className="long-row"
            style={{ transform: `translateY(${item.start - margin}px)` }}
          >
            <div className="finding">
              <p className="two-lines">
                <span className="place">{placeOf(edit)} </span>
                <span className="thema">{names.at(edit.sheet, edit.row)}</span>
              </p>
              <Change edit={edit} />
            </div>
          </div>
        );
      })}
    </div>
  );
}
