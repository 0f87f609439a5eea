/* The add-in as static files: how webpack bundles it, and which office.js its page loads. */
const path = require("node:path");
const webpack = require("webpack");
const { AddinFiles } = require("./addin-files.cjs");
const { MICROSOFT } = require("./addin-headers.cjs");
const { SwcMinify } = require("./swc-minify.cjs");

const root = path.join(__dirname, "../..");

/** The address of office.js: Microsoft's CDN, its former one (`old-cdn`), a copy beside the page (`local`), or any other. */
function officeAddress(asked = "cdn") {
  if (asked === "cdn") return MICROSOFT.cdn;
  if (asked === "old-cdn") return MICROSOFT.oldCdn;
  if (asked === "local") return "office-js/office.js";
  if (/^(https:\/\/|\/).*\/office(\.debug)?\.js$/.test(asked)) return asked;
  throw new Error(
    `--env office=… ist cdn, old-cdn, local oder eine Adresse (https://… oder /…), die auf /office.js endet, nicht „${asked}“`,
  );
}

const swc = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
    },
  },
};

/** The configuration of the add-in in a folder; `maps` is where source maps go, outside of what is deployed. */
function addinBuild({ folder, maps, office, isQuiet }) {
  const address = officeAddress(office);
  return {
    name: "addin",
    mode: "production",
    target: ["web", "es2022"],
    context: root,
    entry: {
      taskpane: "./taskpane/main.tsx",
      functions: { import: "./functions/script.ts", filename: "functions.js" },
    },
    output: {
      path: folder,
      filename: "[name].[contenthash:10].js",
      chunkFilename: "[name].[contenthash:10].js",
      assetModuleFilename: "[name].[contenthash:10][ext]",
      publicPath: "auto",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: { rules: [swc, { test: /\.md$/, type: "asset/source" }] },
    devtool: false,
    optimization: { minimizer: [new SwcMinify()], chunkIds: "named" },
    plugins: [
      new webpack.DefinePlugin({ IKZ_VERSION: JSON.stringify(require("../../package.json").version) }),
      new webpack.SourceMapDevToolPlugin({ filename: `${path.relative(folder, maps)}/[file].map`, append: false }),
      new AddinFiles({ office: address, isLocal: office === "local", isQuiet }),
    ],
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

module.exports = { addinBuild, officeAddress };
