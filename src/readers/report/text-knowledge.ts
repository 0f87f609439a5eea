import type { ArtList } from "../../core/values/art";
import type { HeadingReader } from "./headings";

/** What the readers of text files know of the workbook. */
export interface TextKnowledge {
  readonly headings: HeadingReader;
  readonly arten: ArtList;
  isSchwerpunkt(text: string): boolean;
}
