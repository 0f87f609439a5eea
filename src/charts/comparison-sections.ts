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
];

/** What the sheet alone has, below: the report has the Maßnahmen themselves, and making rows of many takes its time. */
const ON_SHEET: readonly ComparisonSection[] = [measuresSection];

/** The sections under one another, as the sheet or the chapter has them. */
export const comparisonSections = (compared: Compared, of: "sheet" | "chapter"): StackedSections<ComparisonPlan> =>
  stacked(
    [...SECTIONS, ...(of === "sheet" ? ON_SHEET : [])].map((section) => section(compared)),
    LINE,
  );
