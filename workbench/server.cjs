/* Serves the workbench, the add-in and office.js on one host name, as office.js demands it. */
const { createReadStream, existsSync, statSync } = require("node:fs");
const https = require("node:https");
const path = require("node:path");
const { buildPage } = require("./build.cjs");
const { certificate } = require("./certificate.cjs");

const ROOT = path.resolve(__dirname, "..");
const OFFICE_JS = path.dirname(require.resolve("@microsoft/office-js/package.json"));
const PORT = 3443;
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The file for a path below one of the served folders; null for anything outside of them. */
function fileFor(url, folders) {
  const wanted = decodeURIComponent(new URL(url, "https://localhost").pathname);
  for (const [prefix, folder] of folders) {
    if (!wanted.startsWith(prefix)) continue;
    const file = path.resolve(folder, wanted.slice(prefix.length) || "index.html");
    const inside = file === path.resolve(folder) || file.startsWith(path.resolve(folder) + path.sep);
    return inside && existsSync(file) && statSync(file).isFile() ? file : null;
  }
  return null;
}

function answer(request, response, folders, headers) {
  let file = null;
  try {
    file = fileFor(request.url ?? "/", folders);
  } catch {
    file = null;
  }
  if (file === null) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[path.extname(file)] ?? "application/octet-stream";
  response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-cache", ...headers });
  createReadStream(file).pipe(response);
}

/**
 * Starts the server; resolves to its address and how to stop it. `addIn` is the folder of the built add-in, `manifest` the
 * file whose ribbon is shown; port 0 takes a free one.
 */
async function startWorkbench({ port = PORT, addIn = path.join(ROOT, ".cache/workbench/addin"), manifest } = {}) {
  const [page, options] = [await buildPage(), await certificate()];
  const ownManifest = path.join(ROOT, "manifest.xml");
  const shown =
    manifest ?? (existsSync(ownManifest) ? ownManifest : path.join(__dirname, "page/fallback-manifest.xml"));
  const folders = [
    ["/manifest.xml", shown],
    ["/addin/", addIn],
    ["/office-js/", path.join(OFFICE_JS, "dist")],
    ["/samples/", path.join(ROOT, "samples")],
    ["/", page],
  ];
  const server = https.createServer(options, (request, response) => {
    if ((request.url ?? "").startsWith("/manifest.xml"))
      answer({ url: "/" + path.basename(shown) }, response, [["/", path.dirname(shown)]]);
    else answer(request, response, folders.slice(1));
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  const url = `https://localhost:${server.address().port}`;
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

module.exports = { startWorkbench };

if (require.main === module) {
  const argument = (name) => {
    const at = process.argv.indexOf(name);
    return at < 0 ? undefined : process.argv[at + 1];
  };
  const port = Number(argument("--port") ?? PORT);
  const options = { port, ...(argument("--addin") ? { addIn: path.resolve(argument("--addin")) } : {}) };
  startWorkbench(options).then(
    ({ url }) => {
      console.log(`Werkbank: ${url}`);
      console.log("Das Zertifikat ist selbst ausgestellt; bestätigen Sie es einmal im Browser.");
      console.log(
        "Im echten Excel: Einfügen > Add-Ins > Meine Add-Ins hochladen > manifest.xml (siehe docs/handbuch).",
      );
    },
    (error) => {
      console.error(
        error.code === "EADDRINUSE"
          ? `Anschluss ${port} ist belegt; wählen Sie einen anderen mit --port.`
          : error.message,
      );
      process.exitCode = 2;
    },
  );
}
