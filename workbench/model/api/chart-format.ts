import { invalidArgument } from "../steps/api-error";
import { ApiObject } from "./api-object";
import { colorOf } from "../../../sheet-view/state/cell-format";
import type { ChartFontState, ChartLineState, ChartLookState } from "../../../sheet-view/state/chart-state";
import { defineScalars, RecordObject } from "./scalar-members";

/** Fill of a part of a chart. */
export class ChartFill extends ApiObject {
  constructor(private readonly _look: ChartLookState) {
    super();
  }
  setSolidColor(color: unknown): void {
    this._look.fill = colorOf(color) ?? invalidArgument("color");
  }
  clear(): void {
    this._look.fill = "none";
  }
}

const LINE_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "RoundDot",
];

/** A line, or the border of a part of a chart. */
export class ChartLineFormat extends RecordObject<ChartLineState> {
  clear(): void {
    this._state.lineStyle = "None";
    this._state.color = "";
  }
  get color(): string {
    return this._state.color;
  }
  set color(value: unknown) {
    this._state.color = colorOf(value) ?? invalidArgument("color");
    if (this._state.lineStyle === "None") this._state.lineStyle = "Continuous";
  }
  override get _scalars(): readonly string[] {
    return ["color", ...super._scalars];
  }
}
defineScalars<ChartLineState>(ChartLineFormat, { lineStyle: LINE_STYLES, weight: "number" });

/** Text looks of a part of a chart. */
export class ChartFont extends RecordObject<ChartFontState> {}
defineScalars<ChartFontState>(ChartFont, {
  bold: "truth",
  italic: "truth",
  color: "color",
  name: "text",
  size: "number",
  underline: ["None", "Single"],
});

/** Looks of a part of a chart. */
export class ChartFormat extends ApiObject {
  constructor(private readonly _look: ChartLookState) {
    super();
  }
  get fill(): ChartFill {
    return new ChartFill(this._look);
  }
  get line(): ChartLineFormat {
    return new ChartLineFormat(this._look.line);
  }
  get border(): ChartLineFormat {
    return new ChartLineFormat(this._look.line);
  }
  get font(): ChartFont {
    return new ChartFont(this._look.font);
  }
}
