import type { taskpaneAbgabeDe } from "./abgabe.de";
import { counted, massnahmenText } from "../phrases";
import { listed } from "../phrases.en";
import { errors, handedIn, hints, warnings } from "./words.en";

/** What the pane says of the Abgabe, in English. */
export const taskpaneAbgabeEn: typeof taskpaneAbgabeDe = {
  open: "Submission of the Dezernate …",
  title: (year) => `Submission ${year}`,
  dezernatTitle: (dezernat, year) => `Dezernat ${dezernat}, submission ${year}`,
  all: "All Dezernate",
  summary: (done, all) =>
    done === all
      ? "All Dezernate have submitted."
      : `${done} of ${all} Dezernate ${done === 1 ? "has" : "have"} submitted.`,
  none: "There is no Dezernat in the Stammdaten.",
  dezernat: (dezernat) => `Dezernat ${dezernat}`,
  without: (count) =>
    `${counted(count, "Maßnahme belongs", "Maßnahmen belong")} to no submission: the Dezernat is empty or not in the Stammdaten.`,
  showWithout: "Show findings without Dezernat",
  states: { open: "open", submitted: "submitted", changed: "changed after submission" },
  standing: (state) => `State: ${state}`,
  massnahmen: handedIn,
  ready: "ready for submission",
  since: (time, by) => `Submitted on ${time}${by === "" ? "" : ` by ${by}`}`,
  then: (count, hint, accepted) =>
    `At that time: ${[handedIn(count), ...(hint > 0 ? [hints(hint)] : []), ...(accepted > 0 ? [`${accepted} accepted`] : [])].join(", ")}.`,
  changes: "Changed since the submission",
  change: { added: "new", removed: "removed", edited: "edited" },
  unknownChange: "What has changed can no longer be told.",
  changedWhy: "If the new content is right, submit once more. Otherwise restore the cells.",
  submittedWhy: "Nothing was changed since the submission.",
  readyWhy: (hint) => `Nothing stands in the way${hint === 0 ? "." : `; ${hints(hint)} for information.`}`,
  inTheWay: (error, warning) =>
    `Still to do: ${listed([...(error > 0 ? [`correct ${errors(error)}`] : []), ...(warning > 0 ? [`correct ${warnings(warning)} or give a reason`] : [])])}.`,
  submit: "Submit …",
  submitAgain: "Submit again …",
  name: "Who submits? (may be left empty)",
  kept: "The sheet “Abgaben” keeps the time, the name, the number of Maßnahmen and a fingerprint that shows later changes. It is no signature.",
  submitNow: (count) => (count === 0 ? "Submit nothing to report" : `Submit ${massnahmenText(count)}`),
  reason: "Give a reason …",
  reasonAt: (cell) => `Give a reason: ${cell}`,
  reasonAll: (count) => `Give a reason for all ${count} …`,
  reasonTitle: (count) => (count === 1 ? "Reason for a warning" : `Reason for ${count} warnings`),
  reasonField: "Reason",
  reasonMissing: "Please enter a reason.",
  reasonNote: (count) =>
    `${count === 1 ? "The warning then counts as accepted and stays" : "The warnings then count as accepted and stay"} visible. The reason is on the sheet “Ausnahmen”, for everybody who reads the workbook.`,
  reasonAccept: "Accept with this reason",
  more: (count) => `and ${count} more`,
};
