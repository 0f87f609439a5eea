/** Four tables for slicing-by-4: about three times as fast as one table, byte by byte. */
const tables: readonly Int32Array[] = makeTables();

function makeTables(): Int32Array[] {
  const first = new Int32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    first[n] = c;
  }
  const all = [first];
  for (let t = 1; t < 4; t++) {
    const previous = all[t - 1] as Int32Array;
    all.push(previous.map((c) => (c >>> 8) ^ (first[c & 255] as number)));
  }
  return all;
}

/** The CRC-32 of ZIP (ISO 3309, APPNOTE 4.4.7) as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = tables as [Int32Array, Int32Array, Int32Array, Int32Array];
  let c = -1;
  let i = 0;
  for (const end = bytes.length - 3; i < end; i += 4) {
    c ^=
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    c =
      (t3[c & 255] as number) ^
      (t2[(c >>> 8) & 255] as number) ^
      (t1[(c >>> 16) & 255] as number) ^
      (t0[c >>> 24] as number);
  }
  for (; i < bytes.length; i++) c = (c >>> 8) ^ (t0[(c ^ (bytes[i] as number)) & 255] as number);
  return ~c >>> 0;
}
