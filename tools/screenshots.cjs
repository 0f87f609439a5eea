/* `npm run bilder`: takes the pictures of the handbook from the program itself. */
require("./register-typescript.cjs");
const { takeScreenshots } = require("./pictures/screenshots.ts");

takeScreenshots().then(
  (pictures) => {
    for (const { file, bytes } of pictures) console.log(`${file}: ${Math.round(bytes / 1000)} kB`);
  },
  (error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
