import type { ReactElement } from "react";
import type { Massnahme } from "../../../src/core/massnahmen/massnahme";
import type { MassnahmenChanges } from "../../../src/core/abgabe/submitted-massnahmen";
import { cellAddress } from "../../../src/core/text/text";
import { usePane } from "../parts/pane-context";

/** More are counted, not told one by one. */
const MOST_SHOWN = 50;

/** Which Maßnahmen changed since they were handed in, and in which columns. */
export function AbgabeChanges({ changes }: { readonly changes: MassnahmenChanges }): ReactElement {
  const { texts } = usePane();
  const { abgabe } = texts;
  const { added, removed, edited } = changes;
  const lines: readonly ReactElement[] = [
    ...added.map((m) => <Changed key={placeOf(m)} what={abgabe.change.added} massnahme={m} />),
    ...edited.map(({ massnahme, columns }) => (
      <Changed key={placeOf(massnahme)} what={abgabe.change.edited} massnahme={massnahme} columns={columns} />
    )),
    ...removed.map(({ id, thema }, i) => (
      <p key={JSON.stringify([id, thema, i])}>
        <strong>{abgabe.change.removed}</strong>: {thema}
      </p>
    )),
  ];
  return (
    <section aria-labelledby="changes">
      <h3 id="changes">{abgabe.changes}</h3>
      <ul className="plain">
        {lines.slice(0, MOST_SHOWN).map((line) => (
          <li key={line.key}>{line}</li>
        ))}
        {lines.length > MOST_SHOWN && <li>{abgabe.more(lines.length - MOST_SHOWN)}</li>}
      </ul>
    </section>
  );
}

function placeOf(m: Massnahme): string {
  const { sheet, row, column } = m.at("Thema");
  return `${sheet}!${cellAddress(row, column)}`;
}

/** One Maßnahme that is there, to be looked at by a click. */
function Changed(props: {
  readonly what: string;
  readonly massnahme: Massnahme;
  readonly columns?: readonly string[];
}): ReactElement {
  const { what, massnahme, columns = [] } = props;
  const { session, texts } = usePane();
  return (
    <>
      <p>
        <strong>{what}</strong>
        {columns.length > 0 && `: ${columns.join(", ")}`}
      </p>
      <button type="button" className="place-button" onClick={() => void session.selectPlace(massnahme.at("Thema"))}>
        <span className="unseen">{texts.check.goTo}: </span>
        <span className="place">{placeOf(massnahme)} </span>
        <span className="thema">{massnahme.text("Thema")}</span>
      </button>
    </>
  );
}
