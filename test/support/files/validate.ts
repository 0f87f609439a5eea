import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { program } from "../../../tools/ooxml-validator/validator.cjs";

/** One objection of Microsoft's Open XML SDK validator. */
export interface ValidationError {
  readonly description: string;
  readonly path: string;
  readonly xPath: string;
  readonly id: string;
  readonly errorType: string;
}

/** The Office whose schemas a file is held against. */
const OFFICE = "Microsoft365";
const MAX_OUTPUT = 256 * 1024 * 1024;

/** What Microsoft's validator objects to in a workbook, given as bytes or as a path; an empty list is good. */
export const validateWorkbook = (workbook: Uint8Array | string): Promise<ValidationError[]> =>
  typeof workbook === "string" ? run(workbook) : validateBytes(workbook, "workbook.xlsx");

/** What it objects to in a Word file. */
export const validateDocument = (document: Uint8Array): Promise<ValidationError[]> =>
  validateBytes(document, "document.docx");

async function validateBytes(bytes: Uint8Array, name: string): Promise<ValidationError[]> {
  const folder = await mkdtemp(join(tmpdir(), "ikz-validate-"));
  try {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return await run(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Objections that the output has and the input had not, compared without the position in the part. */
export async function newObjections(input: Uint8Array, output: Uint8Array): Promise<ValidationError[]> {
  const [before, after] = [await validateWorkbook(input), await validateWorkbook(output)];
  const key = ({ description, path, id }: ValidationError): string => JSON.stringify([description, path, id]);
  const known = new Set(before.map(key));
  return after.filter((error) => !known.has(key(error)));
}

function run(path: string): Promise<ValidationError[]> {
  return new Promise((resolve, reject) => {
    execFile(program, [path, OFFICE], { maxBuffer: MAX_OUTPUT }, (error, stdout, stderr) => {
      let result: { ok?: boolean; errors?: ValidationError[] };
      try {
        result = JSON.parse(stdout) as typeof result;
      } catch {
        reject(new Error(`The validator did not run (npm test -- FILE installs it): ${stderr || String(error)}`));
        return;
      }
      if (result.errors === undefined) reject(new Error(`validator gave no result: ${stdout}`));
      else resolve(result.errors);
    });
  });
}
