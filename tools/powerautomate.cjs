/* `npm run build`: packs the flows for Power Automate, ready to be imported, under dist/powerautomate. */
const fs = require("node:fs");
const path = require("node:path");
require("./register-typescript.cjs");
const { flowPackage, packedFlow } = require("./power-automate/flow-package.ts");
const { readFlows } = require("./power-automate/flows.ts");

const root = path.join(__dirname, "..");
const folder = path.join(root, "dist", "powerautomate");

fs.rmSync(folder, { recursive: true, force: true });
fs.mkdirSync(folder, { recursive: true });
for (const flow of readFlows(root))
  fs.writeFileSync(path.join(folder, `${flow.id}.zip`), packedFlow(flowPackage(flow)));
