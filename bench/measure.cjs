/* Whole processes side by side: each runs in turn, several times, so that a drifting machine hits all alike. */
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const reporter = path.join(__dirname, "report-usage.cjs");

/** Runs a Node script once; seconds by the wall, peak memory in MB. */
function runOnce(args) {
  const usage = path.join(os.tmpdir(), `ikz-usage-${process.pid}.json`);
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ["--require", reporter, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, IKZ_USAGE: usage },
    maxBuffer: 1 << 26,
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")} failed: ${stderr}`);
  const { peakMegabytes } = JSON.parse(fs.readFileSync(usage, "utf8"));
  fs.rmSync(usage, { force: true });
  return { seconds, peakMegabytes };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Medians of several alternating runs of named commands. */
function sideBySide(commands, runs = 5) {
  const measured = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let run = 0; run <= runs; run++)
    for (const [name, args] of Object.entries(commands)) {
      const result = runOnce(args);
      if (run > 0) measured[name].push(result);
    }
  return Object.fromEntries(
    Object.entries(measured).map(([name, results]) => [
      name,
      { seconds: median(results.map((r) => r.seconds)), megabytes: median(results.map((r) => r.peakMegabytes)) },
    ]),
  );
}

/**
 * Median seconds of several alternating calls of named functions in this process, after some that do not count: what is
 * native is as fast the first time, all else only when it is compiled.
 */
function functionsSideBySide(functions, runs = 5, warmUps = 1) {
  const measured = Object.fromEntries(Object.keys(functions).map((name) => [name, []]));
  for (let run = -warmUps; run < runs; run++)
    for (const [name, call] of Object.entries(functions)) {
      const started = process.hrtime.bigint();
      call();
      if (run >= 0) measured[name].push(Number(process.hrtime.bigint() - started) / 1e9);
    }
  return Object.fromEntries(Object.entries(measured).map(([name, seconds]) => [name, median(seconds)]));
}

module.exports = { sideBySide, functionsSideBySide, median };
