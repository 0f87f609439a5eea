/* Names and licences of the libraries in the add-in's files, which their licences want beside them. */
const fs = require("node:fs");
const path = require("node:path");

/** The folders of the packages that a compilation bundles. */
function packagesOf(compilation) {
  const folders = new Set();
  for (const module of compilation.modules)
    for (const { resource } of module.modules ?? [module]) {
      const [folder] = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(resource ?? "") ?? [];
      if (folder !== undefined) folders.add(folder);
    }
  return [...folders].sort();
}

function packageIn(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = fs.readdirSync(folder).find((one) => /^licen[cs]e(\.|$)/i.test(one));
  const text = file === undefined ? "" : fs.readFileSync(path.join(folder, file), "utf8").trim();
  return { title: `${name} ${version} (${license})`, text: text.replace(/\r/g, "") };
}

/** The text of `lizenzen.txt`: packages with the same licence stand together above it. */
function licencesFile(compilation) {
  const titles = new Map();
  for (const { title, text } of packagesOf(compilation).map(packageIn))
    titles.set(text, [...(titles.get(text) ?? []), title]);
  const blocks = [...titles].map(([text, names]) => `${names.join("\n")}\n\n${text}`);
  const head =
    "Bibliotheken in den Dateien dieses Add-ins und ihre Lizenzen.\nLibraries in the files of this add-in and their licences.";
  return `${[head, ...blocks].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

module.exports = { licencesFile };
