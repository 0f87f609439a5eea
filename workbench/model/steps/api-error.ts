import { NotPossible, type Obstacle } from "../../../sheet-view/state/not-possible";

/** The error codes that Excel's documentation names, as far as the workbench answers them. */
type ApiErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InactiveWorkbook"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotImplemented"
  | "UnsupportedOperation";

const MESSAGES: Readonly<Record<ApiErrorCode, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InactiveWorkbook: "The workbook is inactive: another one has the focus.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath: "The object path isn't working for what you're trying to do.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing Enter or Tab or by selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  UnsupportedOperation: "The operation being attempted is not supported.",
};

/** What a member of the model throws; the host passes it on to the add-in. */
export class ApiError extends Error {
  constructor(
    readonly code: ApiErrorCode,
    detail?: string,
  ) {
    super(detail === undefined ? MESSAGES[code] : `${MESSAGES[code]} (${detail})`);
    this.name = "ApiError";
  }
}

/** Throws `InvalidArgument` for an argument that cannot be meant. */
export function invalidArgument(detail?: string): never {
  throw new ApiError("InvalidArgument", detail);
}

const OBSTACLES: Readonly<Record<Obstacle, readonly [ApiErrorCode, string?]>> = {
  "no-visible-sheet": ["GeneralException"],
  "sheet-hidden": ["InvalidArgument", "hidden sheet"],
  "sheet-name": ["InvalidArgument", "sheet name"],
  "sheet-name-taken": ["ItemAlreadyExists"],
};

/** What Excel would answer for something thrown by the model; null where it is nothing that Excel refuses. */
export function apiErrorOf(error: unknown): ApiError | null {
  if (error instanceof NotPossible) return new ApiError(...OBSTACLES[error.obstacle]);
  return error instanceof ApiError ? error : null;
}
