import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PATIENCE } from "../eventually";

const TIMEOUT = PATIENCE;

/** Calculate every formula when a file is loaded, whatever program wrote it (0 is "always"); numbers as in German. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>de-DE</value></prop></item>
</oor:items>`;

/** The workbook as LibreOffice saves it after it has calculated all formulas anew; throws if it cannot open it. */
export const recalculate = (workbook: Uint8Array): Promise<Uint8Array> => convert(workbook, "xlsx");

/** The workbook as PDF. */
export const toPdf = (workbook: Uint8Array): Promise<Uint8Array> => convert(workbook, "pdf");

/** A Word file as PDF. */
export const documentToPdf = (document: Uint8Array): Promise<Uint8Array> => convert(document, "pdf", "docx");

/** The texts of a PDF, page by page. */
export async function pdfPages(pdf: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "ikz-pdf-"));
  try {
    const [input, output] = [join(folder, "pages.pdf"), join(folder, "pages.txt")];
    await writeFile(input, pdf);
    await run("pdftotext", ["-layout", "-enc", "UTF-8", input, output]);
    return (await readFile(output, "utf8")).split("\f").slice(0, -1);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Pictures of the printed pages, as PNG files in `folder`; their paths in order. */
export async function renderPages(workbook: Uint8Array, folder: string, stem: string, dpi = 80): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const pdf = join(folder, `${stem}.pdf`);
  await writeFile(pdf, await toPdf(workbook));
  await run("pdftoppm", ["-r", String(dpi), "-png", pdf, join(folder, stem)]);
  const files = await readdir(folder);
  return files
    .filter((file) => file.startsWith(`${stem}-`) && file.endsWith(".png"))
    .sort()
    .map((file) => join(folder, file));
}

/** Converts in a folder and a profile of its own, so that several calls can run at the same time. */
async function convert(file: Uint8Array, format: "xlsx" | "pdf", from = "xlsx"): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "ikz-office-"));
  try {
    const profile = join(folder, "profile");
    await mkdir(join(profile, "user"), { recursive: true });
    await writeFile(join(profile, "user", "registrymodifications.xcu"), SETTINGS);
    const input = join(folder, `file.${from}`);
    await writeFile(input, file);
    const out = join(folder, "out");
    const environment = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    await run("soffice", [environment, "--headless", "--norestore", "--convert-to", format, "--outdir", out, input]);
    return new Uint8Array(await readFile(join(out, `file.${format}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(command, args, { timeout: TIMEOUT }, (error, _stdout, stderr) => {
      if (error === null) resolve();
      else reject(new Error(`${command} failed: ${stderr || error.message}`));
    });
  });
}
