/* Tells Jest which of the tests that it finds are to run: those that tools/run-tests.cjs has chosen. */
const { readFileSync } = require("node:fs");
const path = require("node:path");

/** The file with the paths of the chosen tests. */
const chosen = path.join(__dirname, "..", ".cache", "chosen-tests.json");

module.exports = () => ({ filtered: JSON.parse(readFileSync(chosen, "utf8")) });
module.exports.chosen = chosen;
