import { intersection, without } from "../../../sheet-view/state/address";
import { ApiError, invalidArgument } from "../steps/api-error";
import { ApiCollection, ApiObject } from "./api-object";
import { assertAllowed, type Area } from "../steps/area";
import { ConditionalRangeFormat } from "./conditional-look";
import { rangeOf } from "./object-registry";
import type { Range } from "./range";
import type { ConditionalFormatState } from "../../../sheet-view/state/sheet-state";

/** The formula of a conditional format. */
export class ConditionalFormatRule extends ApiObject {
  constructor(private readonly _state: ConditionalFormatState) {
    super();
  }
  override get _scalars(): readonly string[] {
    return ["formula"];
  }
  get formula(): string {
    return this._state.formula;
  }
  set formula(value: unknown) {
    if (typeof value !== "string" || !value.startsWith("=")) invalidArgument("formula");
    this._state.formula = value;
  }
}

/** A conditional format by formula. */
export class CustomConditionalFormat extends ApiObject {
  constructor(private readonly _state: ConditionalFormatState) {
    super();
  }
  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this._state);
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this._state.look);
  }
}

/** A conditional format by the cell's value. */
export class CellValueConditionalFormat extends ApiObject {
  constructor(private readonly _state: ConditionalFormatState) {
    super();
  }
  override get _scalars(): readonly string[] {
    return ["rule"];
  }
  get rule(): unknown {
    const { formula, formula2, operator } = this._state;
    return { formula1: formula, ...(formula2 === "" ? {} : { formula2 }), operator };
  }
  set rule(value: unknown) {
    const rule = (value ?? {}) as Record<string, unknown>;
    if (typeof rule.formula1 !== "string" || typeof rule.operator !== "string") invalidArgument("rule");
    Object.assign(this._state, {
      formula: rule.formula1,
      formula2: String(rule.formula2 ?? ""),
      operator: rule.operator,
    });
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this._state.look);
  }
}

/** One conditional format. */
export class ConditionalFormat extends ApiObject {
  constructor(
    private readonly _area: Area,
    private readonly _state: ConditionalFormatState,
  ) {
    super();
  }
  override get _scalars(): readonly string[] {
    return ["id", "priority", "stopIfTrue", "type"];
  }
  override get _key(): string {
    return this._state.id;
  }
  get id(): string {
    return this._state.id;
  }
  get type(): string {
    return this._state.type;
  }
  get stopIfTrue(): boolean {
    return this._state.stopIfTrue;
  }
  set stopIfTrue(value: unknown) {
    this._state.stopIfTrue = value === true;
  }
  get priority(): number {
    return this._area.sheet.conditionalFormats.indexOf(this._state);
  }
  set priority(value: unknown) {
    const all = this._area.sheet.conditionalFormats;
    const at = all.indexOf(this._state);
    if (typeof value !== "number" || at < 0) invalidArgument("priority");
    all.splice(at, 1);
    all.splice(value, 0, this._state);
  }
  get custom(): CustomConditionalFormat {
    return this.customOrNullObject ?? invalidArgument("not a custom format");
  }
  get customOrNullObject(): CustomConditionalFormat | null {
    return this._state.type === "Custom" ? new CustomConditionalFormat(this._state) : null;
  }
  get cellValue(): CellValueConditionalFormat {
    return this.cellValueOrNullObject ?? invalidArgument("not a cell value format");
  }
  get cellValueOrNullObject(): CellValueConditionalFormat | null {
    return this._state.type === "CellValue" ? new CellValueConditionalFormat(this._state) : null;
  }
  getRange(): Range {
    const [range, ...others] = this._state.ranges;
    if (range === undefined || others.length > 0) throw new ApiError("InvalidOperation", "several ranges");
    return rangeOf(this._area.book, this._area.sheet, range);
  }
  getRangeOrNullObject(): Range | null {
    return this._state.ranges.length === 1 ? this.getRange() : null;
  }
  delete(): void {
    assertAllowed(this._area.sheet, "allowFormatCells");
    const { sheet } = this._area;
    sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== this._state);
  }
}

/** The conditional formats of the cells of a range. */
export class ConditionalFormatCollection extends ApiCollection<ConditionalFormat> {
  constructor(private readonly _area: Area) {
    super();
  }
  override get _scalars(): readonly string[] {
    return [];
  }
  get items(): readonly ConditionalFormat[] {
    return this.states().map((state) => new ConditionalFormat(this._area, state));
  }
  add(type: unknown): ConditionalFormat {
    assertAllowed(this._area.sheet, "allowFormatCells");
    if (type !== "Custom" && type !== "CellValue")
      throw new ApiError("ApiNotFound", `conditional format ${String(type)}`);
    const { book, sheet, ranges } = this._area;
    const id = `{${String(book.newId()).padStart(8, "0")}-00CF-0000-0000-000000000000}`;
    const state: ConditionalFormatState = {
      id,
      type,
      ranges: [...ranges],
      stopIfTrue: false,
      formula: "",
      formula2: "",
      operator: "EqualTo",
      look: {},
      fromFile: false,
      fileStyle: null,
    };
    sheet.conditionalFormats.unshift(state);
    return new ConditionalFormat(this._area, state);
  }
  clearAll(): void {
    assertAllowed(this._area.sheet, "allowFormatCells");
    const { sheet, ranges } = this._area;
    for (const range of ranges)
      for (const state of sheet.conditionalFormats) state.ranges = state.ranges.flatMap((each) => without(each, range));
    sheet.conditionalFormats = sheet.conditionalFormats.filter((state) => state.ranges.length > 0);
  }
  private states(): ConditionalFormatState[] {
    const { sheet, ranges } = this._area;
    return sheet.conditionalFormats.filter((state) =>
      state.ranges.some((each) => ranges.some((range) => intersection(each, range) !== null)),
    );
  }
}
