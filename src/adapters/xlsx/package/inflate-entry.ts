import { Inflate } from "fflate";
import { FileRefused } from "../xml/refused";
import type { Unpacker } from "./unpacker";
import type { ZipEntry } from "./zip";

/** Packed bytes taken at a time where only the beginning is wanted. */
const HEAD_STEP = 512;

/** The unpacked bytes of an entry; refuses what does not match its declared size and checksum. */
export function inflateEntry(archive: Uint8Array, entry: ZipEntry, unpacker: Unpacker): Uint8Array {
  const packed = archive.subarray(entry.dataOffset, entry.dataOffset + entry.packedSize);
  const bytes = entry.method === 0 ? packed : inflate(packed, entry, unpacker);
  if (bytes.length !== entry.size || unpacker.crc32(bytes) !== entry.crc)
    throw new FileRefused("damaged", { part: entry.name });
  return bytes;
}

function inflate(packed: Uint8Array, entry: ZipEntry, unpacker: Unpacker): Uint8Array {
  try {
    return unpacker.inflate(packed, entry.size);
  } catch {
    throw new FileRefused("damaged", { part: entry.name });
  }
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
