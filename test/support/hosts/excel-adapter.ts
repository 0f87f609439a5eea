import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import webpack from "webpack";
import type { EditResult } from "../../../src/core/workbook/edit";
import type { SheetPlan } from "../../../src/core/plan/sheet-plan";
import type { WorkbookData } from "../../../src/core/workbook/workbook-data";
import type { Answer } from "../../fixtures/excel-adapter/adapter-in-frame";
import type { TestWorkbench } from "./workbench";

const ROOT = resolve(__dirname, "../../..");

/** The adapter as a script for the add-in's frame. */
export async function adapterScript(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "ikz-adapter-"));
  try {
    await bundle(folder);
    return readFileSync(join(folder, "adapter.js"), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bundle(folder: string): Promise<void> {
  const swc = { loader: "swc-loader", options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } } };
  const compiler = webpack({
    mode: "development",
    devtool: false,
    target: "web",
    context: ROOT,
    entry: "./test/fixtures/excel-adapter/adapter-in-frame.ts",
    output: { path: folder, filename: "adapter.js" },
    resolve: { extensions: [".ts"] },
    module: { rules: [{ test: /\.ts$/, use: swc }] },
  });
  return new Promise((done, fail) => {
    compiler?.run((error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors()) fail(new Error(stats.toString({ all: false, errors: true })));
      else done();
    });
  });
}

/** The Excel adapter, run in the add-in's frame of a workbench through the real office.js. */
export interface ExcelAdapter {
  open(bytes: Uint8Array): Promise<void>;
  call<T>(name: string, ...args: unknown[]): Promise<Answer<T>>;
  read(): Promise<WorkbookData>;
  apply(edits: object): Promise<EditResult>;
  write(plans: readonly SheetPlan[]): Promise<void>;
}

/** Puts the adapter into the add-in's frame, again after each opening. */
export function excelAdapter(bench: TestWorkbench, script: string): ExcelAdapter {
  const install = async (): Promise<void> => {
    const frame = await bench.addIn();
    await frame.addScriptTag({ content: script });
  };
  const call = async <T>(name: string, ...args: unknown[]): Promise<Answer<T>> => {
    const frame = await bench.addIn();
    return frame.evaluate(
      ([wanted, given]) => {
        const { callAdapter } = globalThis as unknown as {
          callAdapter(n: string, a: unknown[]): Promise<Answer<unknown>>;
        };
        return callAdapter(wanted, given);
      },
      [name, args] as const,
    ) as Promise<Answer<T>>;
  };
  const value = async <T>(name: string, ...args: unknown[]): Promise<T> => {
    const answer = await call<T>(name, ...args);
    if ("value" in answer) return answer.value;
    throw new Error(`${name} refused: ${answer.refused} ${JSON.stringify(answer.values)}`);
  };
  return {
    open: async (bytes) => {
      await bench.open(bytes);
      await install();
    },
    call,
    read: () => value("readWorkbook"),
    apply: (edits) => value("applyEdits", edits),
    write: (plans) =>
      value(
        "writeSheets",
        plans.map(({ rowHeights, ...plan }) => ({ ...plan, ...(rowHeights ? { rowHeights: [...rowHeights] } : {}) })),
      ),
  };
}
