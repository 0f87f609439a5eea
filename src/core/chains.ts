/** The positions in an array that hold the same number, as chains in ascending order; -1 ends one. */
export interface Chains {
  /** By number. */
  readonly first: Int32Array;
  /** By position. */
  readonly next: Int32Array;
}

/** Chains the positions by their numbers; negative numbers are in no chain. */
export function chains(numbers: Int32Array): Chains {
  let greatest = -1;
  for (let i = 0; i < numbers.length; i++) greatest = Math.max(greatest, numbers[i] ?? -1);
  const first = new Int32Array(greatest + 1).fill(-1);
  const next = new Int32Array(numbers.length).fill(-1);
  for (let i = numbers.length - 1; i >= 0; i--) {
    const number = numbers[i] ?? -1;
    if (number < 0) continue;
    next[i] = first[number] ?? -1;
    first[number] = i;
  }
  return { first, next };
}

/** The chain that begins at a position. */
export function chained({ next }: Chains, from: number): number[] {
  const positions: number[] = [];
  for (let at = from; at >= 0; at = next[at] ?? -1) positions.push(at);
  return positions;
}
