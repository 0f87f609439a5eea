/** The first of January 2000 where serial numbers count from 1900. */
const SERIAL_2000 = 36526;

/**
 * Asks with the next sync whether the workbook counts days from 1904; the result tells it afterwards. No member of Excel's
 * API says it, but a formula does.
 */
export function askDateSystem(workbook: Excel.Workbook): () => boolean {
  const date = workbook.functions.date(2000, 1, 1).load("value");
  return () => date.value < SERIAL_2000;
}
