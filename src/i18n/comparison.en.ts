import type { ComparabilityNote } from "../core/compare/comparability";
import type { ComparedFigure, KeyMovement, Movement } from "../core/compare/compare-years";
import type { ComparedYears, YearFigures } from "../core/compare/comparison-texts";
import { OHNE } from "../core/count/count";
import type { Contribution, Reason } from "../core/compare/why-moved";
import type { comparisonDe } from "./comparison.de";
import { massnahmenText, signed } from "./phrases";
import { decimal, listed, quotedList, signedDecimal } from "./phrases.en";

const percent = (value: number): string => `${signedDecimal(value)}%`;

const MERKMAL = { kategorie: "Kategorie", dezernat: "Dezernat", art: "Art" } as const;
const named = (merkmal: "kategorie" | "dezernat", key: string): string =>
  key === OHNE ? `without ${MERKMAL[merkmal]}` : `${MERKMAL[merkmal]} ${key}`;
const artName = (key: string): string => (key === OHNE ? "without Art" : key);
const versus = ({ from, to, gap }: ComparedYears): string =>
  gap ? `${to} against ${from}` : "against the previous year";

function totalSentence({ from, to, figure }: Extract<Reason, { id: "total" }>): string {
  const reported = `${massnahmenText(figure.to)} ${figure.to === 1 ? "was" : "were"} reported in ${to}`;
  if (figure.delta === 0) return `${reported}, as many as in ${from}.`;
  const change = `${Math.abs(figure.delta)} ${figure.delta > 0 ? "more" : "fewer"} than in ${from}`;
  return `${reported}, ${change} (${figure.from}${figure.percent === null ? "" : `; ${percent(figure.percent)}`}).`;
}

function movementSentence({ continued, new: added, ended }: Movement): string {
  const some = (count: number): string => (count === 0 ? "none" : String(count));
  const was = continued === 1 || continued === 0 ? "was" : "were";
  const text = `${some(continued)} ${was} continued, ${some(added)} came in new, ${some(ended)} ended.`;
  return `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;
}

function contribution({ key, delta, added, ended }: Contribution): string {
  const parts = [added > 0 ? `${added} new` : "", ended > 0 ? `${ended} ended` : ""].filter((part) => part !== "");
  return `${named("dezernat", key)} (${[signed(delta), ...parts].join("; ")})`;
}

function dezernateSentence({ delta, along, against, more }: Extract<Reason, { id: "dezernate" }>): string {
  const list = (all: readonly Contribution[]): string => listed(all.map((one) => contribution(one)));
  if (delta === 0)
    return `The total is the same; increases: ${list(along) || "none"}. Decreases: ${list(against) || "none"}.`;
  const change = delta > 0 ? `the increase of ${delta}` : `the decrease of ${-delta}`;
  const others = more === 0 ? "" : `; and ${more} more`;
  const opposite = against.length === 0 ? "" : ` In the other direction: ${list(against)}.`;
  return `Largest contributions to ${change}: ${list(along)}${others}.${opposite}`;
}

function kategorieSentence(figure: ComparedFigure, { added, ended, movedIn, movedOut }: KeyMovement): string {
  const change =
    figure.delta === 0 ? `still ${figure.to}` : `${figure.to} instead of ${figure.from} (${signed(figure.delta)})`;
  const parts = [
    added > 0 ? `${added} new` : "",
    ended > 0 ? `${ended} ended` : "",
    movedIn > 0 ? `${movedIn} moved in from another Kategorie` : "",
    movedOut > 0 ? `${movedOut} moved to another Kategorie` : "",
  ];
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
      return `By Art: ${one.figures.map((f) => `${artName(f.key)} ${signed(f.delta)} (${f.from} → ${f.to})`).join(", ")}.`;
    case "recategorised": {
      const flows = one.flows.map((flow) => `${flow.count} from ${flow.from} to ${flow.to}`);
      const all = one.flows.reduce((sum, flow) => sum + flow.count, 0) === one.count;
      const verb = one.count === 1 ? "continued Maßnahme is" : "continued Maßnahmen are";
      return `${one.count} ${verb} in another Kategorie than in ${from}: ${all ? "" : "mostly "}${flows.join(", ")}.`;
    }
  }
}

function note(one: ComparabilityNote, { from, to }: ComparedYears): string {
  switch (one.id) {
    case "gap":
      return `The workbook has no list for ${listed(one.years)}. That does not count as 0; ${from} and ${to} are compared directly.`;
    case "only-in-one-year":
      return `Only in ${one.year}: ${MERKMAL[one.merkmal]} ${listed(one.keys)}.`;
    case "not-in-stammdaten":
      return `${one.year}: ${massnahmenText(one.count)} with a value in ${MERKMAL[one.merkmal]} that the Stammdaten do not know (${quotedList(one.words)}). Counted under ${OHNE}.`;
    case "blank":
      return `${MERKMAL[one.merkmal]} is empty in ${from}: ${one.from}, ${to}: ${one.to} Maßnahmen. Counted under ${OHNE}.`;
    case "several-arten":
      return `${one.year}: ${massnahmenText(one.count)} with several Arten count in each of them: the sum of the Arten (${one.sum}) is more than the number of Maßnahmen (${one.total}).`;
    case "unit-ended":
      return `The unit “${one.unit}” existed until ${one.until} only (${from}: ${massnahmenText(one.massnahmen)}).`;
    case "unit-began":
      return `The unit “${one.unit}” exists only since ${one.since} (${to}: ${massnahmenText(one.massnahmen)}).`;
  }
}

function figuresSentence(
  merkmal: "kategorie" | "dezernat" | "art",
  figures: readonly ComparedFigure[],
  { from, to }: ComparedYears,
): string {
  const name = (key: string): string => (merkmal === "art" ? artName(key) : named(merkmal, key));
  const parts = figures.map((f) => `${name(f.key)}: ${f.to} (${from}: ${f.from}; ${signed(f.delta)})`);
  return parts.length === 0 ? `No figures in ${from} and ${to}.` : `${to} against ${from}: ${parts.join(", ")}.`;
}

function shareSentence({ year, total, figures }: YearFigures): string {
  const parts = figures.map(({ key, count }) => {
    const share = total === 0 ? "" : ` (${decimal(Math.floor((2000 * count + total) / (2 * total)) / 10)}%)`;
    return `${named("kategorie", key)} ${count}${share}`;
  });
  return `${year}: ${massnahmenText(total)}, of which ${parts.join(", ")}.`;
}

function stackedSentence(years: readonly YearFigures[], missing: readonly number[]): string {
  const parts = years.map(
    ({ year, total, figures }) => `${year}: ${total} (${figures.map((f) => `${f.key} ${f.count}`).join(", ")})`,
  );
  const gaps = missing.length === 0 ? "" : ` Without a list: ${listed(missing)}.`;
  return `Maßnahmen by year, in brackets by Kategorie – ${parts.join("; ")}.${gaps}`;
}

/** The year comparison in English. */
export const comparisonEn: typeof comparisonDe = {
  title: (years) => `Year comparison ${years.to} – inter-municipal cooperation`,
  subtitle: ({ from, to, gap }, stand) =>
    `${gap ? `Report year ${to} against ${from}` : `Report year ${to} and previous year ${from}`} · as of ${stand}`,
  reason,
  note,
  headings: {
    why: "How the figures changed",
    kategorie: "Maßnahmen by Kategorie",
    shares: "Shares of the Kategorien",
    dezernat: "Maßnahmen by Dezernat",
    art: "Maßnahmen by Art",
    movement: "Continued, new, ended",
    years: "All years",
    notes: "Notes on comparability and on the date of the figures",
    measures: "The Maßnahmen one by one",
  },
  merkmal: MERKMAL,
  columns: {
    delta: "Difference",
    percent: "Difference %",
    share: "Share",
    year: "Year",
    step: "Step",
    foot: "continued",
    count: "Count",
    change: "Difference",
    state: "State",
    dezernat: "Dezernat",
    kategorieIn: (year) => `Kategorie ${year}`,
    placeIn: (year) => `Place ${year}`,
    organisationseinheit: "Organisationseinheit",
    thema: "Thema",
  },
  total: "total",
  massnahmenIn: (year) => `${year} total`,
  steps: {
    ended: "− ended",
    new: "+ new",
    continued: "continued",
    recategorised: "of which in another Kategorie",
  },
  state: ({ state, kategorie: [from, to], by }) => {
    if (state !== "continued") return state;
    const changed = from !== to && from !== OHNE && to !== OHNE ? ", Kategorie changed" : "";
    return `continued${changed}${by === "similar" ? " (similar Thema)" : ""}`;
  },
  meaning: (names) => names.map(({ key, name }) => `${key} = ${name}`).join(" · "),
  axes: { massnahmen: "Maßnahmen" },
  charts: {
    yearBy: {
      kategorie: (years) => `Maßnahmen of inter-municipal cooperation ${versus(years)}`,
      dezernat: ({ from, to }) => `Maßnahmen by Dezernat ${from} and ${to}`,
      art: ({ from, to }) => `Maßnahmen by Art ${from} and ${to}`,
    },
    kategorieShare: {
      title: (year) => `Maßnahmen of inter-municipal cooperation ${year}`,
      sentence: shareSentence,
    },
    movement: {
      title: ({ from, to }) => `From ${from} to ${to}: ended and new Maßnahmen`,
      sentence: ({ from, to, total, movement }) =>
        `Of ${massnahmenText(total.from)} in ${from}, ${movement.ended} ended and ${movement.continued} ${movement.continued === 1 ? "was" : "were"} continued; ` +
        `with ${movement.new} new ones there are ${total.to} in ${to}.`,
    },
    yearsStacked: {
      title: (first, last) => `Maßnahmen of inter-municipal cooperation ${first}–${last} by Kategorie`,
      sentence: stackedSentence,
    },
    figuresSentence,
  },
  standNotes: (_years, stand, valuesOnly, partly) => [
    "The figures in tables and charts by Kategorie, Dezernat and Art are formulas on the lists and follow later changes.",
    ...(valuesOnly.length > 0 ? [`Except ${listed(valuesOnly)}: entered as values, as of ${stand}.`] : []),
    ...(partly.length > 0
      ? [
          `${listed(partly)}: figures that no formula is certain to meet (unusual spellings in the list) are values as of ${stand}.`,
        ]
      : []),
    `Sentences, “ended”, “new”, “continued”, “in another Kategorie” and the list of Maßnahmen were calculated on ${stand}. They change only when the comparison is made again.`,
  ],
  readingNotes: ({ from, to }) => [
    `“Continued” is what was reported in ${from} and ${to} with the same ID or, within a Dezernat, with the same or a similar Thema; “ended” is what was not reported any more in ${to}, for whatever reason.`,
    "More Maßnahmen are neither good nor bad in themselves; the figures say nothing about size or effect.",
  ],
  measuresNote: ({ from, to }) =>
    `In order of state and Dezernat. “Place ${from}” and “Place ${to}” lead to the Maßnahme in the list.`,
  pageHeader: ({ to }) => `&LInter-municipal cooperation&RYear comparison ${to}`,
  pageFooter: (stand) => `&LAs of ${stand}&RPage &P of &N`,
};
