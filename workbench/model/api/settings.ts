import { invalidArgument } from "../steps/api-error";
import { ApiCollection, ApiObject } from "./api-object";
import type { Book } from "../../../sheet-view/state/book";

/** A setting that an add-in keeps in the workbook. */
export class Setting extends ApiObject {
  constructor(
    private readonly _book: Book,
    private readonly _name: string,
  ) {
    super();
  }
  override get _scalars(): readonly string[] {
    return ["key", "value"];
  }
  override get _key(): string {
    return this._name;
  }
  get key(): string {
    return this._name;
  }
  get value(): unknown {
    return this._book.settings.get(this._name);
  }
  set value(value: unknown) {
    this._book.settings.set(this._name, value);
  }
  delete(): void {
    this._book.settings.delete(this._name);
  }
}

/** The settings of an add-in in the workbook. */
export class SettingCollection extends ApiCollection<Setting> {
  constructor(private readonly _book: Book) {
    super();
  }
  override get _scalars(): readonly string[] {
    return [];
  }
  get items(): readonly Setting[] {
    return [...this._book.settings.keys()].map((key) => new Setting(this._book, key));
  }
  add(key: unknown, value: unknown): Setting {
    if (typeof key !== "string" || key === "") invalidArgument("key");
    this._book.settings.set(key, value);
    return new Setting(this._book, key);
  }
}
