import { join } from "node:path";
import ts from "typescript";

/** Where the declarations of Excel's script API are. */
export const SCRIPT_API: readonly string[] = [
  "src/adapters/officescript/excelscript.d.ts",
  "src/adapters/officescript/excelscript-chart.d.ts",
];

/** One statement at the top of a module. */
export interface Piece {
  readonly source: ts.SourceFile;
  readonly node: ts.Statement;
  /** What it declares. */
  readonly declares: readonly ts.Symbol[];
  /** What it refers to at the top of this or another module. */
  readonly uses: ReadonlySet<ts.Symbol>;
}

/** The modules of a script and how they hang together. */
export interface ScriptModules {
  readonly checker: ts.TypeChecker;
  /** In the order in which they run: a module comes behind those whose values it needs; where types stand is no matter. */
  readonly pieces: readonly Piece[];
  readonly entry: ts.SourceFile;
  /** What an identifier refers to at the top of a module; undefined for anything else. */
  readonly topLevel: (identifier: ts.Identifier) => ts.Symbol | undefined;
}

/** The program of these scripts with all that they import. Whether its types are right is for `npm run typecheck` to say. */
export const scriptProgram = (root: string, entries: readonly string[]): ts.Program =>
  ts.createProgram(
    [...entries, ...SCRIPT_API].map((file) => join(root, file)),
    compilerOptions(root),
  );

/** The modules of one script. */
export function readModules(root: string, program: ts.Program, entry: string): ScriptModules {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(join(root, entry));
  if (source === undefined) throw new Error(`unknown script: ${entry}`);
  const sources = inOrder(program, source);
  const declared = new Set(sources.flatMap((each) => each.statements.flatMap((node) => declaredBy(node, checker))));
  const topLevel = (identifier: ts.Identifier): ts.Symbol | undefined => {
    const symbol = resolved(identifier, checker);
    return symbol !== undefined && declared.has(symbol) ? symbol : undefined;
  };
  const pieces = sources.flatMap((each) =>
    each.statements
      .filter((node) => !ts.isImportDeclaration(node))
      .map((node) => ({ source: each, node, declares: declaredBy(node, checker), uses: usesOf(node, topLevel) })),
  );
  return { checker, pieces, entry: source, topLevel };
}

function compilerOptions(root: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, "tsconfig.base.json"), (path) => ts.sys.readFile(path));
  const { options } = ts.convertCompilerOptionsFromJson((config as { compilerOptions: unknown }).compilerOptions, root);
  return { ...options, composite: false, declaration: false, emitDeclarationOnly: false, noEmit: true };
}

function inOrder(program: ts.Program, entry: ts.SourceFile): ts.SourceFile[] {
  const ordered: ts.SourceFile[] = [];
  const seen = new Set<ts.SourceFile>();
  const visit = (source: ts.SourceFile): void => {
    if (seen.has(source)) return;
    seen.add(source);
    const imported = importsOf(program, source);
    for (const { target, ofTypes } of imported) if (!ofTypes) visit(target);
    ordered.push(source);
    // Types may refer to each other in a circle: followed only now, they keep no value from coming in time.
    for (const { target, ofTypes } of imported) if (ofTypes) visit(target);
  };
  visit(entry);
  return ordered;
}

interface Imported {
  readonly target: ts.SourceFile;
  /** Nothing but types is imported. */
  readonly ofTypes: boolean;
}

const importsOf = (program: ts.Program, source: ts.SourceFile): readonly Imported[] =>
  source.statements.flatMap((node): Imported[] => {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return [];
    const target = program.getSourceFile(join(source.fileName, "..", `${node.moduleSpecifier.text}.ts`));
    if (target === undefined) throw new Error(`script imports no file of its own: ${node.moduleSpecifier.text}`);
    return [{ target, ofTypes: importsOnlyTypes(node) }];
  });

function importsOnlyTypes({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false;
  const { namedBindings } = importClause;
  if (importClause.isTypeOnly) return true;
  return (
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((one) => one.isTypeOnly)
  );
}

function declaredBy(node: ts.Statement, checker: ts.TypeChecker): ts.Symbol[] {
  const names: ts.Node[] = [];
  const add = (name: ts.BindingName): void => {
    if (ts.isIdentifier(name)) names.push(name);
    else for (const element of name.elements) if (ts.isBindingElement(element)) add(element.name);
  };
  if (ts.isVariableStatement(node)) for (const { name } of node.declarationList.declarations) add(name);
  else if (isNamed(node) && node.name !== undefined) names.push(node.name);
  return names.flatMap((name) => checker.getSymbolAtLocation(name) ?? []);
}

const isNamed = (
  node: ts.Statement,
): node is ts.FunctionDeclaration | ts.ClassDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration =>
  ts.isFunctionDeclaration(node) ||
  ts.isClassDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node);

function resolved(identifier: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const { parent } = identifier;
  const symbol =
    ts.isShorthandPropertyAssignment(parent) && parent.name === identifier
      ? checker.getShorthandAssignmentValueSymbol(parent)
      : checker.getSymbolAtLocation(identifier);
  if (symbol === undefined || (symbol.flags & ts.SymbolFlags.Alias) === 0) return symbol;
  const target = checker.getAliasedSymbol(symbol);
  if (target.declarations === undefined) throw new Error(`import that leads nowhere: ${symbol.name}`);
  return target;
}

function usesOf(node: ts.Node, topLevel: ScriptModules["topLevel"]): Set<ts.Symbol> {
  const uses = new Set<ts.Symbol>();
  eachIdentifier(node, (identifier) => {
    const symbol = topLevel(identifier);
    if (symbol !== undefined) uses.add(symbol);
  });
  return uses;
}

/** Calls for every identifier within a node, those of comments left out. */
export function eachIdentifier(node: ts.Node, visit: (identifier: ts.Identifier) => void): void {
  if (ts.isIdentifier(node)) visit(node);
  ts.forEachChild(node, (child) => eachIdentifier(child, visit));
}
