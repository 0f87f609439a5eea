/* Whether node_modules has what package-lock.json names; run as a program, it makes it so. */
const { spawnSync } = require("node:child_process");
const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..");
const packagesIn = (file) => JSON.parse(readFileSync(path.join(root, file), "utf8")).packages;

/** node_modules is complete when npm's own record of it has every package of the lock file in the same version. */
function isInstalled() {
  const record = path.join("node_modules", ".package-lock.json");
  if (!existsSync(path.join(root, record))) return false;
  const there = packagesIn(record);
  return Object.entries(packagesIn("package-lock.json")).every(
    // What is optional is there on its own platform only; the entry without a name is the project itself.
    ([place, { version, optional }]) =>
      place === "" || (place in there ? there[place].version === version : optional === true),
  );
}

/** Brings what the lock file names, and nothing else; builds nothing. */
function install() {
  if (isInstalled()) return;
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
}

module.exports = { install, isInstalled };

if (require.main === module) install();
