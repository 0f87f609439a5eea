/* `npm run manifest -- --base-url https://…`: writes dist/manifest.xml for the address at which dist/addin is served. */
require("./register-typescript.cjs");
const fs = require("node:fs");
const path = require("node:path");
const { manifestFor, usableBase } = require("./manifest-for.ts");
const { manifestSurroundings } = require("./manifest-surroundings.ts");

const root = path.join(__dirname, "..");
const target = path.join(root, "dist", "manifest.xml");

/** The value of `--base-url X` or `--base-url=X`. */
function baseUrl(given) {
  const at = given.findIndex((one) => one === "--base-url" || one.startsWith("--base-url="));
  return given[at]?.split("=").slice(1).join("=") || given[at + 1];
}

try {
  const base = usableBase(process.argv.length > 2 ? baseUrl(process.argv.slice(2)) : undefined);
  const xml = manifestFor(fs.readFileSync(path.join(root, "manifest.xml"), "utf8"), base, manifestSurroundings(root));
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, xml);
  console.log(`${path.relative(root, target)}: the add-in at ${base}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
