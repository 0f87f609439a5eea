/** Reads semicolon-separated text with RFC 4180 quoting; the first line names the columns. */
export function parseCsv(text: string): Record<string, string>[] {
  const records: string[][] = [[]];
  const pattern = /("(?:[^"]|"")*"|[^;\r\n]*)(;|\r?\n|$)/gy;
  for (let match = pattern.exec(text); match !== null && match.index < text.length; match = pattern.exec(text)) {
    const [, field = "", end] = match;
    records[records.length - 1]?.push(field.startsWith('"') ? field.slice(1, -1).replace(/""/g, '"') : field);
    if (end !== ";") records.push([]);
  }
  const [header = [], ...rows] = records.filter((record) => record.some((field) => field !== ""));
  return rows.map((fields) =>
    Object.fromEntries(header.map((name, i) => [name.replace(/^\ufeff/, ""), fields[i] ?? ""])),
  );
}
