import { assertWritable } from "../../model/steps/area";
import type { Book } from "../../../sheet-view/state/book";
import { replay, type TypedStep } from "../../../sheet-view/typing/typed-step";

const MOST_STEPS = 100;

/** What a person entered, to be taken back and made again in its order. */
export class TypedHistory {
  private readonly done: TypedStep[] = [];
  private undone: TypedStep[] = [];

  add(step: TypedStep): void {
    this.done.push(step);
    if (this.done.length > MOST_STEPS) this.done.shift();
    this.undone = [];
  }

  /** Takes the last step back and shows where; tells what became of it, null where there is none. */
  undo(book: Book): boolean | null {
    return this.move(book, this.done, this.undone, "back");
  }

  /** Makes the last step again that was taken back. */
  redo(book: Book): boolean | null {
    return this.move(book, this.undone, this.done, "again");
  }

  private move(book: Book, from: TypedStep[], to: TypedStep[], way: "back" | "again"): boolean | null {
    const step = from.pop();
    if (step === undefined) return null;
    if (book.sheets.includes(step.sheet)) assertWritable({ book, sheet: step.sheet, ranges: [step.range] });
    if (!replay(book, step, way)) return false;
    to.push(step);
    if (step.sheet.visibility === "Visible") book.select(step.sheet, [step.entered]);
    return true;
  }
}
