/* `npm run new:rule -- my-rule-id section`: writes the three neighbours of a new rule and lists it in its section, or in the folder of a register. */
require("./register-typescript.cjs");
const fs = require("node:fs");
const path = require("node:path");
const { format } = require("prettier");
const { newRegisterRule, newRule } = require("./rules/new-rule.ts");
const { loadRegisters } = require("./rules/registers.ts");

const root = path.join(__dirname, "..");
const sectionsFile = path.join(root, "tools", "rules", "rule-sections.json");
const sections = JSON.parse(fs.readFileSync(sectionsFile, "utf8"));
const [id = "", sectionId = ""] = process.argv.slice(2);
const section = sections.find((candidate) => candidate.id === sectionId);
const registers = loadRegisters(root).map(({ register }) => register);
const register = registers.find((candidate) => candidate.id === sectionId);
const places = [...sections, ...registers].map((one) => one.id).join("|");

/** Says why nothing was written and ends. */
function stop(reason) {
  console.error(reason);
  console.error(`usage: npm run new:rule -- my-rule-id ${places}`);
  process.exit(1);
}

if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id)) stop(`not a rule id in kebab-case: ${JSON.stringify(id)}`);
if (section === undefined && register === undefined) stop(`unknown section: ${JSON.stringify(sectionId)}`);
if (sections.some((one) => one.rules.includes(id))) stop(`the rule exists: ${id}`);

const files = register === undefined ? newRule(id) : newRegisterRule(id, register);
for (const file of Object.keys(files)) if (fs.existsSync(path.join(root, file))) stop(`the file exists: ${file}`);

async function write() {
  const formatted = (text, filepath) => format(text, { printWidth: 120, filepath });
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), await formatted(text, file));
    console.log(`written: ${file}`);
  }
  if (register === undefined) {
    section.rules.push(id);
    fs.writeFileSync(sectionsFile, await formatted(JSON.stringify(sections), sectionsFile));
    console.log(`Listed in section ${section.id}.`);
  }
  console.log("Now write the rule, its page and its table, then:\n  npm run generate && npm run check");
}

void write();
