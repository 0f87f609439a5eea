import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import { openPackage, type OoxmlPackage } from "../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../src/adapters/xlsx/read/read-workbook";
import { FileRefused } from "../../src/adapters/xlsx/xml/refused";
import { defaultLimits } from "../../src/adapters/xlsx/package/zip";
import { readSnapshot, type ReadingOptions, type Snapshot } from "../../src/core/snapshot/snapshot";
import { registers } from "../../src/registers/index";
import type { WorkbookData } from "../../src/core/workbook/workbook-data";
import { refusalsDe } from "../../src/i18n/refusals.de";
import { cliFilesDe } from "../../src/i18n/cli/files.de";
import { nodeUnpacker } from "./node-unpacker";
import { Stop } from "./stop";

/** Bytes in a mebibyte. */
export const MEBIBYTE = 1024 * 1024;

/** A workbook read from a file, with the package that a changed copy is made from. */
export interface OpenWorkbook {
  readonly file: string;
  readonly pkg: OoxmlPackage;
  readonly workbook: WorkbookData;
  readonly snapshot: Snapshot;
}

/** More rows than any report has; together with their findings they would not fit into memory. */
const MOST_MASSNAHMEN = 300_000;

/** Reads a workbook with all registers; `limitMb` raises the limit on its unpacked size. Stops with a sentence where it cannot. */
export function openWorkbook(file: string, limitMb: number | null, reading: ReadingOptions = {}): OpenWorkbook {
  const limits = limitMb === null ? defaultLimits : { ...defaultLimits, unpackedBytes: limitMb * MEBIBYTE };
  const bytes = readBytes(file, limits.unpackedBytes);
  try {
    const pkg = openPackage(bytes, limits, nodeUnpacker);
    const workbook = readWorkbook(pkg);
    const snapshot = readSnapshot(workbook, { registers, ...reading });
    const count = snapshot.massnahmen.length;
    if (count > MOST_MASSNAHMEN)
      throw new Stop(cliFilesDe.tooManyMassnahmen, {
        file,
        count,
      });
    return { file, pkg, workbook, snapshot };
  } catch (error) {
    if (error instanceof FileRefused) throw new Stop(refusalsDe[error.code], { part: "?", ...error.values, file });
    throw error;
  }
}

/** The bytes of a file of at most `limit` bytes; stops with a sentence where they cannot be read. */
export function readBytes(file: string, limit: number): Uint8Array {
  try {
    const about = fs.statSync(file);
    if (about.isDirectory()) throw new Stop(refusalsDe["file-is-folder"], { file });
    if (!about.isFile()) throw new Stop(refusalsDe["file-unreadable"], { file });
    if (about.size > limit) throw new Stop(refusalsDe["too-large"], { file });
    return fs.readFileSync(file);
  } catch (error) {
    if (error instanceof Stop) throw error;
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new Stop(refusalsDe[missing ? "file-missing" : "file-unreadable"], { file });
  }
}

/** Refuses an output that is an input, or that exists without leave to overwrite it; before any work is done. */
export function checkTarget(target: string, inputs: readonly string[], overwrite: boolean): void {
  if (inputs.some((input) => isSameFile(input, target)))
    throw new Stop(cliFilesDe.targetIsInput, {
      target,
    });
  const folder = path.dirname(path.resolve(target));
  if (!isFolder(folder)) throw new Stop(cliFilesDe.noFolder, { folder });
  if (!fs.existsSync(target)) return;
  if (fs.statSync(target).isDirectory()) throw new Stop(cliFilesDe.targetIsFolder, { target });
  if (!overwrite) throw new Stop(cliFilesDe.targetExists, { target });
}

function isFolder(file: string): boolean {
  try {
    return fs.statSync(file).isDirectory();
  } catch {
    return false;
  }
}

/** Whether two paths lead to the same file, also over links. */
export function isSameFile(a: string, b: string): boolean {
  if (path.resolve(a) === path.resolve(b)) return true;
  try {
    const [one, other] = [fs.statSync(a), fs.statSync(b)];
    return one.dev === other.dev && one.ino === other.ino;
  } catch {
    return false;
  }
}

const INTERRUPTIONS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Lets an interruption wait until the work is done, so that it leaves nothing half done behind. */
function uninterrupted(work: () => void): void {
  const wait = (): void => undefined;
  for (const signal of INTERRUPTIONS) process.on(signal, wait);
  try {
    work();
  } finally {
    for (const signal of INTERRUPTIONS) process.off(signal, wait);
  }
}

/** Writes beside the target and renames, so that the target is there whole or not at all. */
export function writeAtomically(target: string, content: Uint8Array | Iterable<string>): void {
  uninterrupted(() => writeBeside(target, content));
}

function writeBeside(target: string, content: Uint8Array | Iterable<string>): void {
  const temporary = path.join(
    path.dirname(path.resolve(target)),
    `.${path.basename(target)}.${randomBytes(6).toString("hex")}.tmp`,
  );
  try {
    const handle = fs.openSync(temporary, "wx");
    try {
      if (content instanceof Uint8Array) fs.writeFileSync(handle, content);
      else for (const piece of content) fs.writeFileSync(handle, piece);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(temporary, target);
  } catch {
    fs.rmSync(temporary, { force: true });
    throw new Stop(cliFilesDe.notWritten, {
      target,
    });
  }
}
