import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, type ReactElement } from "react";
import type { AbgabeStand } from "../../../src/core/abgabe/abgabe";
import { OHNE } from "../../../src/core/count/count";
import { timeText } from "../../../src/core/dates/times";
import { ofYear } from "../../../src/core/snapshot/snapshot";
import { staendeOf } from "../../session/abgabe-actions";
import { findingsView, standingOf } from "../../session/findings-view";
import type { AbgabePage, Result } from "../../session/session-state";
import { AbgabeChanges } from "./abgabe-changes";
import { Choice } from "../findings/filters";
import { FindingsList } from "../findings/findings-list";
import { PageHead } from "../parts/page-head";
import { usePane, type PaneTexts } from "../parts/pane-context";
import { SeverityIcon } from "../parts/severity-icon";

/** Where the Dezernate stand with a year, or one of them with all that concerns its Abgabe. */
export function AbgabeView({ result, page }: { readonly result: Result; readonly page: AbgabePage }): ReactElement {
  const { year, dezernat } = page;
  const staende = useMemo(() => staendeOf(result, year), [result, year]);
  const stand = staende.find((one) => one.dezernat === dezernat);
  useEffect(() => () => document.getElementById("page")?.focus({ preventScroll: true }), []);
  return stand === undefined ? (
    <AllDezernate result={result} year={year} staende={staende} />
  ) : (
    <OneDezernat key={stand.dezernat} result={result} year={year} stand={stand} />
  );
}

function AllDezernate(props: {
  readonly result: Result;
  readonly year: number;
  readonly staende: readonly AbgabeStand[];
}): ReactElement {
  const { year, staende } = props;
  const { session, texts } = usePane();
  const { years } = props.result.snapshot;
  const done = staende.filter(({ state }) => state === "submitted").length;
  return (
    <>
      <PageHead title={texts.abgabe.title(year)} back={texts.views.check} onBack={() => session.closeAbgabe()} />
      {years.length > 1 && (
        <Choice
          label={texts.check.year}
          value={String(year)}
          options={years.map((one) => [String(one), String(one)] as const)}
          onChoose={(value) => session.chooseAbgabe({ year: Number(value) })}
        />
      )}
      <p>{staende.length === 0 ? texts.abgabe.none : texts.abgabe.summary(done, staende.length)}</p>
      <WithoutDezernat result={props.result} year={year} />
      <ul className="plain">
        {staende.map((stand) => (
          <li key={stand.dezernat}>
            <button type="button" className="stand" onClick={() => session.chooseAbgabe({ dezernat: stand.dezernat })}>
              <StandHead stand={stand} />
              <span className="quiet">{standText(stand, texts)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Maßnahmen that no Dezernat hands in, as theirs cannot be read. */
function WithoutDezernat({ result, year }: { readonly result: Result; readonly year: number }): ReactElement | null {
  const { session, texts } = usePane();
  const count = ofYear(result.snapshot.massnahmen, year).filter((m) => m.dezernat === null).length;
  if (count === 0) return null;
  return (
    <div className="message message-warning">
      <SeverityIcon of="warning" />
      <div className="message-text">
        <p>{texts.abgabe.without(count)}</p>
        <Button size="small" onClick={() => void session.showYear(year, OHNE)}>
          {texts.abgabe.showWithout}
        </Button>
      </div>
    </div>
  );
}

/** The Dezernat and its state, with a sign. */
function StandHead({ stand }: { readonly stand: AbgabeStand }): ReactElement {
  const { texts } = usePane();
  const { dezernat, state } = stand;
  return (
    <span className="stand-head">
      <span className="stand-name">{texts.abgabe.dezernat(dezernat)}</span>
      <span className="with-icon">
        {state === "submitted" && <SeverityIcon of="ready" />}
        {state === "changed" && <SeverityIcon of="warning" />}
        {texts.abgabe.states[state]}
      </span>
    </span>
  );
}

function standText({ massnahmen, counts, ready, state }: AbgabeStand, { abgabe, check }: PaneTexts): string {
  return [
    abgabe.massnahmen(massnahmen.length),
    ...(counts.error > 0 ? [check.chip("error", counts.error)] : []),
    ...(counts.warning > 0 ? [check.chip("warning", counts.warning)] : []),
    ...(counts.accepted > 0 ? [check.chip("accepted", counts.accepted)] : []),
    ...(ready && state !== "submitted" ? [abgabe.ready] : []),
  ].join(" · ");
}

function OneDezernat(props: {
  readonly result: Result;
  readonly year: number;
  readonly stand: AbgabeStand;
}): ReactElement {
  const { result, year, stand } = props;
  const { session, texts } = usePane();
  const { abgabe } = texts;
  const back = (): void => session.chooseAbgabe({ dezernat: null });
  return (
    <>
      <PageHead title={abgabe.dezernatTitle(stand.dezernat, year)} back={abgabe.all} onBack={back} />
      <Stand stand={stand} />
      {stand.changes !== null && <AbgabeChanges changes={stand.changes} />}
      <Concerned result={result} stand={stand} />
    </>
  );
}

/** The state in a card, with what comes next. */
function Stand({ stand }: { readonly stand: AbgabeStand }): ReactElement {
  const { session, state, texts, busy } = usePane();
  const { abgabe } = texts;
  const { counts, ready } = stand;
  const kind = stand.state === "submitted" ? "ready" : stand.state === "changed" ? "warning" : "open";
  const isStale = state.freshness === "local" || state.freshness === "remote";
  return (
    <section className={`verdict verdict-${kind}`} aria-labelledby="stand">
      <h3 id="stand" className="with-icon">
        {kind !== "open" && <SeverityIcon of={kind} />}
        <span>{abgabe.standing(abgabe.states[stand.state])}</span>
      </h3>
      {stand.abgabe !== null && (
        <p className="quiet">
          {abgabe.since(timeText(stand.abgabe.at), stand.abgabe.by)}.{" "}
          {abgabe.then(stand.abgabe.massnahmen, stand.abgabe.hints, stand.abgabe.exceptions)}
        </p>
      )}
      <p>{standSentence(stand, texts)}</p>
      {stand.state === "changed" && stand.changes === null && <p>{abgabe.unknownChange}</p>}
      {stand.state !== "submitted" && !ready && <p>{abgabe.inTheWay(counts.error, counts.warning)}</p>}
      {stand.state !== "submitted" && ready && (
        <Button
          appearance="primary"
          className="to-abgabe"
          disabledFocusable={busy || isStale}
          onClick={() => session.askSubmit()}
        >
          {stand.state === "changed" ? abgabe.submitAgain : abgabe.submit}
        </Button>
      )}
    </section>
  );
}

function standSentence({ state, massnahmen, ready, counts }: AbgabeStand, { abgabe }: PaneTexts): string {
  if (state === "submitted") return abgabe.submittedWhy;
  if (state === "changed") return abgabe.changedWhy;
  const count = abgabe.massnahmen(massnahmen.length);
  return ready ? `${count}. ${abgabe.readyWhy(counts.hint)}` : `${count}.`;
}

/** The findings that the Abgabe has to do with: what is in its way, and what was accepted. */
function Concerned({ result, stand }: { readonly result: Result; readonly stand: AbgabeStand }): ReactElement | null {
  const { session } = usePane();
  const view = useMemo(() => {
    const findings = stand.findings.filter((finding) => standingOf(finding) !== "hint");
    return findingsView({ ...result, findings }, { standing: null, year: null, dezernat: null }, session.rules);
  }, [result, stand, session]);
  return view.shown === 0 ? null : <FindingsList view={view} />;
}
