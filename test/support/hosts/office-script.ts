import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "office-scripts-compiler";
import { connectCalculation } from "../../../sheet-view/calc/connect-calculation";
import type { Book } from "../../../sheet-view/state/book";
import { type BuiltScript, buildScripts } from "../../../tools/officescript/officescript-build";
import { bundleScript } from "../../../tools/officescript/officescript-bundle";
import { SCRIPT_API, readModules, scriptProgram } from "../../../tools/officescript/officescript-modules";
import { type OpenWorkbook, openWorkbook } from "../../../workbench/file/open-workbook";
import { runScript } from "../../../workbench/officescript/run-script";

const ROOT = resolve(__dirname, "../../..");
/** Nobody documents what of the language Office Scripts have; ES2019 is what they are sure to have. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2019,
  lib: ["lib.es2019.d.ts", "lib.dom.d.ts"],
  strict: true,
  types: [],
};

/** The product's scripts, made of their sources. */
export const productScripts = (): readonly BuiltScript[] => buildScripts(ROOT);

/** Any script as one file. */
export const bundled = (entry: string): string =>
  bundleScript(ROOT, readModules(ROOT, scriptProgram(ROOT, [entry]), entry));

/** Excel's declarations and the language's, read once. */
const declarations = new Map<string, ts.SourceFile | undefined>();

/** A script, and what it is compiled with. */
export interface CompiledScript {
  readonly program: ts.Program;
  readonly source: ts.SourceFile;
}

/** A script among the declarations of Excel's API, as the compiler of Office Scripts sees it. */
export function compiledScript(code: string): CompiledScript {
  const name = join(ROOT, "script.ts");
  const host = ts.createCompilerHost(OPTIONS);
  const original = host.getSourceFile.bind(host);
  host.getSourceFile = (file, version) => {
    if (file === name) return ts.createSourceFile(file, code, version, true);
    if (!declarations.has(file)) declarations.set(file, original(file, version));
    return declarations.get(file);
  };
  const api = SCRIPT_API.map((file) => join(ROOT, file));
  const program = ts.createProgram([name, ...api], OPTIONS, host);
  const source = program.getSourceFile(name);
  if (source === undefined) throw new Error("no source of the script");
  return { program, source };
}

/** What the compiler of Office Scripts objects to. */
export function compilerComplaints({ program, source }: CompiledScript): string[] {
  const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics()];
  return found.map(
    ({ start, messageText }) =>
      `${source.getLineAndCharacterOfPosition(start ?? 0).line + 1}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
  );
}

/** Opens a file with a calculation behind it. */
export function openFile(bytes: Uint8Array): OpenWorkbook {
  const file = openWorkbook(bytes, "Mappe.xlsx");
  connectCalculation(
    file.book,
    () => Promise.reject(new Error("no function is called")),
    () => undefined,
  );
  return file;
}

/** The workbook of a file, with a calculation behind it. */
export const openBook = (bytes: Uint8Array): Book => openFile(bytes).book;

/** A script that can be run on workbooks: the file itself, compiled by the compiler of Office Scripts. */
export function runnable(code: string): (book: Book, ...values: readonly unknown[]) => ReturnType<typeof runScript> {
  const script = ts.transpileModule(code, { compilerOptions: OPTIONS }).outputText;
  return (book, ...values) => runScript(book, script, ...values);
}

/** What `npm run build` made of a script of the product, as its users get it. */
export const delivered = (name: string, extension: "ts" | "osts"): string =>
  readFileSync(join(ROOT, "dist", "officescripts", `${name}.${extension}`), "utf8");

/** One of the product's scripts as it is delivered, ready to run. */
export const productScript = (
  name: string,
): ((book: Book, ...values: readonly unknown[]) => ReturnType<typeof runScript>) => runnable(delivered(name, "ts"));
