import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Flow } from "./flow-package";

/** The flows of the product; their definitions are beside each other in `automation/powerautomate`. */
const FLOWS = [
  {
    id: "ikz-pruefung-nachts",
    displayName: "IKZ – Prüfung jede Nacht und drei Tage vor der Frist",
    description:
      "Prüft die gemeinsame Mappe, schreibt den Prüfbericht, schickt jedem Dezernat seine offenen Befunde und der Koordination den Stand.",
  },
  {
    id: "ikz-bei-abgabe",
    displayName: "IKZ – Meldung bei Abgabe",
    description: "Meldet dem Dezernat und der Koordination jede Abgabe, sobald sie in der Mappe steht.",
  },
] as const;

/** Reads the flows. */
export const readFlows = (root: string): Flow[] =>
  FLOWS.map((flow) => {
    const file = join(root, "automation/powerautomate", `${flow.id}.json`);
    return { ...flow, definition: JSON.parse(readFileSync(file, "utf8")) as object };
  });
