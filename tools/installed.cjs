/* Whether node_modules has what package-lock.json names. */
const fs = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..");

/** node_modules is complete when npm's own record of it is no older than the lock file. */
function isInstalled() {
  const record = path.join(root, "node_modules", ".package-lock.json");
  return (
    fs.existsSync(record) && fs.statSync(record).mtimeMs >= fs.statSync(path.join(root, "package-lock.json")).mtimeMs
  );
}

module.exports = { isInstalled };
