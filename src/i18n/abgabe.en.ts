import type { abgabeDe } from "./abgabe.de";

/** What surfaces say about the Abgabe, in English. */
export const abgabeEn: typeof abgabeDe = {
  states: { open: "open", submitted: "submitted", changed: "changed after submission" },
  exceptionStates: {
    applied: "accepted",
    unmatched: "No finding fits it (any more). The row can go.",
    ambiguous: "Several findings fit it. Name Dezernat and column as well.",
    "reason-missing": "The reason is missing. Without it the exception does not apply.",
    error: "This is an error. Errors can only be corrected, not accepted.",
  },
  ready: "Ready for submission.",
  notReady: "Not yet ready for submission.",
  accepted: "accepted",
  added: "new",
  removed: "removed",
  edited: "edited",
  unknownChange: "What has changed can no longer be told.",
  tableElsewhere: "The table “{tabelle}” is on the sheet “{blatt}”. Move it to a sheet of its name.",
  foreignSheet: "The sheet “{blatt}” was not made by IKZ. Rename it, so that nothing is overwritten.",
};
