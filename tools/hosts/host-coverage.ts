import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative as relativePath } from "node:path";
import ts from "typescript";

/** The requirement set that the manifest asks for. */
export const FLOOR = "1.9";

/** One member of Microsoft's API that our code uses. */
export interface UsedMember {
  /** `Range.values` */
  readonly name: string;
  /** As the types say it, such as `ExcelApi 1.9`; empty where they say nothing. */
  readonly set: string;
  /** Whether every use above the floor stands behind a guard; null where none is needed. */
  readonly guarded: boolean | null;
  /** Whether the workbench implements it; null for what office.js does by itself. */
  readonly inWorkbench: boolean | null;
  /** Folders that use it. */
  readonly users: readonly string[];
}

const USERS = ["src/adapters/excel", "taskpane", "functions"];
const MODEL = "workbench/model";
const EVENTS = "workbench/host/event-table.ts";
/** What every object of the API has, and what only office.js knows. */
const OF_OFFICE_JS: ReadonlySet<string> = new Set(["load", "context", "toJSON", "items", "set", "track", "untrack"]);

interface Use {
  readonly name: string;
  readonly declaration: ts.Declaration;
  readonly node: ts.Node;
}

/** All members of the API that `src/adapters/excel`, `taskpane` and `functions` use, by name. */
export function hostCoverage(root: string): UsedMember[] {
  const files = USERS.flatMap((folder) => sourcesIn(join(root, folder)));
  const model = sourcesIn(join(root, MODEL));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ["office-js"],
    typeRoots: [join(root, "node_modules/@types")],
  });
  const checker = program.getTypeChecker();
  const uses = files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return source === undefined ? [] : usesIn(source, checker);
  });
  const implemented = implementedMembers(root, model);
  const names = [...new Set(uses.map(({ name }) => name))].sort();
  return names.map((name) => usedMember(root, name, uses, implemented));
}

/** With forward slashes on every system. */
const pathWithin = (root: string, file: string): string => relativePath(root, file).replace(/\\/g, "/");

function sourcesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .sort();
}

/** Every name in a file that stands for a member of a class in the namespaces Excel and Office, also within `load`. */
function usesIn(source: ts.SourceFile, checker: ts.TypeChecker): Use[] {
  const uses: Use[] = [];
  const note = (symbol: ts.Symbol | undefined, node: ts.Node): void => {
    const declaration = symbol?.declarations?.[0];
    const name = declaration === undefined ? null : memberName(declaration);
    if (name !== null && declaration !== undefined) uses.push({ name, declaration, node });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) note(symbolOf(node, checker), node);
    if (ts.isCallExpression(node)) for (const symbol of loadedBy(node, checker)) note(symbol, node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
}

/** The members that a call such as `sheets.load("items/name,items/protection/protected")` names. */
function loadedBy({ expression, arguments: [what] }: ts.CallExpression, checker: ts.TypeChecker): ts.Symbol[] {
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "load" || what === undefined) return [];
  const paths = textOf(what, checker);
  if (paths === null) throw new Error(`load without named members: ${expression.getText()}(${what.getText()})`);
  const target = checker.getTypeAtLocation(expression.expression);
  return paths.split(",").flatMap((path) => membersOn(path.trim().split("/"), target, checker));
}

/** A text that the compiler knows: a literal, a constant, or a template of these. */
function textOf(node: ts.Expression, checker: ts.TypeChecker): string | null {
  const type = checker.getTypeAtLocation(node);
  if (type.isStringLiteral()) return type.value;
  if (ts.isConditionalExpression(node)) {
    const both = [textOf(node.whenTrue, checker), textOf(node.whenFalse, checker)];
    return both.includes(null) ? null : both.join(",");
  }
  if (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === "join"
  ) {
    // Whatever of its values the array holds.
    const each = checker.getTypeAtLocation(node.expression.expression).getNumberIndexType();
    const values = each?.isUnion() === true ? each.types : [];
    return values.length > 0 && values.every((one) => one.isStringLiteral())
      ? values.map((one) => (one.isStringLiteral() ? one.value : "")).join(",")
      : null;
  }
  if (!ts.isTemplateExpression(node)) return null;
  const parts = node.templateSpans.map((span) => [textOf(span.expression, checker), span.literal.text] as const);
  if (parts.some(([text]) => text === null)) return null;
  return node.head.text + parts.map(([text, after]) => `${text ?? ""}${after}`).join("");
}

/** The members on a path; on a collection, a path that does not begin with `items` means its items. */
function membersOn(path: readonly string[], start: ts.Type, checker: ts.TypeChecker): ts.Symbol[] {
  const found: ts.Symbol[] = [];
  let type = start;
  for (const name of path) {
    const own = type.getProperty(name);
    const items = own === undefined ? itemsOf(type, checker) : null;
    const symbol = own ?? items?.getProperty(name);
    if (symbol === undefined) throw new Error(`load of an unknown member: ${path.join("/")}`);
    found.push(symbol);
    type = name === "items" ? (itemsOf(type, checker) ?? type) : checker.getTypeOfSymbol(symbol);
  }
  return found;
}

function itemsOf(type: ts.Type, checker: ts.TypeChecker): ts.Type | null {
  const items = type.getProperty("items");
  return items === undefined ? null : (checker.getTypeOfSymbol(items).getNumberIndexType() ?? null);
}

/** A destructured name is looked up in what it is taken from. */
function symbolOf(node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const { parent } = node;
  if (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === node)
    return checker.getTypeAtLocation(parent.parent).getProperty(node.text);
  return checker.getSymbolAtLocation(node);
}

function memberName(declaration: ts.Declaration): string | null {
  if (!declaration.getSourceFile().fileName.includes("@types/office-js")) return null;
  const { parent } = declaration;
  if (ts.isEnumMember(declaration) && ts.isEnumDeclaration(parent))
    return namespaceOf(parent) === "Excel" ? `Excel.${parent.name.text}.${declaration.name.getText()}` : null;
  if (!ts.isClassDeclaration(parent) && !ts.isInterfaceDeclaration(parent)) return null;
  const space = namespaceOf(parent);
  const isMember = ts.isMethodDeclaration(declaration) || ts.isMethodSignature(declaration);
  if (!isMember && !ts.isPropertyDeclaration(declaration) && !ts.isPropertySignature(declaration)) return null;
  const member = declaration.name.getText();
  if (space === "Office") return `Office.${parent.name?.text ?? ""}.${member}`;
  if (space !== "Excel" || !ts.isClassDeclaration(parent) || OF_OFFICE_JS.has(member)) return null;
  return `${parent.name?.text ?? ""}.${member}`;
}

function namespaceOf(node: ts.Node): string {
  for (let at: ts.Node | undefined = node.parent; at !== undefined; at = at.parent)
    if (ts.isModuleDeclaration(at) && ts.isSourceFile(at.parent)) return at.name.text;
  return "";
}

/** A member of an enumeration has the set of the enumeration where it names none. */
function setOf(declaration: ts.Declaration): string {
  const own = /\[Api set: ([^\]]*)\]/.exec(declaration.getFullText())?.[1]?.trim();
  return own ?? (ts.isEnumMember(declaration) ? setOf(declaration.parent) : "");
}

/** The highest version that a set names: setting may need more than reading. */
function versionOf(set: string): string | null {
  if (!/^ExcelApi(Online|Desktop)?\b|^1\./.test(set)) return null;
  if (/^ExcelApi(Online|Desktop)/.test(set)) return "99.0";
  const versions = set.match(/\d+\.\d+/g) ?? [];
  return versions.reduce<string | null>((most, each) => (most === null || isAbove(each, most) ? each : most), null);
}

function isAbove(version: string, other: string): boolean {
  const [a = 0, b = 0] = version.split(".").map(Number);
  const [c = 0, d = 0] = other.split(".").map(Number);
  return a > c || (a === c && b > d);
}

function usedMember(
  root: string,
  name: string,
  all: readonly Use[],
  implemented: (name: string, written: boolean) => boolean | null,
): UsedMember {
  const uses = all.filter((use) => use.name === name);
  const text = uses.map(({ declaration }) => setOf(declaration)).find((each) => each !== "") ?? "";
  const version = versionOf(text);
  const set = version === null || !text.startsWith("ExcelApi ") ? text : `ExcelApi ${version}`;
  const needsGuard = version !== null && isAbove(version, FLOOR);
  return {
    name,
    set,
    guarded: needsGuard ? uses.every(({ node }) => isGuarded(node, version)) : null,
    inWorkbench: implemented(name, uses.some(isWritten)),
    users: USERS.filter((user) =>
      uses.some(({ node }) => pathWithin(root, node.getSourceFile().fileName).startsWith(`${user}/`)),
    ),
  };
}

/** Whether the use puts something into the member. */
const isWritten = ({ node }: Use): boolean =>
  ts.isPropertyAccessExpression(node.parent) &&
  ts.isBinaryExpression(node.parent.parent) &&
  node.parent.parent.left === node.parent &&
  node.parent.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;

/** Whether a use is reached only where the host was asked for the version, as a literal, before. */
function isGuarded(node: ts.Node, version: string): boolean {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    const { parent } = at;
    if (ts.isIfStatement(parent) && parent.thenStatement === at && asks(parent.expression, version)) return true;
    if (ts.isConditionalExpression(parent) && parent.whenTrue === at && asks(parent.condition, version)) return true;
    if (
      ts.isBinaryExpression(parent) &&
      parent.right === at &&
      parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken &&
      asks(parent.left, version)
    )
      return true;
  }
  return false;
}

/** `supports("1.13")`, or the same without the short form, alone or as a part of a conjunction. */
function asks(condition: ts.Expression, version: string): boolean {
  if (ts.isParenthesizedExpression(condition)) return asks(condition.expression, version);
  if (ts.isBinaryExpression(condition) && condition.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
    return asks(condition.left, version) || asks(condition.right, version);
  if (!ts.isCallExpression(condition) || !/(^|\.)(supports|isSetSupported)$/.test(condition.expression.getText()))
    return false;
  const last = condition.arguments[condition.arguments.length - 1];
  return last !== undefined && ts.isStringLiteral(last) && !isAbove(version, last.text);
}

/** Whether a member of a class, or of one that it extends, can be set. */
function takesValues(prototype: object, member: string): boolean {
  for (let at: object | null = prototype; at !== null; at = Object.getPrototypeOf(at) as object | null) {
    const own = Object.getOwnPropertyDescriptor(at, member);
    if (own !== undefined) return own.set !== undefined || own.writable === true;
  }
  return false;
}

/** Classes of the workbench that stand for several of the API, which differ in nothing but their names. */
const STAND_INS: readonly (readonly [RegExp, string])[] = [
  [/^Chart\w*Format$/, "ChartFormat"],
  [/^ChartBorder$/, "ChartLineFormat"],
  [/^ChartDataLabel$/, "ChartDataLabels"],
];

/** Whether the workbench has a member, and takes values for it: in its class of that name, or as an event that it sends. */
function implementedMembers(
  root: string,
  model: readonly string[],
): (name: string, written: boolean) => boolean | null {
  const classes = new Map<string, object>();
  for (const file of model)
    for (const [name, value] of Object.entries(require(file) as Record<string, unknown>))
      if (typeof value === "function" && typeof value.prototype === "object")
        classes.set(name, value.prototype as object);
  const events = existsSync(join(root, EVENTS)) ? readFileSync(join(root, EVENTS), "utf8") : "";
  const sends = (name: string): boolean => new RegExp(`\\b(Data)?(Event)?${name}(Event)?: \\{`).test(events);
  return (name, written) => {
    const [owner = "", member = "", ...more] = name.split(".");
    if (owner === "Office" || owner === "Excel" || more.length > 0 || owner === "RequestContext") return null;
    if (/^on[A-Z]/.test(member)) return sends(member.slice(2));
    const standIn = STAND_INS.find(([pattern]) => pattern.test(owner))?.[1];
    const prototype = classes.get(owner) ?? classes.get(standIn ?? "");
    return prototype !== undefined && member in prototype && (!written || takesValues(prototype, member));
  };
}
