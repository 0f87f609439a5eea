import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** Where Chromium or a relative of it is, in the order in which they are tried. */
const PLACES = [
  process.env.CHROME_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Starts a browser without a window; throws with what to install where there is none. */
export async function startChromium(): Promise<Browser> {
  const executablePath = PLACES.find((each) => each !== undefined && each !== "" && existsSync(each));
  if (executablePath === undefined)
    throw new Error("No Chromium found: install chromium, or set CHROME_PATH to Chrome or Edge.");
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--ignore-certificate-errors", "--disable-dev-shm-usage"],
  });
}
