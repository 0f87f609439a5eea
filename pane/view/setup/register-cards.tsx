import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { entriesOf } from "../../../src/core/snapshot/snapshot";
import { isBlank } from "../../../src/core/text/text";
import { yearsOfValues } from "../../../src/registers/indikatorwerte/matrix";
import { themenspeicher } from "../../../src/registers/themenspeicher/register";
import type { Result } from "../../session/session-state";
import { Choice } from "../findings/filters";
import { usePane } from "../parts/pane-context";

const MONITORED = ["indikatoren", "indikatorwerte"];

/** What one register alone can do. */
export function RegisterCards({ result, id }: { readonly result: Result; readonly id: string }): ReactElement | null {
  if (id === themenspeicher.id) return <ThemaCard result={result} />;
  return MONITORED.includes(id) ? <MonitoringCard result={result} /> : null;
}

/** A Thema becomes a Maßnahme in the list of a year. */
function ThemaCard({ result }: { readonly result: Result }): ReactElement {
  const { session, texts, busy } = usePane();
  const { registers, check } = texts;
  const { years, reportingYear } = result.snapshot;
  const themen = entriesOf(result.snapshot, themenspeicher).filter(
    (entry) => !isBlank(entry.text("Thema")) && isBlank(entry.text("Maßnahme-ID")),
  );
  const keyOf = ({ list, row }: (typeof themen)[number]): string => JSON.stringify([list.sheet.name, row.index]);
  const [chosen, setChosen] = useState("");
  const [typedYear, setYear] = useState<number | null>(null);
  const thema = themen.find((one) => keyOf(one) === chosen) ?? themen[0];
  const year = typedYear !== null && years.includes(typedYear) ? typedYear : (reportingYear ?? undefined);
  return (
    <section className="card">
      <h2>{registers.make}</h2>
      <p>{registers.makeNote}</p>
      {thema === undefined && <p className="quiet">{registers.noThema}</p>}
      {year === undefined && <p className="quiet">{texts.problems["no-list"]()}</p>}
      {thema !== undefined && year !== undefined && (
        <>
          <div className="row filters">
            <Choice
              label={registers.thema}
              value={keyOf(thema)}
              options={themen.map((one) => [keyOf(one), one.text("Thema")] as const)}
              onChoose={setChosen}
            />
            {years.length > 1 && (
              <Choice
                label={check.year}
                value={String(year)}
                options={years.map((one) => [String(one), String(one)] as const)}
                onChoose={(value) => setYear(Number(value))}
              />
            )}
          </div>
          <Button
            disabledFocusable={busy}
            onClick={() => void session.makeMassnahme(thema.list.sheet.name, thema.row.index, year)}
          >
            {registers.makeButton(year)}
          </Button>
        </>
      )}
    </section>
  );
}

/** The monitoring of a year, as a sheet. */
function MonitoringCard({ result }: { readonly result: Result }): ReactElement | null {
  const { session, texts, busy } = usePane();
  const { registers, check } = texts;
  const years = yearsOfValues(result.snapshot);
  const [chosen, setChosen] = useState<number | null>(null);
  const year = chosen !== null && years.includes(chosen) ? chosen : years[years.length - 1];
  if (year === undefined) return null;
  return (
    <section className="card">
      <h2>{registers.monitoring}</h2>
      <p>{registers.monitoringNote}</p>
      <div className="row filters">
        <Choice
          label={check.year}
          value={String(year)}
          options={years.map((one) => [String(one), String(one)] as const)}
          onChoose={(value) => setChosen(Number(value))}
        />
      </div>
      <Button disabledFocusable={busy} onClick={() => void session.writeMonitoring(year)}>
        {registers.writeMonitoring(year)}
      </Button>
    </section>
  );
}
