import { Button, Checkbox, Input } from "@fluentui/react-components";
import { useId, useMemo, useState, type ReactElement } from "react";
import { listSheetName } from "../../../src/core/sheets/list-sheet";
import { OHNE } from "../../../src/core/count/count";
import type { Massnahme } from "../../../src/core/massnahmen/massnahme";
import { massnahmenRegister } from "../../../src/core/massnahmen/massnahmen-register";
import { askedKey, rollOver, takenSheet } from "../../../src/core/roll-over/roll-over";
import { stammdatenSheets } from "../../../src/core/stammdaten/stammdaten";
import type { Result } from "../../session/session-state";
import { hasSheet } from "../../host/has-sheet";
import { LeftOut } from "../parts/left-out";
import { usePane, type PaneTexts } from "../parts/pane-context";
import { SeverityIcon } from "../parts/severity-icon";

/** *Einrichten*: the sheet of a year, Stammdaten, dropdowns. */
export function SetupView(): ReactElement {
  const { state } = usePane();
  return <>{state.result !== null && <Setup result={state.result} />}</>;
}

function Setup({ result }: { readonly result: Result }): ReactElement {
  const { session, texts, busy } = usePane();
  const { setup } = texts;
  const hasStammdaten = stammdatenSheets(result.workbook, result.snapshot.registers).length > 0;
  return (
    <>
      <NewYear key={result.snapshot.years.join(" ")} result={result} />
      <section className="card">
        <h2>{setup.stammdaten}</h2>
        <p>{setup.stammdatenNote}</p>
        {hasStammdaten ? (
          <p className="quiet">{setup.stammdatenThere}</p>
        ) : (
          <Button disabledFocusable={busy} onClick={() => void session.createStammdaten()}>
            {setup.createStammdaten}
          </Button>
        )}
      </section>
      <OtherLists result={result} />
      {result.snapshot.allLists.length > 0 && (
        <section className="card">
          <h2>{setup.dropdowns}</h2>
          <p>{setup.dropdownsNote}</p>
          <Button disabledFocusable={busy} onClick={() => void session.setDropdowns()}>
            {setup.setDropdowns}
          </Button>
        </section>
      )}
    </>
  );
}

/** The registers besides that of the Maßnahmen, those that are missing as buttons. */
function OtherLists({ result }: { readonly result: Result }): ReactElement {
  const { session, texts, busy } = usePane();
  const { registers } = texts;
  const others = result.snapshot.registers.filter(({ id }) => id !== massnahmenRegister.id);
  return (
    <section className="card">
      <h2>{registers.other}</h2>
      <p>{registers.otherNote}</p>
      <div className="stack">
        {others.map(({ id, sheet }) =>
          hasSheet(result.workbook, sheet) ? (
            <p key={id} className="quiet">
              {texts.setup.exists(sheet)}
            </p>
          ) : (
            <Button key={id} size="small" disabledFocusable={busy} onClick={() => void session.createRegister(id)}>
              {registers.create(sheet)}
            </Button>
          ),
        )}
      </div>
    </section>
  );
}

const existsText = (year: number, sheet: string, { exists, existsOn }: PaneTexts["setup"]): string =>
  sheet === listSheetName(year) ? exists(sheet) : existsOn(year, sheet);

function NewYear({ result }: { readonly result: Result }): ReactElement {
  const { session, texts, busy } = usePane();
  const { setup } = texts;
  const field = useId();
  const note = useId();
  const { reportingYear: latest } = result.snapshot;
  const [typed, setTyped] = useState(String(latest === null ? new Date().getFullYear() : latest + 1));
  const [wanted, setWanted] = useState(true);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const year = /^(199\d|20\d\d)$/.test(typed.trim()) ? Number(typed) : null;
  const taken = year === null ? null : takenSheet(result.snapshot, year);
  const rolled = useMemo(() => {
    const found =
      year === null || taken !== null ? null : rollOver(result.snapshot, year, (m) => ticked.has(askedKey(m)));
    return found === null || "reason" in found || found.carried.length + found.asked.length === 0 ? null : found;
  }, [result, year, taken, ticked]);
  const replaces = year !== null && taken === null && hasSheet(result.workbook, listSheetName(year));
  const problem = year === null ? setup.yearWrong : taken === null ? "" : existsText(year, taken, setup);
  return (
    <section className="card">
      <h2>{setup.year}</h2>
      <p>{setup.yearNote}</p>
      <div className="choice">
        <label htmlFor={field}>{setup.yearField}</label>
        <Input
          id={field}
          inputMode="numeric"
          maxLength={4}
          value={typed}
          aria-invalid={problem !== ""}
          aria-describedby={note}
          onChange={(_, { value }) => setTyped(value)}
        />
      </div>
      <p id={note} className="field-note" role="status">
        {problem !== "" && <SeverityIcon of="warning" />}
        {problem}
        {replaces && setup.replaces(listSheetName(year))}
      </p>
      {rolled !== null && (
        <>
          <Checkbox
            label={setup.carry(rolled.from, rolled.carried.length)}
            checked={wanted}
            onChange={(_, { checked }) => setWanted(checked === true)}
          />
          <p className="quiet">{setup.carryNote(rolled.from)}</p>
          {wanted && <Asked massnahmen={rolled.asked} ticked={ticked} onTick={setTicked} />}
          {rolled.ids.length > 0 && <p className="quiet">{setup.ids(rolled.ids.length, rolled.from)}</p>}
          {rolled.behind.length > 0 && <p className="quiet">{setup.behind(rolled.behind.join(", "), rolled.from)}</p>}
          <LeftOut massnahmen={rolled.finished} />
        </>
      )}
      <Button
        appearance="primary"
        disabledFocusable={busy || problem !== ""}
        onClick={() => {
          if (year !== null) void session.createYear(year, wanted && rolled !== null, ticked);
        }}
      >
        {setup.createYear(typed.trim())}
      </Button>
    </section>
  );
}

/** The Maßnahmen of which only people know whether they go on, each with a tick. */
function Asked(props: {
  readonly massnahmen: readonly Massnahme[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}): ReactElement | null {
  const { texts } = usePane();
  const { massnahmen, ticked, onTick } = props;
  if (massnahmen.length === 0) return null;
  return (
    <fieldset className="asked">
      <legend>{texts.setup.asked(massnahmen.length)}</legend>
      {massnahmen.map((m) => {
        const key = askedKey(m);
        return (
          <Checkbox
            key={key}
            label={`${m.text("Thema")} (${texts.check.oneDezernat(m.dezernat ?? OHNE)}, ${m.status ?? ""})`}
            checked={ticked.has(key)}
            onChange={(_, { checked }) =>
              onTick(new Set(checked === true ? [...ticked, key] : [...ticked].filter((one) => one !== key)))
            }
          />
        );
      })}
    </fieldset>
  );
}
