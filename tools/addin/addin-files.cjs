/* What belongs to the add-in beside its scripts: page, headers, licences, metadata of the functions, icons, help, office.js. */
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const { gzipSync } = require("node:zlib");
const { transformSync } = require("@swc/core");
const { Compilation, sources } = require("webpack");
const { headersFile, webConfig, withOffice } = require("./addin-headers.cjs");
const { joinedStyles } = require("./joined-styles.cjs");
const { licencesFile } = require("./addin-licences.cjs");

const root = path.join(__dirname, "../..");
const OFFICE_JS = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/** What the page may load at most before it can be used, without office.js: gzip, in bytes. */
const FIRST_LOAD_BUDGET = 260_000;

/**
 * What office.js asks for by itself in Excel: the file of the host (browser, Windows, Mac, iPad), the words of the
 * language with English to fall back on, the table of hosts of 2013, and its telemetry, which the page's policy keeps
 * from reaching anything.
 */
const OFFICE_FILES = [
  "office.js",
  "excel-web-16.00.js",
  "excel-win32-16.00.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-ios-16.00.js",
  "o15apptofilemappingtable.js",
  "telemetry/oteljs_agave.js",
  ...["de-at", "de-ch", "de-de", "de-li", "de-lu", "en-gb", "en-us"].map((locale) => `${locale}/office_strings.js`),
];

const read = (...parts) => fs.readFileSync(path.join(root, ...parts));

const hashed = (content) => createHash("sha256").update(content).digest("hex").slice(0, 10);

/** The script that says what is wrong where nothing else runs, for every browser that Excel may have. */
const bootScript = () =>
  transformSync(read("taskpane", "boot.ts").toString(), {
    jsc: { parser: { syntax: "typescript" }, target: "es5", minify: { compress: true, mangle: true } },
    isModule: false,
    minify: true,
  }).code;

/** The first load of a page: the page itself and what it names. */
function firstLoad(page, fileOf) {
  const named = Array.from(page.matchAll(/(?:src|href)="([^"]+)"/g), ([, name]) => name);
  const own = named.filter((name) => /\.(js|css)$/.test(name) && !/office(\.debug)?\.js$/.test(name));
  const sizes = own.map((name) => [name, gzipSync(fileOf(name)).length]);
  const total = sizes.reduce((sum, [, size]) => sum + size, gzipSync(page).length);
  return { total, files: Object.fromEntries(sizes) };
}

class AddinFiles {
  constructor({ office, isLocal, isQuiet = false }) {
    this.office = office;
    this.isLocal = isLocal;
    this.isQuiet = isQuiet;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("AddinFiles", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "AddinFiles", stage }, () => {
        for (const [name, content] of this.files(compilation))
          compilation.emitAsset(name, new sources.RawSource(content));
        compilation.emitAsset("lizenzen.txt", new sources.RawSource(licencesFile(compilation)));
      });
    });
    compiler.hooks.done.tap("AddinFiles", (stats) => {
      if (!this.isQuiet && !stats.hasErrors()) report(stats.compilation);
    });
  }

  *files(compilation) {
    const styles = joinedStyles(path.join(root, "pane", "pane.css"));
    const boot = bootScript();
    const [styleName, bootName] = [`taskpane.${hashed(styles)}.css`, `boot.${hashed(boot)}.js`];
    const scripts = compilation.entrypoints.get("taskpane").getFiles();
    const page = this.page(
      scripts.filter((file) => file.endsWith(".js")),
      styleName,
      bootName,
    );
    yield ["taskpane.html", page];
    yield [styleName, styles];
    yield [bootName, boot];
    yield ["_headers", headersFile(page)];
    yield ["web.config", webConfig(page)];
    yield ["hilfe.html", read("taskpane", "hilfe.html")];
    for (const language of ["de", "en"])
      yield [`functions.${language}.json`, read("functions", `functions.${language}.json`)];
    for (const file of fs.readdirSync(path.join(root, "taskpane", "assets")))
      if (file.endsWith(".png")) yield [`assets/${file}`, read("taskpane", "assets", file)];
    if (this.isLocal)
      for (const file of OFFICE_FILES) yield [`office-js/${file}`, fs.readFileSync(path.join(OFFICE_JS, file))];
  }

  /** The page with the names that the files have after bundling. */
  page(scripts, styleName, bootName) {
    const tags = scripts.map((file) => `<script src="${file}" data-pane defer></script>`).join("\n    ");
    const template = withOffice(read("taskpane", "taskpane.html").toString(), this.office);
    return template
      .replace('<script src="taskpane.js" data-pane defer></script>', tags)
      .replace('src="boot.js"', `src="${bootName}"`)
      .replace('href="taskpane.css"', `href="${styleName}"`);
  }
}

function report(compilation) {
  const folder = compilation.outputOptions.path;
  const page = fs.readFileSync(path.join(folder, "taskpane.html"), "utf8");
  const { total } = firstLoad(page, (name) => fs.readFileSync(path.join(folder, name)));
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
  console.log(
    `${path.relative(root, folder)}: first load ${kilobytes(total)} gzip of ${kilobytes(FIRST_LOAD_BUDGET)}, without office.js`,
  );
}

module.exports = { AddinFiles, FIRST_LOAD_BUDGET, firstLoad, OFFICE_FILES };
