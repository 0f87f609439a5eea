/* `npm start`: installs and builds what is missing, serves the workbench and says how to come to a real Excel. */
const { spawnSync } = require("node:child_process");
const { existsSync, mkdirSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { isInstalled } = require("../tools/installed.cjs");

const root = path.resolve(__dirname, "..");
const deployed = path.join(root, "dist", "addin");
const manifestFile = path.join(root, ".cache", "workbench", "manifest.xml");

/** Runs npm with its output shown; ends when it fails. */
function npm(...args) {
  const { status } = spawnSync("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(2);
}

/** The manifest for the add-in as it is deployed, served by this server. */
function writeManifest(base) {
  require("../tools/register-typescript.cjs");
  const { readFileSync } = require("node:fs");
  const { manifestFor } = require("../tools/manifest-for.ts");
  const { manifestSurroundings } = require("../tools/manifest-surroundings.ts");
  const xml = readFileSync(path.join(root, "manifest.xml"), "utf8");
  mkdirSync(path.dirname(manifestFile), { recursive: true });
  writeFileSync(manifestFile, manifestFor(xml, base, manifestSurroundings(root)));
}

/** The lines that a person reads. */
function greeting({ url, isTrusted }) {
  return [
    "",
    `  Werkbank   ${url}`,
    "",
    ...(isTrusted
      ? []
      : [
          "  Der Browser warnt vor dem Zertifikat, weil dieser Rechner es selbst ausgestellt hat: einmal bestätigen.",
          "",
        ]),
    "  Im echten Excel, mit dem Add-In aus `npm run build` und office.js von Microsoft:",
    `    Manifest   ${path.relative(root, manifestFile)}`,
    "    Browser    Start > Add-Ins > Weitere Add-Ins > Meine Add-Ins > Mein Add-In hochladen",
    "    Windows    Ordner des Manifests freigeben und unter Datei > Optionen > Trust Center als Katalog eintragen",
    "    Mac        Manifest nach ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef kopieren",
    ...(isTrusted
      ? []
      : [
          "    Excel lädt nur von Servern, denen der Rechner traut: einmal `npx office-addin-dev-certs install`, dann",
          "    `npm start` erneut.",
        ]),
    "",
    "  Beenden mit Strg+C.",
  ].join("\n");
}

async function start() {
  if (!isInstalled()) npm("install", "--no-audit", "--no-fund");
  if (!existsSync(deployed)) npm("run", "--silent", "build");
  const { PORT, startWorkbench } = require("./server.cjs");
  const at = process.argv.indexOf("--port");
  const port = at < 0 ? PORT : Number(process.argv[at + 1]);
  try {
    const server = await startWorkbench({ port, places: { "/excel/": deployed } });
    writeManifest(`${server.url}/excel/`);
    console.log(greeting(server));
  } catch (error) {
    console.error(
      error.code === "EADDRINUSE"
        ? `Anschluss ${port} ist belegt; wählen Sie einen anderen: npm start -- --port ${port + 1}`
        : error.message,
    );
    process.exitCode = 2;
  }
}

void start();
