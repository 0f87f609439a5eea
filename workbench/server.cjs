/* Serves the workbench, the add-in and office.js on one host name, as office.js demands it. */
const { createReadStream, existsSync, statSync } = require("node:fs");
const https = require("node:https");
const path = require("node:path");
const { buildAddIn, buildPage } = require("./build.cjs");
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
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const HEADERS = { "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" };
/** What the workbench's own page may do; the add-in's page brings its own policy. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/** The file for a path: itself, or below one of the served folders; null for anything else. */
function fileFor(url, places) {
  const wanted = decodeURIComponent(new URL(url, "https://localhost").pathname);
  const place = places.find(([prefix]) => (prefix.endsWith("/") ? wanted.startsWith(prefix) : wanted === prefix));
  if (place === undefined) return null;
  const [prefix, target] = place;
  if (!prefix.endsWith("/")) return existsSync(target) ? target : null;
  const file = path.resolve(target, wanted.slice(prefix.length) || "index.html");
  const isInside = file.startsWith(path.resolve(target) + path.sep);
  return isInside && existsSync(file) && statSync(file).isFile() ? file : null;
}

function answer(request, response, places, page) {
  let file = null;
  try {
    file = fileFor(request.url ?? "/", places);
  } catch {
    // Not an address at all.
  }
  if (file === null) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[path.extname(file)] ?? "application/octet-stream";
  // Excel on the web reads the metadata of the functions from its own page.
  const shared = path.extname(file) === ".json" ? { "Access-Control-Allow-Origin": "*" } : {};
  const policy = path.dirname(file) === page ? { "Content-Security-Policy": PAGE_POLICY } : {};
  response.writeHead(200, { "Content-Type": type, ...HEADERS, ...shared, ...policy });
  createReadStream(file).pipe(response);
}

/**
 * Starts the server; resolves to its address and how to stop it. `addIn` is the folder of a built add-in, ours if left
 * out; `manifest` the file whose ribbon is shown; `places` are more folders by the paths below which they are served;
 * port 0 takes a free one.
 */
async function startWorkbench({ port = PORT, addIn, manifest = path.join(ROOT, "manifest.xml"), places = {} } = {}) {
  const page = await buildPage();
  const served = [
    ["/manifest.xml", manifest],
    ["/addin/", addIn ?? (await buildAddIn())],
    ["/office-js/", path.join(OFFICE_JS, "dist")],
    ["/samples/", path.join(ROOT, "samples")],
    ...Object.entries(places),
    ["/", page],
  ];
  const { key, cert, isTrusted } = await certificate();
  const server = https.createServer({ key, cert }, (request, response) => answer(request, response, served, page));
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return {
    url: `https://localhost:${server.address().port}`,
    isTrusted,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

module.exports = { PORT, startWorkbench };
