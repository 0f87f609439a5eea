/** Adds an owner's signature, a pair of 32-bit hashes, with a note of what it was made of. */
export type AddSignature = (a: number, b: number, owner: number, note: number) => void;

/** Visits two owners of one signature, the one that was added first as `first`. */
export type VisitPair = (first: number, firstNote: number, second: number, secondNote: number) => void;

/** Owners that others of the same signature are paired with: more would make the work grow with the square. */
const MOST_KEPT = 6;
/** Signatures are sorted into this many parts first, so that the table of a part stays small and fast. */
const PART_BITS = 8;
/** Numbers that a kept signature takes: a, b, owner, note. */
const FIELDS = 4;

const partOf = (a: number, b: number): number => Math.imul(a ^ (b >>> 7), 0x9e3779b1) >>> (32 - PART_BITS);

/** Visits the pairs of owners that share one of the signatures that `addAll` adds; what shares none is not worth comparing. */
export function eachPair(addAll: (add: AddSignature) => void, visit: VisitPair): void {
  let kept = new Int32Array(FIELDS * 4096);
  let size = 0;
  addAll((a, b, owner, note) => {
    if (size === kept.length) {
      const longer = new Int32Array(2 * size);
      longer.set(kept);
      kept = longer;
    }
    kept[size] = a;
    kept[size + 1] = b;
    kept[size + 2] = owner;
    kept[size + 3] = note;
    size += FIELDS;
  });
  const { ends, order } = sortedByPart(kept, size);
  for (let part = 0; part < ends.length; part++)
    pairsOfPart(kept, order.subarray(ends[part - 1] ?? 0, ends[part]), visit);
}

/** Where the signatures of each part end, and all signatures part by part, each part in the order of adding. */
function sortedByPart(kept: Int32Array, size: number): { readonly ends: Int32Array; readonly order: Int32Array } {
  const starts = new Int32Array(2 ** PART_BITS + 1);
  for (let at = 0; at < size; at += FIELDS) {
    const part = partOf(kept[at] ?? 0, kept[at + 1] ?? 0) + 1;
    starts[part] = (starts[part] ?? 0) + 1;
  }
  for (let part = 0; part < 2 ** PART_BITS; part++) starts[part + 1] = (starts[part + 1] ?? 0) + (starts[part] ?? 0);
  const order = new Int32Array(size / FIELDS);
  for (let at = 0; at < size; at += FIELDS) {
    const part = partOf(kept[at] ?? 0, kept[at + 1] ?? 0);
    const place = starts[part] ?? 0;
    order[place] = at;
    starts[part] = place + 1;
  }
  return { ends: starts.subarray(0, 2 ** PART_BITS), order };
}

function pairsOfPart(kept: Int32Array, order: Int32Array, visit: VisitPair): void {
  let slots = 16;
  while (slots < 2 * order.length) slots *= 2;
  const table = new Int32Array(slots).fill(-1);
  const next = new Int32Array(order.length).fill(-1);
  const same = new Int32Array(MOST_KEPT);
  for (let i = 0; i < order.length; i++) {
    const at = order[i] ?? 0;
    const [a, b] = [kept[at] ?? 0, kept[at + 1] ?? 0];
    let slot = Math.imul(a ^ (b >>> 5), 0x85ebca6b) & (slots - 1);
    for (let known = table[slot] ?? -1; known >= 0; known = table[slot] ?? -1) {
      const other = order[known] ?? 0;
      if (kept[other] === a && kept[other + 1] === b) break;
      slot = (slot + 1) & (slots - 1);
    }
    let count = 0;
    for (let one = table[slot] ?? -1; one >= 0; one = next[one] ?? -1) same[count++] = one;
    for (let k = 0; k < count; k++) {
      const first = order[same[k] ?? 0] ?? 0;
      visit(kept[first + 2] ?? 0, kept[first + 3] ?? 0, kept[at + 2] ?? 0, kept[at + 3] ?? 0);
    }
    if (count === 0) table[slot] = i;
    else if (count < MOST_KEPT) next[same[count - 1] ?? 0] = i;
  }
}
