import { expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as ts from "typescript";

const root = resolve(__dirname, "..", "..");

/** Exported names that only tests use, each with its reason; at most fifteen. */
const ALLOWED: Readonly<Record<string, string>> = {
  "src/core/wording/thema-words.ts#COUNT": "the naive cutting of Themen in its test names the same kinds",
  "src/core/wording/thema-words.ts#MOST_CHARACTERS": "the naive cutting of Themen in its test ends at the same place",
};

/** Classes of Excel's API: the workbench and the report of what it plays read these modules by reflection. */
const REFLECTED = "workbench/model/api/";

/** Scripts, whose `main` Excel starts. */
const SCRIPT = /^automation\/officescripts\/ikz-[\w-]+\.ts$/;

const sources = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "*.ts", "*.tsx", "*.cjs"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file !== "" && !file.endsWith(".d.ts") && existsSync(join(root, file)));
const known = new Set(sources);
const isTest = (file: string): boolean => file.startsWith("test/") || /\.test\.tsx?$/.test(file);

/** A file as the parser reads it. */
const parsed = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest);

function exportedNames(source: ts.SourceFile): readonly string[] {
  return source.statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    const { name } = statement as ts.DeclarationStatement;
    return name === undefined ? [] : [name.text];
  });
}

/** The source file that a relative path of an import means. */
function fileMeant(from: string, path: string): string | null {
  if (!path.startsWith(".")) return null;
  const base = join(from, "..", path);
  return [base, `${base}.ts`, `${base}.tsx`].find((file) => known.has(file)) ?? null;
}

/** What the files take of one another, as `file#name`, and which of them are taken as a whole. */
function taken(sources: readonly ts.SourceFile[]): { readonly names: Set<string>; readonly files: Set<string> } {
  const [names, files] = [new Set<string>(), new Set<string>()];
  for (const source of sources) {
    const visit = (node: ts.Node): void => {
      const path = pathTaken(node);
      const file = path === null ? null : fileMeant(source.fileName, path);
      if (file !== null) {
        const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : undefined;
        if (bindings !== undefined && ts.isNamedImports(bindings))
          for (const { name, propertyName } of bindings.elements) names.add(`${file}#${(propertyName ?? name).text}`);
        else files.add(file);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { names, files };
}

/** The path of an import, of whatever kind. */
function pathTaken(node: ts.Node): string | null {
  const [path] = ts.isImportDeclaration(node)
    ? [node.moduleSpecifier]
    : ts.isCallExpression(node) && (isWord(node.expression, "require") || isImport(node.expression))
      ? node.arguments
      : [];
  return path !== undefined && ts.isStringLiteral(path) ? path.text : null;
}

const isImport = ({ kind }: ts.Node): boolean => kind === ts.SyntaxKind.ImportKeyword;
const isWord = (node: ts.Node, word: string): boolean => ts.isIdentifier(node) && node.text === word;

test("every exported name has a second user besides tests", () => {
  const read = sources.filter((file) => !isTest(file)).map((file) => parsed(file));
  const { names, files } = taken(read);
  /** Whoever takes a whole file uses of it what is mentioned anywhere. */
  const isMentioned = (file: string, name: string): boolean =>
    files.has(file) && read.some(({ fileName, text }) => fileName !== file && new RegExp(`\\b${name}\\b`).test(text));
  const exported = read
    .filter(({ fileName }) => !/^(tools|bench)\//.test(fileName) && !fileName.startsWith(REFLECTED))
    .flatMap((source) => exportedNames(source).map((name) => ({ file: source.fileName, name })))
    .filter(({ file, name }) => !(SCRIPT.test(file) && name === "main"));
  expect(exported.length).toBeGreaterThan(1000);
  const alone = exported.filter(({ file, name }) => !names.has(`${file}#${name}`) && !isMentioned(file, name));
  expect(alone.map(({ file, name }) => `${file}#${name}`)).toEqual(Object.keys(ALLOWED));
  expect(Object.keys(ALLOWED).length).toBeLessThanOrEqual(15);
});
