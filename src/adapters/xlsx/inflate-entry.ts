import { Inflate, inflateSync } from "fflate";
import { crc32 } from "./crc32";
import { FileRefused } from "./refused";
import type { ZipEntry } from "./zip";

/** Below this, even the worst lie about the unpacked size (1032:1) costs a few seconds. */
const DIRECT_BYTES = 4 * 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;
/** Packed bytes taken at a time where only the beginning is wanted. */
const HEAD_STEP = 512;

/** The unpacked bytes of an entry; refuses what does not match its declared size and checksum. */
export function inflateEntry(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = archive.subarray(entry.dataOffset, entry.dataOffset + entry.packedSize);
  const bytes = entry.method === 0 ? packed : inflate(packed, entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new FileRefused("damaged", { part: entry.name });
  return bytes;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    const out = new Uint8Array(entry.size);
    if (packed.length > DIRECT_BYTES) return inflateInChunks(packed, out);
    // fflate returns without looking at the end of an empty stream.
    return packed.length === 0 ? out.subarray(0, 0) : inflateSync(packed, { out });
  } catch {
    throw new FileRefused("damaged", { part: entry.name });
  }
}

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

/** The first bytes of an entry, about `wanted` of them or all there are, unchecked; damage ends them early. */
export function inflateHead(archive: Uint8Array, entry: ZipEntry, wanted: number): Uint8Array {
  const packed = archive.subarray(entry.dataOffset, entry.dataOffset + entry.packedSize);
  if (entry.method === 0) return packed.subarray(0, wanted);
  const head = new Uint8Array(Math.min(wanted, entry.size));
  let length = 0;
  const stream = new Inflate((chunk) => {
    head.set(chunk.subarray(0, head.length - length), length);
    length = Math.min(head.length, length + chunk.length);
  });
  try {
    for (let at = 0; at < packed.length && length < head.length; at += HEAD_STEP) {
      stream.push(packed.subarray(at, at + HEAD_STEP), at + HEAD_STEP >= packed.length);
    }
  } catch {
    // Whoever reads the whole entry is told of the damage.
  }
  return head.subarray(0, length);
}
