import type { Book } from "../../sheet-view/state/book";
import { scriptEnums } from "./script-enums";
import { scriptHost } from "./script-host";

/** What a run of a script gave. */
interface ScriptRun {
  readonly result: unknown;
  /** How often the script had to wait for Excel. */
  readonly requests: number;
}

/** Runs a script, compiled to JavaScript, on a workbook: calls its `main` with the workbook and these values. */
export function runScript(book: Book, script: string, ...values: readonly unknown[]): ScriptRun {
  const main = new Function("ExcelScript", `"use strict";\n${script}\nreturn main;`) as (enums: object) => Main;
  const host = scriptHost(book);
  const result = main(scriptEnums)(host.workbook, ...values);
  return { result, requests: host.requests() };
}

type Main = (workbook: object, ...values: readonly unknown[]) => unknown;
