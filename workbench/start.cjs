/* `npm start`: installs and builds what is missing, serves the workbench and says how to come to a real Excel. */
const { spawnSync } = require("node:child_process");
const { existsSync, mkdirSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { isInstalled } = require("../tools/installed.cjs");

const root = path.resolve(__dirname, "..");
const deployed = path.join(root, "dist", "addin");
const LAST_PORT = 65535;
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
  const { manifestFor } = require("../tools/manifest/manifest-for.ts");
  const { manifestSurroundings } = require("../tools/manifest/manifest-surroundings.ts");
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

/** The port that is asked for; null where none is, and a sentence where it cannot be one. */
function askedPort([option, value, ...others]) {
  if (option === undefined) return { port: null };
  if (option !== "--port" || others.length > 0) return { refusal: "Aufruf: npm start -- [--port NUMMER]" };
  const port = /^\d{1,5}$/.test(value ?? "") ? Number(value) : 0;
  return port >= 1 && port <= LAST_PORT
    ? { port }
    : { refusal: `--port ist eine Zahl von 1 bis ${LAST_PORT}, nicht „${value ?? ""}“.` };
}

/** Why the server could not start, as a person reads it. */
function failure(error, port) {
  const other = `wählen Sie einen anderen: npm start -- --port ${port < LAST_PORT ? port + 1 : port - 1}`;
  if (error.code === "EADDRINUSE") return `Anschluss ${port} ist belegt; ${other}`;
  if (error.code === "EACCES") return `Anschluss ${port} ist auf diesem Rechner gesperrt; ${other}`;
  return `Die Werkbank lässt sich nicht starten: ${error.message}`;
}

async function start() {
  const { port: asked, refusal } = askedPort(process.argv.slice(2));
  if (refusal !== undefined) {
    console.error(refusal);
    process.exitCode = 2;
    return;
  }
  if (!isInstalled()) npm("ci", "--no-audit", "--no-fund");
  if (!existsSync(deployed)) npm("run", "--silent", "build");
  const { PORT, startWorkbench } = require("./server.cjs");
  const port = asked ?? PORT;
  try {
    const server = await startWorkbench({ port, places: { "/excel/": deployed } });
    writeManifest(`${server.url}/excel/`);
    console.log(greeting(server));
  } catch (error) {
    console.error(failure(error, port));
    process.exitCode = 2;
  }
}

void start();
