/* Style sheets are served as one file; the sheet that imports the others says in which order. */
const fs = require("node:fs");
const path = require("node:path");

/** The text of a style sheet that is nothing but imports, with what it imports in place of them. */
function joinedStyles(file) {
  const imports = fs.readFileSync(file, "utf8").trimEnd().split("\n");
  const sheets = imports.map((line) => {
    const [, name] = /^@import "(\.\/styles\/[\w-]+\.css)";$/.exec(line) ?? [];
    if (name === undefined) throw new Error(`no import of a style sheet: ${line} (${file})`);
    return fs.readFileSync(path.join(path.dirname(file), name), "utf8");
  });
  return sheets.join("\n");
}

module.exports = { joinedStyles };
