import { baseAddress, checkManifest, type ManifestSurroundings } from "./check-manifest";
import { readManifest } from "./manifest-xml";

/** How the command is called. */
const CALL = "npm run manifest -- --base-url https://…";

/** The address among what was given on the command line, as `--base-url X` or `--base-url=X`; nothing else is taken. */
export function givenBase(given: readonly string[]): string | undefined {
  const [first = "", ...others] = given;
  const joined = /^--base-url=(.*)$/.exec(first)?.[1];
  const [base, extra] = joined === undefined ? others : [joined, ...others];
  const strange = first !== "" && joined === undefined && first !== "--base-url" ? first : extra;
  if (strange !== undefined) throw new Error(`Mit „${strange}“ weiß der Befehl nichts anzufangen. Aufruf: ${CALL}`);
  return base;
}

/** The address below which the add-in will stand, with one slash at its end; throws for one that Office refuses. */
export function usableBase(given: string | undefined): string {
  if (given === undefined || given === "")
    throw new Error(`Es fehlt die Adresse, unter der die Dateien aus dist/addin erreichbar sind: ${CALL}`);
  if (!URL.canParse(given)) throw new Error(`„${given}“ ist keine Adresse. Aufruf: ${CALL}`);
  const url = new URL(given);
  if (url.protocol !== "https:") throw new Error(`Office lädt Add-ins nur über https, nicht von ${given}`);
  if (url.search !== "" || url.hash !== "" || url.username !== "")
    throw new Error(`Eine Adresse ohne ?, # und Benutzernamen ist nötig, nicht ${given}`);
  if (/\.\w+$/.test(url.pathname))
    throw new Error(`Nötig ist die Adresse des Ordners, nicht die einer Datei: ${given}`);
  return url.href.replace(/\/*$/, "/");
}

/** The manifest for an address, with the version of package.json; id and all else stay. Throws where it is not sound. */
export function manifestFor(xml: string, base: string, surroundings: ManifestSurroundings): string {
  const old = baseAddress(readManifest(xml));
  const made = xml
    .split(`"${old}`)
    .join(`"${base.replace(/&/g, "&amp;")}`)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${surroundings.version}</Version>`);
  const problems = checkManifest(made, surroundings);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return made;
}
