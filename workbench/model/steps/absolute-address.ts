/** An address with its sheet, such as `Sheet!A1:B2`, as a formula names it for good: `Sheet!$A$1:$B$2`. */
export function absoluteAddress(address: string): string {
  const at = address.lastIndexOf("!") + 1;
  const cells = address
    .slice(at)
    .replace(/([A-Z]+)?(\d+)?/g, (_, column, row) => `${column ? `$${column}` : ""}${row ? `$${row}` : ""}`);
  return address.slice(0, at) + cells;
}
