import type { SheetState, ValidationState } from "../state/sheet-state";
import { holds } from "../state/address";
import type { ValueOf } from "./conditional-looks";
import { ErrorValue } from "../calc/values";

/** The validation of a cell that offers a list, if it has one. */
export function listRuleAt(sheet: SheetState, row: number, column: number): ValidationState | undefined {
  return sheet.validations.find(
    ({ rule, ranges }) => rule.list !== undefined && ranges.some((range) => holds(range, row, column)),
  );
}

/** What the list of a validation offers. */
export function listEntries(rule: ValidationState, sheet: SheetState, valueOf: ValueOf): string[] {
  const [anchor] = rule.ranges;
  const { source } = rule.rule.list as { readonly source?: unknown };
  if (typeof source !== "string" || anchor === undefined) return [];
  if (!source.startsWith("=")) return source.split(",").map((each) => each.trim());
  return valueOf(source, { sheet, row: anchor.firstRow, column: anchor.firstColumn })
    .flat()
    .flatMap((each) => (each === null || each === "" || each instanceof ErrorValue ? [] : [String(each)]));
}

/** Whether the cell takes a text: the list has it, or does not insist. */
export function isTaken(rule: ValidationState, entries: readonly string[], text: string): boolean {
  const { showAlert, style } = rule.errorAlert;
  if (!showAlert || style !== "Stop" || text === "") return true;
  return entries.includes(text) || text.startsWith("=");
}

/** The button beside a cell with a list, and the list itself. */
export class CellList {
  private readonly button = document.createElement("button");
  private readonly menu = document.createElement("ul");

  constructor(
    private readonly root: HTMLElement,
    private readonly choose: (text: string) => void,
  ) {
    this.button.type = "button";
    this.button.className = "list-button";
    this.button.textContent = "▾";
    this.button.tabIndex = -1;
    this.menu.className = "list-menu";
    this.menu.setAttribute("role", "listbox");
    this.button.addEventListener("click", () => (this.isOpen ? this.close() : this.open()));
    this.menu.addEventListener("keydown", (event) => this.key(event));
  }

  private entries: readonly string[] = [];

  get isOpen(): boolean {
    return this.menu.isConnected;
  }

  holds(target: EventTarget | null): boolean {
    return target instanceof Node && (this.button.contains(target) || this.menu.contains(target));
  }

  /** Shows the button at the right of a cell. */
  show(
    parts: DocumentFragment,
    box: { readonly top: number; readonly left: number; readonly height: number; readonly width: number },
    entries: readonly string[],
    label: string,
  ): void {
    this.entries = entries;
    this.button.setAttribute("aria-label", label);
    this.button.style.cssText = `top:${box.top + box.height - 20}px;left:${box.left + box.width + 1}px`;
    this.menu.style.cssText = `top:${box.top + box.height + 2}px;left:${box.left}px;min-width:${Math.max(120, box.width)}px`;
    parts.append(this.button);
    if (this.isOpen) parts.append(this.menu);
  }

  open(): void {
    this.menu.replaceChildren(
      ...this.entries.map((text) => {
        const option = document.createElement("li");
        option.setAttribute("role", "option");
        option.tabIndex = -1;
        option.textContent = text;
        option.addEventListener("click", () => this.take(text));
        return option;
      }),
    );
    this.root.firstElementChild?.append(this.menu);
    this.focus(0);
  }

  close(): void {
    if (!this.isOpen) return;
    this.menu.remove();
    this.root.focus();
  }

  private take(text: string): void {
    this.close();
    this.choose(text);
  }

  private focus(index: number): void {
    const { children } = this.menu;
    const option = children[(index + children.length) % Math.max(1, children.length)];
    if (option instanceof HTMLElement) option.focus();
  }

  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    const at = Array.from(this.menu.children).indexOf(document.activeElement ?? this.menu);
    if (event.key === "Escape") this.close();
    else if (event.key === "ArrowDown") this.focus(at + 1);
    else if (event.key === "ArrowUp") this.focus(at - 1);
    else if (event.key === "Enter") this.take(this.entries[at] ?? "");
    else return;
    event.preventDefault();
  }
}
