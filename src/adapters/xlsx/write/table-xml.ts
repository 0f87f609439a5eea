import { plannedTableRange } from "../../../core/plan/planned-cells";
import { rangeAddress } from "../../../core/workbook/range-address";
import type { PlannedTable } from "../../../core/plan/sheet-plan";

import { escapeAttribute } from "../xml/xml-escape";

/** Light grey stripes; the header is drawn by its cells' own style. */
const TABLE_STYLE = "TableStyleLight1";

/** A table part; `id` is unique in the workbook. */
export function tableXml(table: PlannedTable, id: number): string {
  const ref = rangeAddress(plannedTableRange(table));
  const columns = table.columns.map(
    (name, index) => `<tableColumn id="${index + 1}" name="${escapeAttribute(name)}"/>`,
  );
  const name = escapeAttribute(table.name);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${name}"` +
    ` displayName="${name}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/>` +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo name="${TABLE_STYLE}" showFirstColumn="0" showLastColumn="0" showRowStripes="1"` +
    ` showColumnStripes="0"/></table>`
  );
}
