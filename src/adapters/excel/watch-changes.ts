import type { CellRange } from "../../core/workbook/workbook-data";
import { parseAreas } from "../../core/workbook/range-address";
import { supports } from "./supports";

/** Something that changed in the workbook. */
interface WorkbookChange {
  /** Another person's change, by way of co-authoring, is remote: nothing more is told of it. */
  readonly source: "local" | "remote";
  /** null where it is not known or concerns the whole workbook. */
  readonly sheet: string | null;
  /** The cells with other content; null for anything else, such as inserted rows or a deleted sheet. */
  readonly cells: CellRange | null;
}

/** A pause so short that nobody notices it, in which the events of one action come together. */
const TOGETHER = 100;

type SheetEvent = Pick<Excel.WorksheetChangedEventArgs, "source"> & Partial<Excel.WorksheetChangedEventArgs>;

/**
 * Calls back after changes of the workbook, those of the add-in included, from the next sync of the context on. The events
 * of 100 ms come together; the name of a sheet, which events do not say, takes a sync then. Returns how to stop.
 */
export function watchChanges(
  context: Excel.RequestContext,
  listener: (change: WorkbookChange) => void,
): () => Promise<void> {
  const waiting: SheetEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = (): void => {
    timer = null;
    void tell(waiting.splice(0), listener);
  };
  const take = (event: SheetEvent): Promise<void> => {
    waiting.push(event);
    if (timer === null) timer = setTimeout(flush, TOGETHER);
    return Promise.resolve();
  };
  const { worksheets } = context.workbook;
  const handlers: { remove(): void }[] = [
    worksheets.onChanged.add(take),
    worksheets.onAdded.add(({ source }) => take({ source })),
    worksheets.onDeleted.add(({ source }) => take({ source })),
  ];
  if (supports("1.17")) handlers.push(worksheets.onNameChanged.add(({ source }) => take({ source })));
  return async () => {
    if (timer !== null) clearTimeout(timer);
    waiting.length = 0;
    await Excel.run(context, async () => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}

/** Others' changes are told once and without place, so that nothing but a mark of staleness can follow. */
async function tell(events: readonly SheetEvent[], listener: (change: WorkbookChange) => void): Promise<void> {
  const local = events.filter(({ source }) => source !== Excel.EventSource.remote);
  if (local.length < events.length) listener({ source: "remote", sheet: null, cells: null });
  const names = local.some(({ worksheetId }) => worksheetId !== undefined)
    ? await sheetNames()
    : new Map<string, string>();
  for (const { worksheetId, address, changeType } of local) {
    const sheet = names.get(worksheetId ?? "") ?? null;
    const edited = changeType === Excel.DataChangeType.rangeEdited && address !== undefined;
    const areas = edited ? parseAreas(address) : null;
    for (const cells of areas ?? [null]) listener({ source: "local", sheet, cells });
  }
}

/** Without the names, because a cell is being edited or the workbook is gone, changes are told without their place. */
async function sheetNames(): Promise<ReadonlyMap<string, string>> {
  try {
    return await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/id,items/name");
      await context.sync();
      return new Map(sheets.items.map(({ id, name }) => [id, name]));
    });
  } catch {
    return new Map();
  }
}
