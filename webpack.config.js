const path = require("node:path");
const webpack = require("webpack");
const { addinBuild } = require("./tools/addin/addin-build.cjs");

const swc = {
  test: /\.ts$/,
  exclude: /node_modules/,
  use: { loader: "swc-loader", options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } } },
};

/** The command line: needs nothing but Node; what a command needs is read from `chunks` when it is asked for. */
const commandLine = {
  name: "cli",
  mode: "production",
  target: "node20",
  entry: "./automation/cli/ikz.ts",
  output: {
    path: path.resolve(__dirname, "dist/cli"),
    filename: "ikz.cjs",
    chunkFilename: "chunks/[id].cjs",
    clean: true,
  },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [swc] },
  optimization: { minimize: false },
  plugins: [
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }),
    new webpack.DefinePlugin({ IKZ_VERSION: JSON.stringify(require("./package.json").version) }),
  ],
  performance: { hints: false },
  stats: "errors-warnings",
};

/** The add-in to be deployed; `--env office=local` or an address instead of Microsoft's CDN. */
const addin = (office) =>
  addinBuild({
    folder: path.resolve(__dirname, "dist/addin"),
    maps: path.resolve(__dirname, "dist/addin-maps"),
    office,
  });

module.exports = ({ office } = {}) => [commandLine, addin(office)];
