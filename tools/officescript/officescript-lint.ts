import ts from "office-scripts-compiler";
import { touchingFunctions } from "./officescript-touches";

/** What Office Scripts would object to, or do wrongly. */
export interface ScriptProblem {
  readonly line: number;
  readonly rule: string;
}

type Report = (node: ts.Node, rule: string) => void;

/** What the rules look at. */
export interface LintContext {
  readonly checker: ts.TypeChecker;
  /** Whether something is declared in the namespace ExcelScript. */
  readonly isApi: (symbol: ts.Symbol | undefined) => boolean;
  /** Functions within which, directly or further down, Excel is asked for something. */
  readonly touching: ReadonlySet<ts.Node>;
}

/**
 * The restrictions of Office Scripts that a compiler does not know. Source: learn.microsoft.com, "TypeScript restrictions
 * in Office Scripts", "Get user input for scripts", "Troubleshoot Office Scripts running in Power Automate".
 */
export function lintScript(program: ts.Program, source: ts.SourceFile): ScriptProblem[] {
  const checker = program.getTypeChecker();
  const isApi = (symbol: ts.Symbol | undefined): boolean => symbol !== undefined && isInNamespace(symbol);
  const context = { checker, isApi, touching: touchingFunctions(source, checker, isApi) };
  const problems: ScriptProblem[] = [];
  const report: Report = (node, rule) => {
    problems.push({ line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1, rule });
  };
  const visit = (node: ts.Node): void => {
    for (const rule of RULES) rule(node, context, report);
    ts.forEachChild(node, visit);
  };
  visit(source);
  reportNames(source, report);
  return problems;
}

function isInNamespace(symbol: ts.Symbol): boolean {
  return (symbol.declarations ?? []).some((declaration) => {
    for (let node: ts.Node = declaration; node.parent !== undefined; node = node.parent)
      if (ts.isModuleDeclaration(node) && node.name.text === "ExcelScript") return true;
    return false;
  });
}

type Rule = (node: ts.Node, context: LintContext, report: Report) => void;

const noModules: Rule = (node, _, report) => {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isExportAssignment(node))
    report(node, "no imports or exports");
  else if (node.kind === ts.SyntaxKind.ExportKeyword || node.kind === ts.SyntaxKind.ImportKeyword)
    report(node, "no imports or exports");
};

/** Written or inferred. */
const noAny: Rule = (node, { checker }, report) => {
  if (node.kind === ts.SyntaxKind.AnyKeyword) report(node, "no any");
  const isDeclaration = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
  if (!isDeclaration || !ts.isIdentifier(node.name)) return;
  if ((checker.getTypeAtLocation(node.name).flags & ts.TypeFlags.Any) !== 0) report(node, "no implicit any");
};

const noGenerators: Rule = (node, _, report) => {
  const isFunction = ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isMethodDeclaration(node);
  if (isFunction && node.asteriskToken !== undefined) report(node, "no generators");
};

const RESERVED: ReadonlySet<string> = new Set(["Excel", "ExcelScript", "console"]);
/** What is not there in Power Automate, or needs a person at the screen. */
const FORBIDDEN: ReadonlySet<string> = new Set(["eval", "Function", "fetch", "XMLHttpRequest", "require", "console"]);

const noForbiddenNames: Rule = (node, { isApi, checker }, report) => {
  if (!ts.isIdentifier(node)) return;
  const { parent } = node;
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
  const symbol = checker.getSymbolAtLocation(node);
  if (isMember || isApi(symbol)) return;
  const isProperty = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Property) !== 0;
  if (!isProperty && RESERVED.has(node.text)) report(node, `reserved: ${node.text}`);
  else if (!isProperty && FORBIDDEN.has(node.text)) report(node, `not available: ${node.text}`);
};

/** Methods of arrays take inline arrow functions, never a name or a function expression. */
const arrowCallbacks: Rule = (node, { checker }, report) => {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
  const receiver = node.expression.expression;
  const isArray = isArrayType(checker.getTypeAtLocation(receiver), checker);
  if (!isArray && receiver.getText() !== "Array") return;
  for (const argument of node.arguments) {
    const isFunction = checker.getTypeAtLocation(argument).getCallSignatures().length > 0;
    if (isFunction && !ts.isArrowFunction(argument)) report(argument, "array callbacks are inline arrows");
  }
};

function isArrayType(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (type.isUnion()) return type.types.some((each) => isArrayType(each, checker));
  const name = type.getSymbol()?.name ?? checker.getApparentType(type).getSymbol()?.name;
  return name === "Array" || name === "ReadonlyArray";
}

/** `undefined` and `null` are no types of our own. */
const noMixedUnions: Rule = (node, { checker, isApi }, report) => {
  const isNamed = (ts.isVariableDeclaration(node) || ts.isParameter(node)) && ts.isIdentifier(node.name);
  if (!isNamed && !ts.isUnionTypeNode(node)) return;
  const type = checker.getTypeAtLocation(node);
  if (!type.isUnion()) return;
  const objects = type.types.filter((each) => (each.flags & ts.TypeFlags.Object) !== 0);
  const ofApi = objects.filter((each) => isApi(each.getSymbol()));
  if (ofApi.length > 0 && ofApi.length < objects.length) report(node, "no union of ExcelScript and own types");
};

const noSubclasses: Rule = (node, { checker, isApi }, report) => {
  if (ts.isHeritageClause(node) && node.types.some((each) => isApi(checker.getTypeAtLocation(each).getSymbol())))
    report(node, "nothing inherits from ExcelScript");
};

/** Calls to Excel become waiting ones: a constructor and the comparison of a sort cannot wait. */
const noApiWhereNothingWaits: Rule = (node, { touching }, report) => {
  if (ts.isConstructorDeclaration(node) && touching.has(node)) report(node, "no Excel in constructors");
  const isSort =
    ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === "sort";
  if (isSort && node.arguments.some((each) => touching.has(each))) report(node, "no Excel in sort");
};

/** A function that waits must be called where it stands: passed on as a value, nobody would wait for it. */
const calledDirectly: Rule = (node, { checker, touching }, report) => {
  if (!ts.isIdentifier(node) || (ts.isCallExpression(node.parent) && node.parent.expression === node)) return;
  const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
  if (declaration === undefined || (declaration as { readonly name?: ts.Node }).name === node) return;
  const isVariable = ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined;
  if (touching.has(isVariable ? declaration.initializer : declaration))
    report(node, "functions with Excel are called directly");
};

const RULES: readonly Rule[] = [
  noModules,
  noAny,
  noGenerators,
  noForbiddenNames,
  arrowCallbacks,
  noMixedUnions,
  noSubclasses,
  noApiWhereNothingWaits,
  calledDirectly,
];

/** Every name at the top is there once, whatever it names. */
function reportNames(source: ts.SourceFile, report: Report): void {
  const seen = new Set<string>();
  const add = (name: ts.Node | undefined): void => {
    if (name === undefined || !ts.isIdentifier(name)) return;
    if (seen.has(name.text)) report(name, `name twice: ${name.text}`);
    seen.add(name.text);
  };
  for (const node of source.statements)
    if (ts.isVariableStatement(node)) for (const { name } of node.declarationList.declarations) add(name);
    else add((node as { readonly name?: ts.Node }).name);
}
