/** Why Excel did not do what was asked. The surface makes the sentence; `values` say which sheet, member or name it was. */
type HostRefusalCode =
  | "protected" // a sheet or the workbook is protected or read-only: `sheet`, where it is known
  | "cell-edit" // a cell is being edited
  | "other-workbook" // another workbook has the focus
  | "api-missing" // this Excel does not know a function: `member`
  | "too-large" // more than one request or one operation may hold
  | "unreachable" // no answer from the service
  | "busy" // the host asks to try again
  | "sheet-missing" // `sheet`
  | "sheet-hidden" // `sheet`
  | "name-taken" // a table or sheet of that name is elsewhere: `name`
  | "unknown"; // `code` and `message` of the host

const CODES: Readonly<Record<string, HostRefusalCode>> = {
  AccessDenied: "protected",
  InvalidOperationInCellEditMode: "cell-edit",
  InactiveWorkbook: "other-workbook",
  ApiNotFound: "api-missing",
  ApiNotAvailable: "api-missing",
  NotImplemented: "api-missing",
  UnsupportedFeature: "api-missing",
  UnsupportedOperation: "api-missing",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  ConnectionFailure: "unreachable",
  ServiceNotAvailable: "unreachable",
  RequestAborted: "unreachable",
  ActivityLimitReached: "busy",
  HostIsBusy: "busy",
  Timeout: "busy",
  ItemAlreadyExists: "name-taken",
};

/** Codes that say that the add-in was written wrongly: they are no refusal and stay as they are. */
const MISTAKES: ReadonlySet<string> = new Set(["PropertyNotLoaded", "ValueNotLoaded", "InvalidObjectPath"]);

/** Thrown where Excel refuses; callers need to know no error of office.js. */
export class HostRefused extends Error {
  constructor(
    readonly code: HostRefusalCode,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(`excel refused: ${code} ${JSON.stringify(values)}`);
    this.name = "HostRefused";
  }
}

/** The code of an error of office.js; null for any other. */
export function hostCode(error: unknown): string | null {
  if (typeof OfficeExtension === "undefined" || !(error instanceof OfficeExtension.Error)) return null;
  return error.code;
}

/** An error of office.js as HostRefused, any other as it is; also for what `Excel.run` itself throws. */
export function asRefusal(error: unknown): unknown {
  const code = hostCode(error);
  if (code === null || MISTAKES.has(code) || !(error instanceof OfficeExtension.Error)) return error;
  const refusal = CODES[code] ?? "unknown";
  const member = error.debugInfo.errorLocation ?? "";
  if (refusal === "api-missing") return new HostRefused(refusal, { member });
  return new HostRefused(refusal, { code, message: error.message, member });
}

/** Does the work; what Excel refuses is thrown as HostRefused. */
export async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asRefusal(error);
  }
}
