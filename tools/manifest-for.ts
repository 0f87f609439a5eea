import { baseAddress, checkManifest, type ManifestSurroundings } from "./check-manifest";
import { readManifest } from "./manifest-xml";

/** The address below which the add-in will stand, with one slash at its end; throws for one that Office refuses. */
export function usableBase(given: string | undefined): string {
  if (given === undefined || given === "")
    throw new Error("missing: --base-url https://…, where dist/addin will be served");
  if (!URL.canParse(given)) throw new Error(`no address: ${given}`);
  const url = new URL(given);
  if (url.protocol !== "https:") throw new Error(`Office loads add-ins over https only: ${given}`);
  if (url.search !== "" || url.hash !== "" || url.username !== "")
    throw new Error(`an address without ?, # and user: ${given}`);
  if (/\.\w+$/.test(url.pathname)) throw new Error(`the address of the folder, not of a file: ${given}`);
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
