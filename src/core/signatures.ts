/** What shares a signature, a pair of 32-bit hashes, is worth comparing; nothing else is. */
export interface Signatures {
  /** Adds an owner's signature with a note of what it was made of. */
  add(a: number, b: number, owner: number, note: number): void;
  /** Visits the pairs of equal signature, the owner that was added first as `first`. */
  eachPair(visit: (first: number, firstNote: number, second: number, secondNote: number) => void): void;
}

/** Owners that others of the same signature are paired with: more would make the work grow with the square. */
const MOST_KEPT = 6;
/** Signatures are sorted into this many parts first, so that the table of a part stays small and fast. */
const PART_BITS = 8;

const partOf = (a: number, b: number): number => Math.imul(a ^ (b >>> 7), 0x9e3779b1) >>> (32 - PART_BITS);

/** Makes an empty list with room for `capacity` signatures. */
export function signatures(capacity: number): Signatures {
  const [as, bs] = [new Int32Array(capacity), new Int32Array(capacity)];
  const [owners, notes] = [new Int32Array(capacity), new Int32Array(capacity)];
  const ends = new Int32Array(2 ** PART_BITS + 1);
  let size = 0;
  return {
    add: (a, b, owner, note) => {
      as[size] = a;
      bs[size] = b;
      owners[size] = owner;
      notes[size++] = note;
      const part = partOf(a, b) + 1;
      ends[part] = (ends[part] ?? 0) + 1;
    },
    eachPair: (visit) => {
      const sorted = sortedByPart();
      const kept = new Int32Array(MOST_KEPT);
      let from = 0;
      for (let part = 0; part < 2 ** PART_BITS; part++) {
        const to = ends[part] ?? 0;
        pairsOfPart(sorted, from, to, kept, visit);
        from = to;
      }
    },
  };

  interface Sorted {
    readonly as: Int32Array;
    readonly bs: Int32Array;
    readonly entries: Int32Array;
    readonly next: Int32Array;
  }

  /** The signatures part by part, each part in the order of adding; afterwards `ends` holds where each part ends. */
  function sortedByPart(): Sorted {
    for (let part = 0; part < 2 ** PART_BITS; part++) ends[part + 1] = (ends[part + 1] ?? 0) + (ends[part] ?? 0);
    const sorted = { as: new Int32Array(size), bs: new Int32Array(size), entries: new Int32Array(size) };
    for (let i = 0; i < size; i++) {
      const a = as[i] ?? 0;
      const b = bs[i] ?? 0;
      const part = partOf(a, b);
      const at = ends[part] ?? 0;
      sorted.as[at] = a;
      sorted.bs[at] = b;
      sorted.entries[at] = i;
      ends[part] = at + 1;
    }
    return { ...sorted, next: new Int32Array(size).fill(-1) };
  }

  function pairsOfPart(
    sorted: Sorted,
    from: number,
    to: number,
    kept: Int32Array,
    visit: Parameters<Signatures["eachPair"]>[0],
  ): void {
    let slots = 16;
    while (slots < 2 * (to - from)) slots *= 2;
    const table = new Int32Array(slots).fill(-1);
    for (let i = from; i < to; i++) {
      const a = sorted.as[i] ?? 0;
      const b = sorted.bs[i] ?? 0;
      let slot = Math.imul(a ^ (b >>> 5), 0x85ebca6b) & (slots - 1);
      while ((table[slot] ?? -1) >= 0 && !(sorted.as[table[slot] ?? 0] === a && sorted.bs[table[slot] ?? 0] === b))
        slot = (slot + 1) & (slots - 1);
      let count = 0;
      for (let at = table[slot] ?? -1; at >= 0; at = sorted.next[at] ?? -1) kept[count++] = at;
      const entry = sorted.entries[i] ?? 0;
      for (let k = 0; k < count; k++) {
        const first = sorted.entries[kept[k] ?? 0] ?? 0;
        visit(owners[first] ?? 0, notes[first] ?? 0, owners[entry] ?? 0, notes[entry] ?? 0);
      }
      if (count === 0) table[slot] = i;
      else if (count < MOST_KEPT) sorted.next[kept[count - 1] ?? 0] = i;
    }
  }
}
