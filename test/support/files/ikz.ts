import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";

const program = path.join(__dirname, "..", "..", "..", "dist", "cli", "ikz.cjs");

/** The sample workbook in the repository. */
export const sample = path.join(__dirname, "..", "..", "..", "samples", "ikz-beispiel.xlsx");

/** What a run of the built command line gave. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as its users do, as a process of its own. */
export function ikz(...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}

/** A folder for the files of one test; its files are removed at the end of the test run by the system. */
export const temporaryFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), "ikz-test-"));

/** Writes bytes into a folder and gives the path. */
export function put(folder: string, name: string, content: Uint8Array | string): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, content);
  return file;
}
