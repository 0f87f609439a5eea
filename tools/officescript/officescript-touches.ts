import ts from "office-scripts-compiler";

/** Functions of a script within which Excel is asked for something, directly or by a function that they call. */
export function touchingFunctions(
  source: ts.SourceFile,
  checker: ts.TypeChecker,
  isApi: (symbol: ts.Symbol | undefined) => boolean,
): ReadonlySet<ts.Node> {
  const touching = new Set<ts.Node>();
  const callers = new Map<ts.Node, Set<ts.Node>>();
  const visit = (node: ts.Node, within: readonly ts.Node[]): void => {
    const inside = isFunction(node) ? [...within, node] : within;
    if (ts.isCallExpression(node)) {
      if (isApiCall(node, checker, isApi)) for (const each of inside) touching.add(each);
      const called = calledFunction(node, checker);
      if (called !== undefined) {
        const known = callers.get(called) ?? new Set<ts.Node>();
        callers.set(called, known);
        for (const each of inside) known.add(each);
      }
    }
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(source, []);
  const waiting = Array.from(touching);
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop())
    for (const caller of callers.get(each) ?? []) {
      if (touching.has(caller)) continue;
      touching.add(caller);
      waiting.push(caller);
    }
  return touching;
}

const isFunction = (node: ts.Node): boolean =>
  ts.isFunctionDeclaration(node) ||
  ts.isArrowFunction(node) ||
  ts.isFunctionExpression(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isConstructorDeclaration(node);

const isApiCall = (
  { expression }: ts.CallExpression,
  checker: ts.TypeChecker,
  isApi: (symbol: ts.Symbol | undefined) => boolean,
): boolean => ts.isPropertyAccessExpression(expression) && isApi(checker.getSymbolAtLocation(expression.name));

/** The function behind a call by name. */
function calledFunction({ expression }: ts.CallExpression, checker: ts.TypeChecker): ts.Node | undefined {
  const declaration = checker.getSymbolAtLocation(expression)?.valueDeclaration;
  if (declaration === undefined) return undefined;
  return ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined
    ? declaration.initializer
    : declaration;
}
