/** Tells hashes that occur again from nearly all that do not, in a few bits for each. */
interface RepeatedHashes {
  add(hash: number): void;
  /** True for every hash that was added more than once, and for a few others. */
  has(hash: number): boolean;
}

/** Places for all hashes together: 16 MB. */
const MOST_PLACES = 2 ** 26;

/**
 * Without any hash yet; made for some `most` of them. The more places there are for each, the fewer are taken for
 * repeated in vain.
 */
export function repeatedHashes(most: number, placesEach = 4): RepeatedHashes {
  let places = 1024;
  while (places < placesEach * most && places < MOST_PLACES) places *= 2;
  // Two bits for each place: added once, added again.
  const table = new Int32Array(places / 16);
  const mask = places - 1;
  const placeOf = (hash: number): number => {
    const mixed = Math.imul(hash, 0x9e3779b1);
    return (mixed ^ (mixed >>> 15)) & mask;
  };
  return {
    add: (hash) => {
      const place = placeOf(hash);
      const bits = table[place >>> 4] ?? 0;
      const once = 1 << ((place & 15) << 1);
      table[place >>> 4] = bits | once | ((bits & once) << 1);
    },
    has: (hash) => {
      const place = placeOf(hash);
      return ((table[place >>> 4] ?? 0) & (2 << ((place & 15) << 1))) !== 0;
    },
  };
}
