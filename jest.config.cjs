/** A test that takes longer hangs; on no machine is one that works meant to come near it. */
const LONGEST_TEST = 10 * 60 * 1000;

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/src", "<rootDir>/automation", "<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  transform: { "\\.ts$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" } }] },
  cacheDirectory: "<rootDir>/.cache/jest",
  testTimeout: LONGEST_TEST * Math.max(1, Number(process.env.FUZZ_FACTOR ?? 1)),
  // One fewer than there are processors, as is usual, would be a single one on a small machine.
  maxWorkers: "100%",
};
