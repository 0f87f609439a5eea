/* `npm run build`: makes the Office Scripts, as TypeScript to read and as Excel's own files, under dist/officescripts. */
const fs = require("node:fs");
const path = require("node:path");
require("./register-typescript.cjs");
const { buildScripts } = require("./officescript/officescript-build.ts");

const root = path.join(__dirname, "..");
const folder = path.join(root, "dist", "officescripts");

const scripts = buildScripts(root);
fs.rmSync(folder, { recursive: true, force: true });
fs.mkdirSync(folder, { recursive: true });
for (const { name, code, file } of scripts) {
  fs.writeFileSync(path.join(folder, `${name}.ts`), code);
  fs.writeFileSync(path.join(folder, `${name}.osts`), file);
}
