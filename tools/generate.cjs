/* `npm run generate`: writes what can be derived; with `--check` it only says what is stale and fails then. */
require("./register-typescript.cjs");
const { generate } = require("./generate.ts");

generate(process.argv.includes("--check")).then(
  (stale) => {
    process.exitCode = stale ? 1 : 0;
  },
  (error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
