/* Loaded before a measured script: leaves its peak memory behind. */
const fs = require("node:fs");
process.on("exit", () => {
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  if (process.env.IKZ_USAGE) fs.writeFileSync(process.env.IKZ_USAGE, JSON.stringify({ peakMegabytes }));
});
