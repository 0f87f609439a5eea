/** What can stand in the way of a change to the sheets of a book. */
export type Obstacle = "no-visible-sheet" | "sheet-hidden" | "sheet-name" | "sheet-name-taken";

/** Thrown by a `Book` for what Excel would refuse as well; nothing was changed. */
export class NotPossible extends Error {
  constructor(readonly obstacle: Obstacle) {
    super(`not possible: ${obstacle}`);
    this.name = "NotPossible";
  }
}
