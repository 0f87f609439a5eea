import type * as fc from "fast-check";

/** How many times longer than in `npm test` the property tests run: `npm test -- --fuzz` and `npm run test:unit` set it. */
const FACTOR = Number(process.env["FUZZ_FACTOR"] ?? 1);

/** The number of runs of a property: `usual` in the tests, a multiple of it in a long search. */
export const fuzzRuns = (usual: number): number => Math.ceil(usual * FACTOR);

/** Settings of a property that is expensive to run: always the same cases in the tests, new ones in a long search. */
export const fuzzSettings = (usual: number): fc.Parameters<unknown> => ({
  numRuns: fuzzRuns(usual),
  endOnFailure: true,
  ...(FACTOR <= 1 ? { seed: 2014 } : {}),
});
