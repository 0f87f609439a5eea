import { cellAddress } from "../../../src/core/text/text";
import type { CellRange } from "../../../src/core/workbook/workbook-data";
import { parseAddress, splitAddress } from "../../../sheet-view/state/address";
import { apiErrorOf } from "../../model/steps/api-error";
import { Range } from "../../model/api/range";
import type { SheetState } from "../../../sheet-view/state/sheet-state";
import { typedStep } from "../../../sheet-view/typing/typed-step";
import { editedText, typedInput } from "../../../sheet-view/grid/cell-content";
import { isTaken, listEntries, listRuleAt } from "../../../sheet-view/grid/cell-list";
import type { GridPage } from "../../../sheet-view/grid/grid-page";
import type { Session } from "../session/session";
import type { PageTexts } from "../session/texts";

/** What the grid's actions need of the page. */
interface ActionsPage {
  readonly session: Session;
  readonly texts: PageTexts;
  tell(text: string): void;
}

/** What a person does in the grid, carried out in the workbook; what Excel would refuse is refused with a sentence. */
export function gridActions(page: ActionsPage): GridPage {
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      const refusal = apiErrorOf(error);
      if (refusal === null) throw error;
      page.tell(refusal.code === "AccessDenied" ? page.texts.protected : refusal.message);
    }
  };
  const write = (sheet: SheetState, range: CellRange, values: readonly (readonly string[])[]): void =>
    attempt(() => {
      const { book, typed } = page.session;
      typed.add(
        typedStep(book, sheet, range, () => {
          new Range(book, sheet, range).values = values;
        }),
      );
    });

  return {
    get book() {
      return page.session.book;
    },
    get listLabel() {
      return page.texts.list;
    },
    valueOf: (formula, place) => page.session.calculation.valueOf(formula, place),
    reasonOf: (place) => page.session.calculation.reasonOf(place),
    setEditing: (editing) => page.session.setEditing(editing),
    contentOf: (sheet, row, column) => editedText(sheet, row, column, page.session.book),
    addressOf: cellAddress,
    enter: (sheet, row, column, text) => {
      const { book, calculation } = page.session;
      const rule = listRuleAt(sheet, row, column);
      const entries = rule === undefined ? [] : listEntries(rule, sheet, calculation.valueOf);
      if (rule !== undefined && !isTaken(rule, entries, text))
        return page.tell(rule.errorAlert.message || page.texts.notInList(text));
      const cell = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
      write(sheet, cell, [[typedInput(text, book.german)]]);
    },
    paste: (sheet, row, column, rows) => {
      const width = Math.max(...rows.map((line) => line.length));
      const range = {
        firstRow: row,
        firstColumn: column,
        lastRow: row + rows.length - 1,
        lastColumn: column + width - 1,
      };
      const { german } = page.session.book;
      const inputs = rows.map((line) => Array.from({ length: width }, (_, i) => typedInput(line[i] ?? "", german)));
      write(sheet, range, inputs);
    },
    undo: () =>
      attempt(() => {
        if (page.session.typed.undo(page.session.book) === false) page.tell(page.texts.changedSince);
      }),
    redo: () =>
      attempt(() => {
        if (page.session.typed.redo(page.session.book) === false) page.tell(page.texts.changedSince);
      }),
    follow: (sheet, row, column) => {
      const target = sheet.links.get(`${row},${column}`)?.documentReference;
      if (target === undefined) return;
      const { sheet: name, local } = splitAddress(target);
      const range = parseAddress(local);
      const { book } = page.session;
      const other = name === null ? sheet : book.sheetNamed(name);
      if (other !== undefined && range !== null) attempt(() => book.select(other, [range]));
    },
  };
}
