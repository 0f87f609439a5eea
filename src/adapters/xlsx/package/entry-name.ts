/** The key by which entry names are compared: case does not count in OPC, and Windows reads `\` as `/`. */
export const entryNameKey = (name: string): string => name.replace(/\\/g, "/").toLowerCase();

/** Names that would leave the package when somebody unpacks it, or that no two readers understand alike. */
export function isHostileName(name: string): boolean {
  if (name === "" || /[\\\u0000-\u001f:]/.test(name) || name.startsWith("/")) return true;
  const segments = name.split("/");
  if (segments[segments.length - 1] === "") segments.pop(); // a directory entry
  return segments.some((segment) => segment === "" || segment === "." || segment === "..");
}
