import { absoluteAddress } from "../steps/absolute-address";
import { ApiError, invalidArgument } from "../steps/api-error";
import { ApiCollection, ApiObject } from "./api-object";
import type { Book } from "../../../sheet-view/state/book";
import { worksheetOf } from "./object-registry";
import { namedRange, Range } from "./range";
import { parseAddress } from "../../../sheet-view/state/address";
import type { NameState, SheetState } from "../../../sheet-view/state/sheet-state";
import type { Worksheet } from "./worksheet";

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const LONGEST = 255;

/** A defined name. */
export class NamedItem extends ApiObject {
  constructor(
    private readonly _book: Book,
    private readonly _scope: SheetState | null,
    readonly _state: NameState,
  ) {
    super();
  }
  override get _scalars(): readonly string[] {
    return ["comment", "formula", "name", "scope", "type", "value", "visible"];
  }
  override get _key(): string {
    return this._state.name;
  }
  get name(): string {
    return this._state.name;
  }
  get formula(): string {
    return this._state.formula;
  }
  set formula(value: unknown) {
    this._state.formula = checkedFormula(value);
    this._book.structureChanged();
  }
  /** What the formula comes to: the address of a range, or a constant. */
  get value(): string | number {
    const { formula } = this._state;
    if (this.getRangeOrNullObject() !== null) return formula.slice(1);
    if (formula.includes("#REF!")) return "#REF!";
    const [, text, number] = /^=(?:"((?:[^"]|"")*)"|([-+]?[\d.]+))$/.exec(formula) ?? [];
    if (text !== undefined) return text.replace(/""/g, '"');
    if (number !== undefined) return Number(number);
    throw new ApiError("NotImplemented", `workbench: value of ${formula}`);
  }
  get type(): string {
    if (this.getRangeOrNullObject() !== null) return "Range";
    return /^="/.test(this._state.formula) ? "String" : /^=[-\d.]+$/.test(this._state.formula) ? "Double" : "Error";
  }
  get scope(): string {
    return this._scope === null ? "Workbook" : "Worksheet";
  }
  get comment(): string {
    return this._state.comment;
  }
  set comment(value: unknown) {
    this._state.comment = String(value);
  }
  get visible(): boolean {
    return this._state.visible;
  }
  set visible(value: unknown) {
    this._state.visible = value === true;
  }
  get worksheetOrNullObject(): Worksheet | null {
    return this._scope === null ? null : worksheetOf(this._book, this._scope);
  }
  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (range === null) throw new ApiError("ItemNotFound", "name without range");
    return range;
  }
  getRangeOrNullObject(): Range | null {
    return namedRange(this._book, this._scope ?? this._book.activeSheet(), this._state.name);
  }
  delete(): void {
    const names = this._scope ?? this._book;
    names.names = names.names.filter((each) => each !== this._state);
    this._book.structureChanged();
  }
}

function checkedFormula(value: unknown): string {
  if (typeof value === "number") return `=${value}`;
  if (typeof value !== "string" || value === "") return invalidArgument("formula of a name");
  return value.startsWith("=") ? value : `="${value.replace(/"/g, '""')}"`;
}

/** The names of the workbook or of a worksheet. */
export class NamedItemCollection extends ApiCollection<NamedItem> {
  constructor(
    private readonly _book: Book,
    private readonly _scope: SheetState | null,
  ) {
    super();
  }
  override get _scalars(): readonly string[] {
    return [];
  }
  get items(): readonly NamedItem[] {
    return (this._scope ?? this._book).names.map((state) => new NamedItem(this._book, this._scope, state));
  }
  override _find(key: unknown): NamedItem | undefined {
    const text = String(key).toLowerCase();
    return this.items.find((item) => item.name.toLowerCase() === text);
  }
  add(name: unknown, reference: unknown, comment: unknown = ""): NamedItem {
    if (typeof name !== "string" || name.length > LONGEST || !NAME.test(name) || parseAddress(name) !== null)
      invalidArgument("name");
    if (this._find(name) !== undefined) throw new ApiError("ItemAlreadyExists");
    const formula = reference instanceof Range ? `=${absoluteAddress(reference.address)}` : checkedFormula(reference);
    const state = { name, formula, comment: String(comment ?? ""), visible: true };
    (this._scope ?? this._book).names.push(state);
    this._book.structureChanged();
    return new NamedItem(this._book, this._scope, state);
  }
}
