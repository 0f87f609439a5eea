import { Button } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import type { ComparedMerkmal } from "../../../src/core/compare/comparability";
import { comparisonSheetName } from "../../../src/core/compare/comparison-texts";
import { compareYears, type YearComparison } from "../../../src/core/compare/compare-years";
import { massnahmenRegister } from "../../../src/core/massnahmen/massnahmen-register";
import { whyMoved } from "../../../src/core/compare/why-moved";
import type { Result } from "../../session/session-state";
import { comparedYears, hasComparison } from "../../session/sheet-actions";
import { comparisonTexts } from "./comparison-texts";
import { ComparisonChart } from "./comparison-chart";
import { FiguresTable } from "../parts/figures-table";
import { Choice } from "../findings/filters";
import { NoList } from "../parts/no-list";
import { usePane } from "../parts/pane-context";
import { RegisterSwitch } from "../check/register-switch";
import { RegisterViews } from "./register-views";
import { ReportCard } from "../check/report-card";

const MERKMALE: readonly ComparedMerkmal[] = ["kategorie", "dezernat", "art"];

/** *Vergleichen*: two years side by side, and why the figures moved. */
export function CompareView(): ReactElement {
  const { state } = usePane();
  const { result, register } = state;
  if (result === null) return <></>;
  return (
    <>
      <RegisterSwitch result={result} />
      {register === massnahmenRegister.id ? (
        <Compare result={result} />
      ) : (
        <RegisterViews result={result} id={register} />
      )}
    </>
  );
}

function Compare({ result }: { readonly result: Result }): ReactElement {
  const { session, state, texts, busy } = usePane();
  const { years } = result.snapshot;
  const chosen = comparedYears(result.snapshot, state.years);
  const inOrder = chosen !== null && chosen.from < chosen.to;
  const comparison = useMemo(
    () => (inOrder && chosen !== null ? compareYears(result.snapshot, chosen.from, chosen.to) : null),
    [result.snapshot, chosen?.from, chosen?.to],
  );
  if (result.snapshot.lists.length === 0) return <NoList />;
  if (chosen === null) {
    const only = result.snapshot.reportingYear ?? undefined;
    return (
      <>
        <section className="card">
          <h2>{only === undefined ? texts.compare.noYear : texts.compare.oneYear(only)}</h2>
          <p>{only === undefined ? texts.compare.noYearWhy : texts.compare.oneYearWhy}</p>
          <Button disabledFocusable={busy} onClick={() => void session.check()}>
            {texts.check.again}
          </Button>
        </section>
        {only !== undefined && <ReportCard year={only} />}
      </>
    );
  }
  const options = years.map((year) => [String(year), String(year)] as const);
  const again = hasComparison(result, chosen.to);
  return (
    <>
      <div className="row filters">
        <Choice
          label={texts.compare.from}
          value={String(chosen.from)}
          options={options}
          onChoose={(from) => session.chooseYears(Number(from), chosen.to)}
        />
        <Choice
          label={texts.compare.to}
          value={String(chosen.to)}
          options={options}
          onChoose={(to) => session.chooseYears(chosen.from, Number(to))}
        />
      </div>
      {comparison === null ? (
        <p role="alert">{texts.compare.order}</p>
      ) : (
        <>
          <Button
            appearance="primary"
            className="wide"
            disabledFocusable={busy}
            aria-describedby="write-note"
            onClick={() => void session.writeComparison()}
          >
            {again ? texts.compare.update : texts.compare.write}
          </Button>
          <p id="write-note" className="quiet">
            {texts.compare.writeNote(comparisonSheetName(comparison.to))}
          </p>
          <Comparison comparison={comparison} />
        </>
      )}
      <ReportCard year={chosen.to} />
    </>
  );
}

function Comparison({ comparison }: { readonly comparison: YearComparison }): ReactElement {
  const { state, texts } = usePane();
  const words = comparisonTexts(state.language);
  const [merkmal, setMerkmal] = useState<ComparedMerkmal>("kategorie");
  const { movement } = comparison;
  const steps = [
    [texts.compare.steps.continued, movement.continued],
    [texts.compare.steps.new, movement.new],
    [texts.compare.steps.ended, movement.ended],
    [texts.compare.steps.recategorised, movement.recategorised],
  ] as const;
  return (
    <>
      <section>
        <h2>{words.title(comparison)}</h2>
        <Choice
          label={texts.compare.figures}
          value={merkmal}
          options={MERKMALE.map((one) => [one, texts.compare.merkmal[one]] as const)}
          onChoose={(value) => setMerkmal(MERKMALE.find((one) => one === value) ?? "kategorie")}
        />
        <ComparisonChart comparison={comparison} merkmal={merkmal} />
        <FiguresTable comparison={comparison} merkmal={merkmal} />
      </section>
      <section>
        <h2>{texts.compare.movement}</h2>
        <dl className="tiles">
          {steps.map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Sentences
        title={texts.compare.why}
        sentences={whyMoved(comparison).map((reason) => words.reason(reason, comparison))}
      />
      <Sentences title={texts.compare.notes} sentences={comparison.notes.map((note) => words.note(note, comparison))} />
    </>
  );
}

function Sentences(props: { readonly title: string; readonly sentences: readonly string[] }): ReactElement | null {
  if (props.sentences.length === 0) return null;
  return (
    <section>
      <h2>{props.title}</h2>
      <ul>
        {props.sentences.map((sentence, i) => (
          <li key={i}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
