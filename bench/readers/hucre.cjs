const fs = require("node:fs");
import("hucre").then(({ readXlsx }) => readXlsx(fs.readFileSync(process.argv[2])));
