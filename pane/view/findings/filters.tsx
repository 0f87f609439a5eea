import { Select, ToggleButton } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import { massnahmenRegister } from "../../../src/core/massnahmen/massnahmen-register";
import type { FindingsView } from "../../session/findings-view";
import type { Standing } from "../../session/session-state";
import { usePane } from "../parts/pane-context";
import { SeverityIcon } from "../parts/severity-icon";

const STANDINGS: readonly Standing[] = ["error", "warning", "hint", "accepted"];

/** Chips for what findings there are, and the choice of year and Dezernat where there is one. */
export function Filters({ view }: { readonly view: FindingsView }): ReactElement | null {
  const { session, state, texts } = usePane();
  const { standing, year, dezernat } = state.filter;
  const { check } = texts;
  const chips = STANDINGS.filter((one) => view.counts[one] > 0 || standing === one);
  const isMassnahmen = state.register === massnahmenRegister.id;
  const byYear = isMassnahmen && view.years.length > 1;
  const byDezernat = isMassnahmen && view.dezernate.length > 1;
  if (chips.length === 0 && !byYear && !byDezernat) return null;
  return (
    <section aria-label={check.chips}>
      {chips.length > 0 && (
        <div className="chips">
          {chips.map((one) => (
            <ToggleButton
              key={one}
              shape="circular"
              size="small"
              checked={standing === one}
              icon={<SeverityIcon of={one} />}
              onClick={() => session.filter({ standing: standing === one ? null : one })}
            >
              {check.chip(one, view.counts[one])}
            </ToggleButton>
          ))}
        </div>
      )}
      <div className="row filters compact">
        {byYear && (
          <Choice
            label={check.year}
            value={year === null ? "" : String(year)}
            options={[["", check.allYears], ...view.years.map((one) => [String(one.year), String(one.year)] as const)]}
            onChoose={(value) => session.filter({ year: value === "" ? null : Number(value) })}
          />
        )}
        {byDezernat && (
          <Choice
            label={check.dezernat}
            value={dezernat ?? ""}
            options={[["", check.allDezernate], ...view.dezernate.map((one) => [one, check.oneDezernat(one)] as const)]}
            onChoose={(value) => session.filter({ dezernat: value === "" ? null : value })}
          />
        )}
      </div>
    </section>
  );
}

/** A labelled list to choose one value from. */
export function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string) => void;
}): ReactElement {
  const id = useId();
  return (
    <div className="choice">
      <label htmlFor={id}>{props.label}</label>
      <Select id={id} value={props.value} onChange={(_, { value }) => props.onChoose(value)}>
        {props.options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </div>
  );
}
