import type { Book } from "../../../sheet-view/state/book";
import type { SheetState } from "../../../sheet-view/state/sheet-state";

/** Draws the sheet tabs; a click activates the sheet, arrow keys go to the next. */
export function drawTabs(root: HTMLElement, book: Book): void {
  const sheets = book.sheets.filter((sheet) => sheet.visibility === "Visible");
  const hadFocus = root.contains(document.activeElement);
  const active = book.activeSheet();
  const tabs = sheets.map((sheet) => tabOf(sheet, sheet === active, () => book.activate(sheet)));
  root.replaceChildren(...tabs);
  root.onkeydown = (event) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = sheets[sheets.indexOf(book.activeSheet()) + step];
    if (step !== 0 && next !== undefined) book.activate(next);
  };
  const current = tabs[sheets.indexOf(active)];
  current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (hadFocus) current?.focus();
}

function tabOf(sheet: SheetState, isActive: boolean, activate: () => void): HTMLButtonElement {
  const tab = document.createElement("button");
  tab.type = "button";
  tab.role = "tab";
  tab.textContent = sheet.protection === null ? sheet.name : `🔒 ${sheet.name}`;
  tab.setAttribute("aria-selected", String(isActive));
  tab.tabIndex = isActive ? 0 : -1;
  if (sheet.tabColor !== "") tab.style.boxShadow = `inset 0 -3px ${sheet.tabColor}`;
  tab.addEventListener("click", activate);
  return tab;
}
