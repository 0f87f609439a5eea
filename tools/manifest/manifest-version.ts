/**
 * The manifest's version for one of package.json: four numbers, the first one higher, as Office takes no version
 * below 1.0 and never goes back to a lower one (0.1.0 is 1.1.0.0, 1.0.0 is 2.0.0.0).
 */
export function manifestVersion(version: string): string {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(version) ?? [];
  if (major === undefined) throw new Error(`version without three numbers: ${version}`);
  return `${Number(major) + 1}.${minor}.${patch}.0`;
}
