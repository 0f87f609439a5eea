import { intersection, without } from "../../../sheet-view/state/address";
import { absoluteAddress } from "../steps/absolute-address";
import { ApiError, invalidArgument } from "../steps/api-error";
import { ApiObject } from "./api-object";
import { assertAllowed, type Area } from "../steps/area";
import type { ValidationState } from "../../../sheet-view/state/sheet-state";

const TYPES: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};
const LONGEST_SOURCE = 255;

/** The validation rule of the cells of a range. */
export class DataValidation extends ApiObject {
  constructor(private readonly _area: Area) {
    super();
  }
  override get _scalars(): readonly string[] {
    return ["errorAlert", "ignoreBlanks", "prompt", "rule", "type"];
  }
  get type(): string {
    const state = this.state();
    if (state === null) return "Inconsistent";
    return state === undefined ? "None" : (TYPES[Object.keys(state.rule)[0] ?? ""] ?? "None");
  }
  get rule(): unknown {
    return this.state()?.rule ?? {};
  }
  set rule(rule: unknown) {
    assertAllowed(this._area.sheet, "allowFormatCells");
    const checked = checkedRule(rule);
    const state = this.state();
    this.clear();
    this._area.sheet.validations.push({
      ranges: [...this._area.ranges],
      rule: checked,
      ignoreBlanks: state?.ignoreBlanks ?? true,
      prompt: state?.prompt ?? { showPrompt: true, title: "", message: "" },
      errorAlert: state?.errorAlert ?? { showAlert: true, style: "Stop", title: "", message: "" },
    });
  }
  get ignoreBlanks(): boolean {
    return this.state()?.ignoreBlanks ?? true;
  }
  set ignoreBlanks(value: unknown) {
    this.own().ignoreBlanks = value === true;
  }
  get prompt(): unknown {
    return this.state()?.prompt ?? { showPrompt: true, title: "", message: "" };
  }
  set prompt(value: unknown) {
    const { showPrompt = true, title = "", message = "" } = record(value);
    this.own().prompt = { showPrompt: showPrompt === true, title: String(title), message: String(message) };
  }
  get errorAlert(): unknown {
    return this.state()?.errorAlert ?? { showAlert: true, style: "Stop", title: "", message: "" };
  }
  set errorAlert(value: unknown) {
    const { showAlert = true, style = "Stop", title = "", message = "" } = record(value);
    if (!["Stop", "Warning", "Information"].includes(String(style))) invalidArgument("alert style");
    this.own().errorAlert = {
      showAlert: showAlert === true,
      style: String(style),
      title: String(title),
      message: String(message),
    };
  }
  clear(): void {
    assertAllowed(this._area.sheet, "allowFormatCells");
    const { sheet, ranges } = this._area;
    for (const range of ranges)
      for (const state of sheet.validations) state.ranges = state.ranges.flatMap((each) => without(each, range));
    sheet.validations = sheet.validations.filter((state) => state.ranges.length > 0);
  }
  /** The rule of all cells of the area; undefined where none has one, null where they differ. */
  private state(): ValidationState | undefined | null {
    const { sheet, ranges } = this._area;
    const touched = sheet.validations.filter((state) =>
      state.ranges.some((each) => ranges.some((range) => intersection(each, range) !== null)),
    );
    const [only] = touched;
    if (only === undefined) return undefined;
    const covered = ranges.every(
      (range) => only.ranges.reduce((rest, each) => rest.flatMap((part) => without(part, each)), [range]).length === 0,
    );
    return touched.length === 1 && covered ? only : null;
  }
  /** The rule of exactly these cells, cut out of a larger one where needed. */
  private own(): ValidationState {
    const state = this.state();
    if (state === undefined || state === null) throw new ApiError("InvalidOperation", "no rule to change");
    const { sheet, ranges } = this._area;
    if (JSON.stringify(state.ranges) === JSON.stringify(ranges)) return state;
    const copy = { ...state, ranges: [...ranges] };
    this.clear();
    sheet.validations.push(copy);
    return copy;
  }
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : invalidArgument();

function checkedRule(rule: unknown): Record<string, unknown> {
  const entries = Object.entries(record(rule)).filter(([, value]) => value !== undefined && value !== null);
  const [entry] = entries;
  if (entries.length !== 1 || entry === undefined || TYPES[entry[0]] === undefined) invalidArgument("validation rule");
  const [kind, detail] = entry;
  const content = { ...record(detail) };
  if (kind === "list") {
    const address = (content.source as { readonly address?: string } | null)?.address;
    if (typeof address === "string") content.source = `=${absoluteAddress(address)}`;
    const { source } = content;
    if (typeof source !== "string" || source === "") invalidArgument("list source");
    if (!source.startsWith("=") && source.length > LONGEST_SOURCE) invalidArgument("list source longer than 255");
    content.inCellDropDown ??= true;
  } else if (kind === "custom" && typeof content.formula !== "string") invalidArgument("formula");
  return { [kind]: content };
}
