import { Button } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { countedViews, type CountedView } from "../../../src/charts/register-views-sheet";
import { viewSheetName } from "../../../src/core/snapshot/snapshot";
import type { Drawing } from "../../host/drawing";
import { ownMark } from "../../../src/core/plan/own-forms";
import { hasOwnSheet } from "../../../src/core/snapshot/own-sheets";
import type { Result } from "../../session/session-state";
import { FiguresChart } from "../parts/figures-chart";
import { usePane } from "../parts/pane-context";
import { RegisterCards } from "../setup/register-cards";

/** The counts and charts of a register, and their way into the workbook. */
export function RegisterViews({ result, id }: { readonly result: Result; readonly id: string }): ReactElement | null {
  const { session, texts, busy } = usePane();
  const register = result.snapshot.registers.find((one) => one.id === id);
  const views = useMemo(
    () => (register === undefined ? [] : countedViews(result.snapshot, register)),
    [result.snapshot, register],
  );
  if (register === undefined) return null;
  const sheet = viewSheetName(register);
  return (
    <>
      <Button
        appearance="primary"
        className="wide"
        disabledFocusable={busy}
        aria-describedby="write-note"
        onClick={() => void session.writeRegisterViews()}
      >
        {hasOwnSheet(result.workbook, ownMark("auswertung", id), result.snapshot.registers)
          ? texts.registers.update
          : texts.registers.write}
      </Button>
      <p id="write-note" className="quiet">
        {texts.registers.writeNote(sheet)}
      </p>
      <RegisterCards result={result} id={id} />
      {views.map((counted) => (
        <Counted key={counted.view.id} counted={counted} />
      ))}
    </>
  );
}

function Counted({ counted }: { readonly counted: CountedView }): ReactElement {
  const { state, texts } = usePane();
  const { view, table } = counted;
  const { language } = state;
  const drawing = useMemo(() => drawingOf(counted, texts.compare.sum), [counted, texts]);
  const figures = `figures-${view.id}`;
  const headers = [texts.compare.sum, ...table.columns];
  return (
    <section>
      <h2>{view.title[language]}</h2>
      {drawing !== null && <FiguresChart drawing={drawing} label={view.about[language]} figures={figures} />}
      <div className="wide-table" tabIndex={0} role="region" aria-label={view.title[language]}>
        <table className="figures" id={figures}>
          <thead>
            <tr>
              {[view.rows, ...headers].map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((key, i) => (
              <tr key={key}>
                <th scope="row">{key}</th>
                {[table.rowTotals[i], ...(table.counts[i] ?? [])].map((count, k) => (
                  <td key={headers[k]}>{count}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{texts.compare.sum}</th>
              {[table.total, ...table.columnTotals].map((count, k) => (
                <td key={headers[k]}>{count}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

/** The chart of a view, null where it has none or there is nothing to draw. */
function drawingOf({ chart, table }: CountedView, total: string): Drawing | null {
  if (table.rows.length === 0) return null;
  switch (chart) {
    case null:
      return null;
    case "bars":
      return { names: table.rows, stacking: "side-by-side", series: [{ name: total, values: table.rowTotals }] };
    case "stacked":
      return {
        names: table.rows,
        stacking: "stacked",
        series: table.columns.map((name, k) => ({ name, values: table.counts.map((line) => line[k] ?? 0) })),
      };
  }
}
