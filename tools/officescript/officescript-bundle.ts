import { basename, relative as relativePath } from "node:path";
import ts from "typescript";
import { eachIdentifier, type Piece, type ScriptModules } from "./officescript-modules";
import { scriptNames, type ScriptNames } from "./officescript-names";

/** A change of a source's text. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A script as one file of TypeScript: what `main` needs of all modules, in the order in which it runs, without imports and
 * exports, under names that are unique. Types and comments stay. `main` comes first, as people look for it.
 */
export function bundleScript(root: string, modules: ScriptModules): string {
  const entry = withinRoot(root, modules.entry);
  const kept = neededPieces(modules);
  const names = scriptNames(modules, kept);
  const parts = [`// ${basename(entry, ".ts")}, made from ${entry} and what it imports: changes belong there.`];
  const main = kept.find(({ node }) => isMain(node));
  if (main === undefined) throw new Error(`script without main: ${entry}`);
  parts.push(pieceText(main, modules, names));
  let last: ts.SourceFile | null = null;
  for (const piece of kept) {
    if (piece === main) continue;
    if (piece.source !== last) parts.push(`// ${withinRoot(root, piece.source)}`);
    last = piece.source;
    parts.push(pieceText(piece, modules, names));
  }
  return `${parts.join("\n\n")}\n`;
}

/** With forward slashes on every system. */
const withinRoot = (root: string, { fileName }: ts.SourceFile): string =>
  relativePath(root, fileName).replace(/\\/g, "/");

const isMain = (node: ts.Statement): boolean => ts.isFunctionDeclaration(node) && node.name?.text === "main";

/** What `main` reaches, and the statements that fill what is reached. */
function neededPieces({ pieces, entry }: ScriptModules): readonly Piece[] {
  const byName = new Map(pieces.flatMap((piece) => piece.declares.map((symbol) => [symbol, piece] as const)));
  const needed = new Set<Piece>();
  const add = (piece: Piece): void => {
    if (needed.has(piece)) return;
    needed.add(piece);
    for (const symbol of piece.uses) {
      const used = byName.get(symbol);
      if (used !== undefined) add(used);
    }
  };
  const first = pieces.find(({ source, node }) => source === entry && isMain(node));
  if (first !== undefined) add(first);
  const fillers = pieces.filter(({ declares }) => declares.length === 0);
  for (let before = -1; before !== needed.size;) {
    before = needed.size;
    for (const filler of fillers) if (fills(filler, byName, needed)) add(filler);
  }
  return pieces.filter((piece) => needed.has(piece));
}

/** Whether a statement that declares nothing works on a variable of its module that is needed. */
function fills(filler: Piece, byName: ReadonlyMap<ts.Symbol, Piece>, needed: ReadonlySet<Piece>): boolean {
  for (const symbol of filler.uses) {
    const piece = byName.get(symbol);
    if (piece?.source === filler.source && ts.isVariableStatement(piece.node) && needed.has(piece)) return true;
  }
  return false;
}

function pieceText(piece: Piece, modules: ScriptModules, names: ScriptNames): string {
  const { node, source } = piece;
  const text = source.text;
  const comments = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  const start = comments[0]?.pos ?? node.getStart(source);
  const splices = [...exportSplices(node, source), ...nameSplices(node, modules, names)];
  return spliced(text, start, node.end, splices);
}

function exportSplices(node: ts.Statement, source: ts.SourceFile): Splice[] {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return modifiers
    .filter(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    .map((each) => ({ start: each.getStart(source), end: each.end + 1, text: "" }));
}

/** Names that are other ones in the script; `{ name }` becomes `{ name: other }`. */
function nameSplices(node: ts.Node, { topLevel }: ScriptModules, names: ScriptNames): Splice[] {
  const splices: Splice[] = [];
  eachIdentifier(node, (identifier) => {
    const symbol = topLevel(identifier);
    const name = symbol === undefined ? undefined : names.get(symbol);
    if (name === undefined || name === identifier.text) return;
    const isShorthand = ts.isShorthandPropertyAssignment(identifier.parent);
    const text = isShorthand ? `${identifier.text}: ${name}` : name;
    splices.push({ start: identifier.getStart(), end: identifier.end, text });
  });
  return splices;
}

function spliced(text: string, start: number, end: number, splices: readonly Splice[]): string {
  let result = "";
  let at = start;
  for (const splice of [...splices].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return result + text.slice(at, end);
}
