const fs = require("node:fs");
const handle = fs.openSync(process.argv[3], "w");
fs.writeFileSync(handle, fs.readFileSync(process.argv[2]));
fs.fsyncSync(handle);
