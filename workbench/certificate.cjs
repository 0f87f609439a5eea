/* A certificate for localhost, made when serving and kept for some weeks; the system's own store is not touched. */
const { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } = require("node:fs");
const { homedir } = require("node:os");
const path = require("node:path");

const FOLDER = path.resolve(__dirname, "../.cache/workbench/certificate");
/** Where `npx office-addin-dev-certs install` puts a certificate that this machine trusts. */
const TRUSTED = path.join(homedir(), ".office-addin-dev-certs");
const DAYS = 30;
const RENEWED_AFTER = (DAYS - 5) * 24 * 60 * 60 * 1000;

/** Key and certificate of a folder, as long as they are young enough; null otherwise. */
function pairIn(folder, keyName, certificateName) {
  const [key, cert] = [path.join(folder, keyName), path.join(folder, certificateName)];
  if (!existsSync(key) || !existsSync(cert) || Date.now() - statSync(key).mtimeMs > RENEWED_AFTER) return null;
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

async function generate() {
  const { generateCertificates } = require("office-addin-dev-certs/lib/generate");
  const own = `${FOLDER}-${process.pid}`;
  mkdirSync(own, { recursive: true });
  const { log } = console;
  console.log = () => undefined;
  try {
    const [ca, cert, key] = ["ca.pem", "cert.pem", "key.pem"].map((name) => path.join(own, name));
    await generateCertificates(ca, cert, key, DAYS, ["127.0.0.1", "localhost"]);
  } finally {
    console.log = log;
  }
  const pair = pairIn(own, "key.pem", "cert.pem");
  try {
    rmSync(FOLDER, { recursive: true, force: true });
    renameSync(own, FOLDER);
  } catch {
    // Another server has put its own there at the same moment.
    rmSync(own, { recursive: true, force: true });
  }
  return pair;
}

/** Resolves to key and certificate as https.createServer takes them, and whether this machine trusts them. */
async function certificate() {
  const trusted = pairIn(TRUSTED, "localhost.key", "localhost.crt");
  if (trusted !== null) return { ...trusted, isTrusted: true };
  return { ...(pairIn(FOLDER, "key.pem", "cert.pem") ?? (await generate())), isTrusted: false };
}

module.exports = { certificate };
