import { stacked, type StackedSections } from "../core/plan/sections";
import type { Compared, ComparisonPlan, ComparisonSection } from "./sheet/comparison-section";
import { LINE } from "./sheet/layout";
import { measuresSection } from "./sheet/measures-section";
import { merkmalSection } from "./sheet/merkmal-section";
import { movementSection } from "./sheet/movement-section";
import { notesSection } from "./sheet/notes-section";
import { shareSection } from "./sheet/share-section";
import { whySection } from "./sheet/why-section";
import { yearsSection } from "./sheet/years-section";

/** The sections of a comparison from top to bottom, on the sheet and in the chapter of the yearly report. */
const SECTIONS: readonly ComparisonSection[] = [
  whySection,
  merkmalSection("kategorie"),
  shareSection,
  merkmalSection("dezernat"),
  merkmalSection("art"),
  movementSection,
  yearsSection,
  notesSection,
  measuresSection,
];

/** All of them under one another. */
export const comparisonSections = (compared: Compared): StackedSections<ComparisonPlan> =>
  stacked(
    SECTIONS.map((section) => section(compared)),
    LINE,
  );
