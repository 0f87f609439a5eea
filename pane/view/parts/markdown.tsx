import type { ReactElement, ReactNode } from "react";

/** The part of Markdown that the pages of rules use: paragraphs, lists, tables, strong words and code. */
export function Markdown({ text }: { readonly text: string }): ReactElement {
  const blocks = text.split(/\n{2,}/).filter((block) => block.trim() !== "");
  return (
    <>
      {blocks.map((block, i) => (
        <Block key={i} lines={block.trim().split("\n")} />
      ))}
    </>
  );
}

function Block({ lines }: { readonly lines: readonly string[] }): ReactElement {
  const [first = ""] = lines;
  if (first.startsWith("|")) return <MarkdownTable lines={lines} />;
  if (first.startsWith("#")) return <h3>{inline(first.replace(/^#+\s*/, ""))}</h3>;
  if (/^[-*] /.test(first))
    return (
      <ul>
        {lines.map((line, i) => (
          <li key={i}>{inline(line.replace(/^[-*] /, ""))}</li>
        ))}
      </ul>
    );
  return <p>{inline(lines.join(" "))}</p>;
}

const cellsOf = (line: string): readonly string[] =>
  line
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replace(/\\\|/g, "|"));

function MarkdownTable({ lines }: { readonly lines: readonly string[] }): ReactElement {
  const [header = "", , ...rows] = lines;
  return (
    <div className="wide-table" tabIndex={0} role="group">
      <table>
        <thead>
          <tr>
            {cellsOf(header).map((cell, i) =>
              cell === "" ? (
                <td key={i} />
              ) : (
                <th key={i} scope="col">
                  {inline(cell)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={r}>
              {cellsOf(row).map((cell, i) => (
                <td key={i}>{inline(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Strong words and code; everything is text to React, so nothing in it can become markup. */
function inline(text: string): ReactNode[] {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part, i) => {
    if (part.startsWith("`") && part.length > 1) return <code key={i}>{part.slice(1, -1)}</code>;
    if (part.startsWith("**") && part.length > 3) return <strong key={i}>{part.slice(2, -2)}</strong>;
    return part;
  });
}
