import { invalidArgument } from "../steps/api-error";
import { ApiCollection, ApiObject } from "./api-object";
import { colorOf } from "../../../sheet-view/state/cell-format";
import type { ConditionalLook } from "../../../sheet-view/state/sheet-state";

const color = (value: unknown): string => colorOf(value) ?? invalidArgument("color");

/** Fill that a conditional format gives. */
export class ConditionalRangeFill extends ApiObject {
  constructor(private readonly _look: ConditionalLook) {
    super();
  }
  override get _scalars(): readonly string[] {
    return ["color"];
  }
  get color(): string {
    return this._look.fill ?? "";
  }
  set color(value: unknown) {
    this._look.fill = color(value);
  }
  clear(): void {
    delete this._look.fill;
  }
}

/** Font that a conditional format gives. */
export class ConditionalRangeFont extends ApiObject {
  constructor(private readonly _look: ConditionalLook) {
    super();
  }
  override get _scalars(): readonly string[] {
    return ["color", "bold", "italic", "underline", "strikethrough"];
  }
  get color(): string {
    return this._look.fontColor ?? "";
  }
  set color(value: unknown) {
    this._look.fontColor = color(value);
  }
  get bold(): boolean | null {
    return this._look.bold ?? null;
  }
  set bold(value: unknown) {
    this._look.bold = value === true;
  }
  get italic(): boolean | null {
    return this._look.italic ?? null;
  }
  set italic(value: unknown) {
    this._look.italic = value === true;
  }
  get underline(): string | null {
    return this._look.underline ?? null;
  }
  set underline(value: unknown) {
    this._look.underline = String(value);
  }
  get strikethrough(): boolean | null {
    return this._look.strikethrough ?? null;
  }
  set strikethrough(value: unknown) {
    this._look.strikethrough = value === true;
  }
}

const CONDITIONAL_SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
const CONDITIONAL_LINES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"];

/** One side of the frame that a conditional format gives. */
export class ConditionalRangeBorder extends ApiObject {
  constructor(
    private readonly _look: ConditionalLook,
    private readonly _side: string,
  ) {
    super();
  }
  override get _scalars(): readonly string[] {
    return ["sideIndex", "style", "color"];
  }
  override get _key(): string {
    return this._side;
  }
  get sideIndex(): string {
    return this._side;
  }
  get style(): string {
    return this._look.borders?.[this._side]?.style ?? "None";
  }
  set style(value: unknown) {
    if (typeof value !== "string" || !CONDITIONAL_LINES.includes(value)) invalidArgument("style");
    this.change({ style: value });
  }
  get color(): string {
    return this._look.borders?.[this._side]?.color ?? "";
  }
  set color(value: unknown) {
    this.change({ color: color(value) });
  }
  private change(change: { style?: string; color?: string }): void {
    const before = this._look.borders?.[this._side] ?? { style: "Continuous", color: "#000000" };
    this._look.borders = { ...this._look.borders, [this._side]: { ...before, ...change } };
  }
}

/** The frame that a conditional format gives. */
export class ConditionalRangeBorderCollection extends ApiCollection<ConditionalRangeBorder> {
  constructor(private readonly _look: ConditionalLook) {
    super();
  }
  get items(): readonly ConditionalRangeBorder[] {
    return CONDITIONAL_SIDES.map((side) => new ConditionalRangeBorder(this._look, side));
  }
  override _find(key: unknown): ConditionalRangeBorder | undefined {
    return this.items.find((each) => each.sideIndex === key) ?? invalidArgument("border");
  }
}

/** Looks that a conditional format gives. */
export class ConditionalRangeFormat extends ApiObject {
  constructor(private readonly _look: ConditionalLook) {
    super();
  }
  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this._look);
  }
  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this._look);
  }
  get borders(): ConditionalRangeBorderCollection {
    return new ConditionalRangeBorderCollection(this._look);
  }
}
