/* `npm run manifest -- --base-url https://…`: writes dist/manifest.xml for the address at which dist/addin is served. */
require("./register-typescript.cjs");
const fs = require("node:fs");
const path = require("node:path");
const { givenBase, manifestFor, usableBase } = require("./manifest/manifest-for.ts");
const { manifestSurroundings } = require("./manifest/manifest-surroundings.ts");

const root = path.join(__dirname, "..");
const target = path.join(root, "dist", "manifest.xml");

try {
  const base = usableBase(givenBase(process.argv.slice(2)));
  const xml = manifestFor(fs.readFileSync(path.join(root, "manifest.xml"), "utf8"), base, manifestSurroundings(root));
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, xml);
  console.log(`${path.relative(root, target)} ist geschrieben und geprüft, für das Add-in unter ${base}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
