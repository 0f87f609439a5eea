import type { AbgabeStand } from "../../src/core/abgabe/abgabe";
import { timeText } from "../../src/core/dates/times";
import type { Massnahme } from "../../src/core/massnahmen/massnahme";
import type { Snapshot } from "../../src/core/snapshot/snapshot";
import type { MassnahmenChanges } from "../../src/core/abgabe/submitted-massnahmen";
import { cellAddress } from "../../src/core/text/text";
import { abgabeDe } from "../../src/i18n/abgabe.de";

/** What happened to a Maßnahme after the Abgabe; one that was removed has no cell any more. */
interface ScriptChange {
  kind: "added" | "removed" | "edited";
  /** The same in German. */
  kindText: string;
  thema: string;
  sheet: string;
  cell: string;
  columns: string[];
}

/** Where a Dezernat stands with its Abgabe. */
export interface ScriptAbgabe {
  dezernat: string;
  bezeichnung: string;
  state: "open" | "submitted" | "changed";
  /** The same in German: offen, abgegeben, nach Abgabe geändert. */
  stateText: string;
  massnahmen: number;
  error: number;
  warning: number;
  hint: number;
  accepted: number;
  /** Nothing keeps it from its Abgabe. */
  ready: boolean;
  /** When and by whom it was handed in; empty where it was not. */
  at: string;
  /** The same time as `JJJJ-MM-TTThh:mm`, to be compared; empty where the table holds no such time. */
  atIso: string;
  by: string;
  /** The time of the Abgabe that was reported last, in the same form as `atIso`; empty for none. */
  reported: string;
  changes: ScriptChange[];
}

/** Who has submitted, as data for a flow. */
export interface AbgabeResult {
  schema: string;
  year: number;
  /** How many have submitted and changed nothing since, of how many. */
  submitted: number;
  total: number;
  /** In a sentence. */
  text: string;
  dezernate: ScriptAbgabe[];
}

const LOCAL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** Who has submitted in a year, and what changed since. */
export function abgabeResult(
  snapshot: Snapshot,
  year: number,
  staende: readonly AbgabeStand[],
  reported: ReadonlyMap<string, string> = new Map(),
): AbgabeResult {
  const names = new Map(snapshot.stammdaten.dezernate.map(({ id, name }) => [id, name]));
  const submitted = staende.filter((stand) => stand.state === "submitted").length;
  const changed = staende.filter((stand) => stand.state === "changed").length;
  const since = changed === 0 ? "" : ` Nach der Abgabe geändert: ${changed}.`;
  return {
    schema: "ikz-abgabe/1",
    year,
    submitted,
    total: staende.length,
    text: `${submitted} von ${staende.length} Dezernaten ${submitted === 1 ? "hat" : "haben"} ${year} abgegeben.${since}`,
    dezernate: staende.map((stand) => ({
      dezernat: stand.dezernat,
      bezeichnung: names.get(stand.dezernat) ?? "",
      state: stand.state,
      stateText: abgabeDe.states[stand.state],
      massnahmen: stand.massnahmen.length,
      error: stand.counts.error,
      warning: stand.counts.warning,
      hint: stand.counts.hint,
      accepted: stand.counts.accepted,
      ready: stand.ready,
      at: stand.abgabe === null ? "" : timeText(stand.abgabe.at),
      atIso: stand.abgabe !== null && LOCAL_TIME.test(stand.abgabe.at) ? stand.abgabe.at : "",
      by: stand.abgabe === null ? "" : stand.abgabe.by,
      reported: reported.get(stand.dezernat) ?? "",
      changes: stand.changes === null ? [] : scriptChanges(stand.changes),
    })),
  };
}

function scriptChanges({ added, removed, edited }: MassnahmenChanges): ScriptChange[] {
  return [
    ...added.map((m) => placedChange("added", m, [])),
    ...removed.map(({ thema }): ScriptChange => ({
      kind: "removed",
      kindText: abgabeDe.removed,
      thema,
      sheet: "",
      cell: "",
      columns: [],
    })),
    ...edited.map(({ massnahme, columns }) => placedChange("edited", massnahme, columns)),
  ];
}

function placedChange(kind: "added" | "edited", m: Massnahme, columns: readonly string[]): ScriptChange {
  const { sheet, row, column } = m.at("Thema");
  return {
    kind,
    kindText: abgabeDe[kind],
    thema: m.text("Thema"),
    sheet,
    cell: cellAddress(row, column),
    columns: columns.slice(),
  };
}
