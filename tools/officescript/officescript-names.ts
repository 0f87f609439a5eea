import { basename } from "node:path";
import ts from "typescript";
import { eachIdentifier, type Piece, type ScriptModules } from "./officescript-modules";

/** The name of each declaration in the script. */
export type ScriptNames = ReadonlyMap<ts.Symbol, string>;

/** Words that Office Scripts keep for themselves, and the one function that must have its name. */
const RESERVED = ["Excel", "ExcelScript", "console", "main", "eval"];

/**
 * Names for all declarations of a script, each once: the own name, or with the module's behind it where the name is taken
 * by another module or means something everywhere (`name`, `Report`).
 */
export function scriptNames(modules: ScriptModules, kept: readonly Piece[]): ScriptNames {
  const taken = new Set([...RESERVED, ...globalNames()]);
  const names = new Map<ts.Symbol, string>();
  for (const { declares, source } of kept)
    for (const symbol of declares) {
      if (names.has(symbol)) continue;
      const own = symbol.name === "main" && source === modules.entry;
      const name = own || !taken.has(symbol.name) ? symbol.name : `${symbol.name}_${moduleName(source)}`;
      if (!own && taken.has(name)) throw new Error(`name taken twice: ${name}`);
      taken.add(name);
      names.set(symbol, name);
    }
  for (const { node } of kept) refuseCaptured(node, modules, names);
  return names;
}

/** `read-blocks.ts` is `readBlocks`. */
const moduleName = ({ fileName }: ts.SourceFile): string =>
  basename(fileName, ".ts").replace(/[^A-Za-z0-9]+(.)/g, (_, letter: string) => letter.toUpperCase());

/** What is there in every browser and every JavaScript. */
function globalNames(): string[] {
  const name = "/global-names.ts";
  const options = { lib: ["lib.es2020.d.ts", "lib.dom.d.ts"], types: [] };
  const host = ts.createCompilerHost(options);
  const original = host.getSourceFile.bind(host);
  host.getSourceFile = (file, version) =>
    file === name ? ts.createSourceFile(file, "export {};", version) : original(file, version);
  const program = ts.createProgram([name], options, host);
  const source = program.getSourceFile(name);
  if (source === undefined) throw new Error("no source for global names");
  const flags = ts.SymbolFlags.Value | ts.SymbolFlags.Type | ts.SymbolFlags.Namespace;
  return program
    .getTypeChecker()
    .getSymbolsInScope(source, flags)
    .map((symbol) => symbol.name);
}

/** A name that is another one in the script must not meet a variable of that name on its way. */
function refuseCaptured(node: ts.Node, { checker, topLevel }: ScriptModules, names: ScriptNames): void {
  eachIdentifier(node, (identifier) => {
    const symbol = topLevel(identifier);
    const name = symbol === undefined ? undefined : names.get(symbol);
    if (name === undefined || name === identifier.text) return;
    const flags = ts.SymbolFlags.Value | ts.SymbolFlags.Type;
    const met = checker.getSymbolsInScope(identifier, flags).find((each) => each.name === name);
    if (met !== undefined && met !== symbol && !isTopLevel(met)) throw new Error(`name captured: ${name}`);
  });
}

const isTopLevel = (symbol: ts.Symbol): boolean =>
  (symbol.declarations ?? []).every((declaration) => {
    let node: ts.Node = declaration;
    while (ts.isVariableDeclaration(node) || ts.isVariableDeclarationList(node) || ts.isVariableStatement(node))
      node = node.parent;
    return ts.isSourceFile(node) || ts.isSourceFile(node.parent) || ts.isImportSpecifier(declaration);
  });
