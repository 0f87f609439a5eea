import type { ComparabilityNote } from "../core/compare/comparability";
import type { ComparedFigure, KeyMovement, Movement } from "../core/compare/compare-years";
import type { ComparedYears, ComparisonTexts, YearFigures } from "../core/compare/comparison-texts";
import { OHNE } from "../core/count/count";
import type { Contribution, Reason } from "../core/compare/why-moved";
import { counted, massnahmenText, signed } from "./phrases";
import { decimal, listed, quotedList, signedDecimal } from "./phrases.de";

const percent = (value: number): string => `${signedDecimal(value)} %`;
const noneOr = (count: number): string => (count === 0 ? "keine Maßnahme" : massnahmenText(count));

const MERKMAL = { kategorie: "Kategorie", dezernat: "Dezernat", art: "Art" } as const;
const PLURAL = { kategorie: "Kategorien", dezernat: "Dezernate", art: "Arten" } as const;
const named = (merkmal: "kategorie" | "dezernat", key: string): string =>
  key === OHNE ? `ohne ${MERKMAL[merkmal]}` : `${MERKMAL[merkmal]} ${key}`;
const artName = (key: string): string => (key === OHNE ? "ohne Art" : key);
const versus = ({ from, to, gap }: ComparedYears): string => (gap ? `${to} gegenüber ${from}` : "zum Vorjahr");

function totalSentence({ from, to, figure }: Extract<Reason, { id: "total" }>): string {
  const reported = `${to} ${figure.to === 1 ? "wurde" : "wurden"} ${massnahmenText(figure.to)} gemeldet`;
  if (figure.delta === 0) return `${reported}, ebenso viele wie ${from}.`;
  const change = `${Math.abs(figure.delta)} ${figure.delta > 0 ? "mehr" : "weniger"} als ${from}`;
  return `${reported}, ${change} (${figure.from}${figure.percent === null ? "" : `; ${percent(figure.percent)}`}).`;
}

function movementSentence({ continued, new: added, ended }: Movement): string {
  const clause = (count: number, one: string, many: string): string =>
    count === 0 ? `keine ${one}` : counted(count, one, many);
  const text = [
    clause(continued, "wurde fortgeführt", "wurden fortgeführt"),
    clause(added, "kam neu hinzu", "kamen neu hinzu"),
    clause(ended, "endete", "endeten"),
  ].join(", ");
  return `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}.`;
}

function contribution({ key, delta, added, ended }: Contribution): string {
  const parts = [added > 0 ? `${added} neu` : "", ended > 0 ? `${ended} beendet` : ""].filter((part) => part !== "");
  return `${named("dezernat", key)} (${[signed(delta), ...parts].join("; ")})`;
}

function dezernateSentence({ delta, along, against, more }: Extract<Reason, { id: "dezernate" }>): string {
  const list = (all: readonly Contribution[]): string => listed(all.map((one) => contribution(one)));
  if (delta === 0)
    return `Bei gleicher Gesamtzahl nahmen zu: ${list(along) || "keines"}. Es nahmen ab: ${list(against) || "keines"}.`;
  const change = delta > 0 ? `Zur Zunahme um ${delta}` : `Zur Abnahme um ${-delta}`;
  const others = more === 0 ? "" : more === 1 ? "; dazu ein weiteres" : `; dazu ${more} weitere`;
  const opposite = against.length === 0 ? "" : ` Gegenläufig: ${list(against)}.`;
  const verb = along.length === 1 && more === 0 ? "trägt bei" : "tragen am meisten bei";
  return `${change} ${verb}: ${list(along)}${others}.${opposite}`;
}

function kategorieSentence(figure: ComparedFigure, { added, ended, movedIn, movedOut }: KeyMovement): string {
  const change =
    figure.delta === 0 ? `unverändert ${figure.to}` : `${figure.to} statt ${figure.from} (${signed(figure.delta)})`;
  const moved = [
    movedIn > 0 ? `${movedIn} aus anderer Kategorie hinzugekommen` : "",
    movedOut > 0 ? `${movedOut} in eine andere Kategorie gewechselt` : "",
  ];
  const parts = [added > 0 ? `${added} neu` : "", ended > 0 ? `${ended} beendet` : "", ...moved];
  const why = parts.filter((part) => part !== "").join(", ");
  return `${named("kategorie", figure.key)}: ${change} – ${why}.`;
}

function reason(one: Reason, { from }: ComparedYears): string {
  switch (one.id) {
    case "total":
      return totalSentence(one);
    case "movement":
      return movementSentence(one.movement);
    case "dezernate":
      return dezernateSentence(one);
    case "kategorie":
      return kategorieSentence(one.figure, one.movement);
    case "arten":
      return `Nach Arten: ${one.figures.map((f) => `${artName(f.key)} ${signed(f.delta)} (${f.from} → ${f.to})`).join(", ")}.`;
    case "recategorised": {
      const flows = one.flows.map((flow) => `${flow.count} von ${flow.from} nach ${flow.to}`);
      const all = one.flows.reduce((sum, flow) => sum + flow.count, 0) === one.count;
      const verb = one.count === 1 ? "fortgeführte Maßnahme steht" : "fortgeführte Maßnahmen stehen";
      return `${one.count} ${verb} in einer anderen Kategorie als ${from}: ${all ? "" : "vor allem "}${flows.join(", ")}.`;
    }
  }
}

function note(one: ComparabilityNote, { from, to }: ComparedYears): string {
  switch (one.id) {
    case "gap":
      return one.years.length === 1
        ? `Für ${one.years.join("")} enthält die Mappe keine Liste. Das Jahr zählt nicht als 0; verglichen werden ${from} und ${to} unmittelbar.`
        : `Für ${listed(one.years)} enthält die Mappe keine Listen. Diese Jahre zählen nicht als 0; verglichen werden ${from} und ${to} unmittelbar.`;
    case "only-in-one-year":
      return `Nur ${one.year} ${one.keys.length === 1 ? "kommt vor" : "kommen vor"}: ${one.keys.length === 1 ? MERKMAL[one.merkmal] : PLURAL[one.merkmal]} ${listed(one.keys)}.`;
    case "not-in-stammdaten":
      return `${one.year} steht bei ${massnahmenText(one.count)} in ${MERKMAL[one.merkmal]} ein Wert, den die Stammdaten nicht kennen (${quotedList(one.words)}). Gezählt unter ${OHNE}.`;
    case "blank":
      return `Ohne ${MERKMAL[one.merkmal]}: ${noneOr(one.from)} (${from}), ${noneOr(one.to)} (${to}). Gezählt unter ${OHNE}.`;
    case "several-arten":
      return `${one.year} ${one.count === 1 ? "hat 1 Maßnahme" : `haben ${one.count} Maßnahmen`} mehrere Arten und ${one.count === 1 ? "zählt" : "zählen"} in jeder davon: Die Summe der Arten (${one.sum}) ist größer als die Zahl der Maßnahmen (${one.total}).`;
    case "unit-ended":
      return `Organisationseinheit „${one.unit}“ bestand nur bis ${one.until} (${from}: ${massnahmenText(one.massnahmen)}).`;
    case "unit-began":
      return `Organisationseinheit „${one.unit}“ besteht erst seit ${one.since} (${to}: ${massnahmenText(one.massnahmen)}).`;
  }
}

function figuresSentence(
  merkmal: "kategorie" | "dezernat" | "art",
  figures: readonly ComparedFigure[],
  { from, to }: ComparedYears,
): string {
  const name = (key: string): string => (merkmal === "art" ? artName(key) : named(merkmal, key));
  const parts = figures.map((f) => `${name(f.key)}: ${f.to} (${from}: ${f.from}; ${signed(f.delta)})`);
  return parts.length === 0 ? `${from} und ${to} ohne Angaben.` : `${to} im Vergleich zu ${from}: ${parts.join(", ")}.`;
}

function shareSentence({ year, total, figures }: YearFigures): string {
  const parts = figures.map(({ key, count }) => {
    const share = total === 0 ? "" : ` (${decimal(Math.floor((2000 * count + total) / (2 * total)) / 10)} %)`;
    return `${named("kategorie", key)} ${count}${share}`;
  });
  return `${year}: ${massnahmenText(total)}, davon ${parts.join(", ")}.`;
}

function stackedSentence(years: readonly YearFigures[], missing: readonly number[]): string {
  const parts = years.map(
    ({ year, total, figures }) => `${year}: ${total} (${figures.map((f) => `${f.key} ${f.count}`).join(", ")})`,
  );
  const gaps = missing.length === 0 ? "" : ` Ohne Liste in der Mappe: ${listed(missing)}.`;
  return `Maßnahmen je Jahr, in Klammern nach Kategorie – ${parts.join("; ")}.${gaps}`;
}

/** The year comparison in German. */
export const comparisonDe: ComparisonTexts = {
  title: (years) => `Jahresvergleich ${years.to} – Interkommunale Zusammenarbeit`,
  subtitle: ({ from, to, gap }, stand) =>
    `${gap ? `Berichtsjahr ${to} gegenüber ${from}` : `Berichtsjahr ${to} und Vorjahr ${from}`} · Stand ${stand}`,
  reason,
  note,
  headings: {
    why: "Wie sich die Zahlen verändert haben",
    kategorie: "Maßnahmen nach Kategorie",
    shares: "Anteile der Kategorien",
    dezernat: "Maßnahmen nach Dezernat",
    art: "Maßnahmen nach Art der Zusammenarbeit",
    movement: "Fortgeführt, neu, beendet",
    years: "Entwicklung über alle Jahre",
    notes: "Hinweise zur Vergleichbarkeit und zum Stand der Zahlen",
    measures: "Die Maßnahmen im Einzelnen",
  },
  merkmal: MERKMAL,
  columns: {
    delta: "Differenz",
    percent: "Differenz %",
    share: "Anteil",
    year: "Jahr",
    step: "Schritt",
    foot: "fortgeführt",
    count: "Anzahl",
    change: "Differenz",
    state: "Zustand",
    dezernat: "Dezernat",
    kategorieIn: (year) => `Kategorie ${year}`,
    placeIn: (year) => `Stelle ${year}`,
    organisationseinheit: "Organisationseinheit",
    thema: "Thema",
  },
  total: "gesamt",
  massnahmenIn: (year) => `${year} gesamt`,
  steps: {
    ended: "− beendet",
    new: "+ neu",
    continued: "fortgeführt",
    recategorised: "davon Kategorie gewechselt",
  },
  state: ({ state, kategorie: [from, to], by }) => {
    if (state !== "continued") return state === "new" ? "neu" : "beendet";
    const changed = from !== to && from !== OHNE && to !== OHNE ? ", Kategorie gewechselt" : "";
    return `fortgeführt${changed}${by === "similar" ? " (ähnliches Thema)" : ""}`;
  },
  meaning: (names) => names.map(({ key, name }) => `${key} = ${name}`).join(" · "),
  axes: { massnahmen: "Maßnahmen" },
  charts: {
    yearBy: {
      kategorie: (years) => `Vergleich der Maßnahmen der Interkommunalen Zusammenarbeit ${versus(years)}`,
      dezernat: ({ from, to }) => `Maßnahmen nach Dezernat ${from} und ${to}`,
      art: ({ from, to }) => `Maßnahmen nach Art ${from} und ${to}`,
    },
    kategorieShare: {
      title: (year) => `Maßnahmen der Interkommunalen Zusammenarbeit ${year}`,
      sentence: shareSentence,
    },
    movement: {
      title: ({ from, to }) => `Von ${from} nach ${to}: beendete und neue Maßnahmen`,
      sentence: ({ from, to, total, movement }) =>
        `Von ${massnahmenText(total.from)} des Jahres ${from} ${movement.ended === 1 ? "endete" : "endeten"} ${movement.ended}, ` +
        `${movement.continued} ${movement.continued === 1 ? "wurde" : "wurden"} fortgeführt; mit ${movement.new} neuen sind es ${total.to} im Jahr ${to}.`,
    },
    yearsStacked: {
      title: (first, last) => `Maßnahmen der Interkommunalen Zusammenarbeit ${first}–${last} nach Kategorie`,
      sentence: stackedSentence,
    },
    figuresSentence,
  },
  standNotes: (_years, stand, valuesOnly, partly) => [
    "Die Zahlen in den Tabellen und Diagrammen nach Kategorie, Dezernat und Art sind Formeln auf die Listen und folgen späteren Änderungen.",
    ...(valuesOnly.length > 0 ? [`Ausgenommen ${listed(valuesOnly)}: als Werte eingetragen, Stand ${stand}.`] : []),
    ...(partly.length > 0
      ? [
          `${listed(partly)}: Zahlen, die eine Formel nicht sicher treffen würde (ungewöhnliche Schreibweisen in der Liste), sind Werte mit Stand ${stand}.`,
        ]
      : []),
    `Sätze, „beendet“, „neu“, „fortgeführt“, „Kategorie gewechselt“ und die Liste der Maßnahmen sind ein Stand der Berechnung (${stand}). Sie ändern sich erst, wenn der Vergleich erneut erstellt wird.`,
  ],
  readingNotes: ({ from, to }) => [
    `„Fortgeführt“ ist, was ${from} und ${to} mit gleicher ID oder im selben Dezernat mit gleichem oder ähnlichem Thema gemeldet wurde; „beendet“ ist, was ${to} nicht mehr gemeldet wurde, aus welchem Grund auch immer.`,
    "Mehr Maßnahmen sind für sich weder gut noch schlecht; die Zahlen sagen nichts über Umfang oder Wirkung.",
  ],
  measuresNote: ({ from, to }) =>
    `Geordnet nach Zustand und Dezernat. „Stelle ${from}“ und „Stelle ${to}“ führen zur Maßnahme in der Liste.`,
  pageHeader: ({ to }) => `&LInterkommunale Zusammenarbeit&RJahresvergleich ${to}`,
  pageFooter: (stand) => `&LStand ${stand}&RSeite &P von &N`,
};
