import type { Book } from "../model/book";

/** Draws the sheet tabs; a click activates the sheet. */
export function drawTabs(root: HTMLElement, book: Book): void {
  const tabs = book.sheets
    .filter((sheet) => sheet.visibility === "Visible")
    .map((sheet) => {
      const tab = document.createElement("button");
      tab.type = "button";
      tab.role = "tab";
      tab.textContent = sheet.protection === null ? sheet.name : `🔒 ${sheet.name}`;
      tab.setAttribute("aria-selected", String(sheet === book.activeSheet()));
      if (sheet.tabColor !== "") tab.style.boxShadow = `inset 0 -3px ${sheet.tabColor}`;
      tab.addEventListener("click", () => book.activate(sheet));
      return tab;
    });
  root.replaceChildren(...tabs);
}
