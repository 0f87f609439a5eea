/* Bundles the workbench's page and the add-in for it into `.cache/workbench`, unless that was done for the same sources. */
const { createHash } = require("node:crypto");
const {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require("node:fs");
const path = require("node:path");
const webpack = require("webpack");
const { addinBuild } = require("../tools/addin/addin-build.cjs");
const { joinedStyles } = require("../tools/addin/joined-styles.cjs");

const ROOT = path.resolve(__dirname, "..");
const CACHE = path.join(ROOT, ".cache/workbench");
const PAGE_SOURCES = [
  "package-lock.json",
  "sheet-view",
  "workbench",
  "src/core",
  "src/i18n",
  "src/adapters/xlsx",
  "tools/addin/joined-styles.cjs",
];
const ADDIN_SOURCES = ["package-lock.json", "package.json", "pane", "taskpane", "functions", "src", "tools"];
const KEPT = 24 * 60 * 60 * 1000;

const filesIn = (place) =>
  statSync(place).isDirectory()
    ? readdirSync(place)
        .sort()
        .flatMap((name) => filesIn(path.join(place, name)))
    : [place];

/** What all sources have in them, as a short text. */
function fingerprint(sources) {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((each) => filesIn(path.join(ROOT, each))))
    hash.update(path.relative(ROOT, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex").slice(0, 12);
}

/** Removes what other sources gave, once nobody can be using it any more. */
function removeOld(name, own) {
  for (const entry of readdirSync(CACHE)) {
    const full = path.join(CACHE, entry);
    if (!entry.startsWith(`${name}-`) || full === own) continue;
    if (Date.now() - statSync(full).mtimeMs > KEPT) rmSync(full, { recursive: true, force: true });
  }
}

/** Resolves to the folder for these sources; it is complete as soon as it is there, however many build at once. */
async function built(name, sources, configuration, more = () => undefined) {
  const folder = path.join(CACHE, `${name}-${fingerprint(sources)}`);
  if (existsSync(folder)) return folder;
  const own = `${folder}-${process.pid}`;
  mkdirSync(own, { recursive: true });
  await bundle(configuration(own));
  more(own);
  try {
    renameSync(own, folder);
  } catch {
    rmSync(own, { recursive: true, force: true });
  }
  removeOld(name, folder);
  return folder;
}

const bundle = (configuration) =>
  new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });

const pageBuild = (folder) => ({
  mode: "production",
  // Names stay readable: error locations carry those of the model's classes.
  optimization: { minimize: false },
  devtool: false,
  target: "web",
  context: ROOT,
  entry: "./workbench/page/main.ts",
  output: { path: folder, filename: "workbench.js", publicPath: "/" },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        use: { loader: "swc-loader", options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } } },
      },
    ],
  },
  performance: { hints: false },
});

/** Resolves to the folder with the workbench's page. */
const buildPage = () =>
  built("page", PAGE_SOURCES, pageBuild, (folder) => {
    copyFileSync(path.join(__dirname, "page", "index.html"), path.join(folder, "index.html"));
    writeFileSync(path.join(folder, "workbench.css"), joinedStyles(path.join(__dirname, "page", "workbench.css")));
  });

/** Resolves to the folder with the add-in as the workbench serves it, which has office.js beside it. */
const buildAddIn = () =>
  built("addin", ADDIN_SOURCES, (folder) =>
    addinBuild({ folder, maps: path.join(CACHE, "maps"), office: "/office-js/office.js", isQuiet: true }),
  );

module.exports = { buildAddIn, buildPage };

if (require.main === module)
  Promise.all([buildPage(), buildAddIn()]).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
