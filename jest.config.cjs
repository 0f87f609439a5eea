/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/src", "<rootDir>/automation", "<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  transform: { "\\.ts$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" } }] },
  cacheDirectory: "<rootDir>/.cache/jest",
  testTimeout: 60000,
  // One fewer than there are processors, as is usual, would be a single one on a small machine.
  maxWorkers: "100%",
};
