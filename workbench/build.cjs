/* Bundles the workbench's page into `.cache/workbench/page`, unless that is newer than all its sources. */
const { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } = require("node:fs");
const path = require("node:path");
const webpack = require("webpack");

const ROOT = path.resolve(__dirname, "..");
const OUT = path.join(ROOT, ".cache/workbench/page");
const SOURCES = ["workbench", "src/core", "src/adapters/xlsx"];

const newest = (folder) =>
  readdirSync(folder, { withFileTypes: true }).reduce((time, entry) => {
    const full = path.join(folder, entry.name);
    return Math.max(time, entry.isDirectory() ? newest(full) : statSync(full).mtimeMs);
  }, 0);

const isFresh = () => {
  const bundle = path.join(OUT, "workbench.js");
  return existsSync(bundle) && SOURCES.every((each) => newest(path.join(ROOT, each)) < statSync(bundle).mtimeMs);
};

const configuration = (out) => ({
  mode: "production",
  // Names stay readable: error locations carry those of the model's classes.
  optimization: { minimize: false },
  devtool: false,
  target: "web",
  context: ROOT,
  entry: "./workbench/page/main.ts",
  output: { path: out, filename: "workbench.js", publicPath: "/" },
  resolve: { extensions: [".ts", ".js"], fallback: {} },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        use: { loader: "swc-loader", options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } } },
      },
      { test: /\.wasm$/, type: "asset/resource" },
    ],
  },
  performance: { hints: false },
});

/** Resolves to the folder with the page. */
async function buildPage() {
  if (isFresh()) return OUT;
  // Several servers may start at the same time: each builds for itself, the last one stays.
  const own = `${OUT}-${process.pid}-${Date.now()}`;
  mkdirSync(own, { recursive: true });
  await new Promise((resolve, reject) => {
    webpack(configuration(own), (error, stats) => {
      if (error !== null) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });
  for (const file of ["index.html", "workbench.css"])
    copyFileSync(path.join(__dirname, "page", file), path.join(own, file));
  rmSync(OUT, { recursive: true, force: true });
  try {
    renameSync(own, OUT);
  } catch {
    rmSync(own, { recursive: true, force: true });
  }
  return OUT;
}

module.exports = { buildPage };
