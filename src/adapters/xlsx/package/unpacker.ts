import { deflateSync, Inflate, inflateSync } from "fflate";
import { crc32 } from "./crc32";

/**
 * Unpacks entries, and packs those that changed. Hosts may have something faster than the portable one; both refuse the
 * same.
 */
export interface Unpacker {
  /** The content of a deflated entry that says to have `size` bytes; throws where it is damaged, or soon where it has more. */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  deflate(content: Uint8Array): Uint8Array;
  crc32(bytes: Uint8Array): number;
}

/** Below this, even the worst lie about the unpacked size (1032:1) costs a few seconds. */
const DIRECT_BYTES = 4 * 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;

/** Needs nothing of its host. */
export const portableUnpacker: Unpacker = {
  inflate: (packed, size) => {
    if (packed.length > DIRECT_BYTES) return inflateInChunks(packed, new Uint8Array(size));
    // fflate returns without looking at the end of an empty stream, and drops what does not fit: one byte tells.
    return packed.length === 0 ? new Uint8Array(0) : inflateSync(packed, { out: new Uint8Array(size + 1) });
  },
  deflate: (content) => deflateSync(content),
  crc32,
};

/** Stops as soon as there is more than declared: inflateSync would go on to the end, dropping what does not fit. */
function inflateInChunks(packed: Uint8Array, out: Uint8Array): Uint8Array {
  let length = 0;
  const stream = new Inflate((chunk) => {
    out.set(chunk, length); // throws RangeError where it does not fit
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += CHUNK_BYTES) {
    const end = at + CHUNK_BYTES;
    stream.push(packed.subarray(at, end), end >= packed.length);
  }
  return out.subarray(0, length);
}
