import { ApiError } from "../steps/api-error";
import { ApiObject } from "./api-object";
import type { Book } from "../../../sheet-view/state/book";
import { dateSerial } from "../../../sheet-view/state/date-serial";

/** The result of a worksheet function that an add-in calls. */
export class FunctionResult extends ApiObject {
  constructor(private readonly _value: number | string) {
    super();
  }
  override get _scalars(): readonly string[] {
    return ["value", "error"];
  }
  get value(): number | string {
    return this._value;
  }
  get error(): string | null {
    return null;
  }
}

/** Worksheet functions as an add-in can call them: of hundreds, the one that tells the date system. */
export class Functions extends ApiObject {
  constructor(private readonly _book: Book) {
    super();
  }
  date(year: unknown, month: unknown, day: unknown): FunctionResult {
    const serial = dateSerial(Number(year), Number(month), Number(day));
    if (serial === null) throw new ApiError("InvalidArgument", "date");
    return new FunctionResult(serial - (this._book.date1904 ? DAYS_TO_1904 : 0));
  }
}

/** Days from the first system's day 0 to that of the second. */
const DAYS_TO_1904 = 1462;
