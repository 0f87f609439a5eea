/* A certificate for localhost, made when serving and kept for some weeks; the system's own store is not touched. */
const { existsSync, mkdirSync, readFileSync, renameSync, statSync } = require("node:fs");
const path = require("node:path");

const FOLDER = path.resolve(__dirname, "../.cache/workbench/certificate");
const DAYS = 30;
const RENEWED_AFTER = (DAYS - 5) * 24 * 60 * 60 * 1000;

const isFresh = () =>
  existsSync(path.join(FOLDER, "key.pem")) &&
  Date.now() - statSync(path.join(FOLDER, "key.pem")).mtimeMs < RENEWED_AFTER;

/** Resolves to key and certificate as https.createServer takes them. */
async function certificate() {
  if (!isFresh()) {
    const { generateCertificates } = require("office-addin-dev-certs/lib/generate");
    const own = `${FOLDER}-${process.pid}`;
    mkdirSync(own, { recursive: true });
    const log = console.log;
    console.log = () => undefined;
    try {
      await generateCertificates(
        path.join(own, "ca.pem"),
        path.join(own, "cert.pem"),
        path.join(own, "key.pem"),
        DAYS,
        ["127.0.0.1", "localhost"],
      );
    } finally {
      console.log = log;
    }
    if (existsSync(FOLDER)) renameSync(FOLDER, `${FOLDER}-old-${process.pid}-${Date.now()}`);
    renameSync(own, FOLDER);
  }
  return { key: readFileSync(path.join(FOLDER, "key.pem")), cert: readFileSync(path.join(FOLDER, "cert.pem")) };
}

module.exports = { certificate };
