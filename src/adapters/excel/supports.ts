/**
 * Whether the host has this version of ExcelApi. Everything above the floor 1.9 stands behind a call with the version as
 * a literal, so that `docs/host-coverage.md` can see the guard.
 */
export const supports = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
