/**
 * Reads something at most once within some milliseconds: a recalculation of a hundred cells reads it once, the next one
 * reads it anew. A reading that failed is not kept.
 */
export function recentlyRead<T>(read: () => Promise<T>, milliseconds: number, now: () => number): () => Promise<T> {
  let last: { readonly at: number; readonly reading: Promise<T> } | null = null;
  return () => {
    if (last !== null && now() - last.at < milliseconds) return last.reading;
    const reading = read();
    const mine = { at: now(), reading };
    last = mine;
    reading.catch(() => {
      if (last === mine) last = null;
    });
    return reading;
  };
}
