/** An entry ready to be written: its bytes are packed already. */
export interface ArchiveEntry {
  readonly rawName: Uint8Array;
  readonly method: 0 | 8;
  readonly flags: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  readonly madeBy: number;
  readonly externalAttributes: number;
}

const VERSION_NEEDED = 20;
/** Bit 3 announces a data descriptor, which we never write: the sizes are known and stand in the header. */
const KEPT_FLAGS = ~0x08;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;

/** A ZIP archive of these entries in this order, without comment and extra fields. Source: APPNOTE.TXT 6.3.10. */
export function writeArchive(entries: readonly ArchiveEntry[]): Uint8Array {
  let size = END_SIZE;
  for (const { rawName, packed } of entries) size += LOCAL_SIZE + CENTRAL_SIZE + 2 * rawName.length + packed.length;
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, entry);
    out.set(entry.rawName, at + LOCAL_SIZE);
    out.set(entry.packed, at + LOCAL_SIZE + entry.rawName.length);
    at += LOCAL_SIZE + entry.rawName.length + entry.packed.length;
  }
  const directory = at;
  entries.forEach((entry, i) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, entry.madeBy, true);
    writeCommon(view, at + 6, entry);
    view.setUint32(at + 38, entry.externalAttributes, true);
    view.setUint32(at + 42, offsets[i] as number, true);
    out.set(entry.rawName, at + CENTRAL_SIZE);
    at += CENTRAL_SIZE + entry.rawName.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

/** The 24 bytes that local and central headers have in common, from "version needed" to "extra field length". */
function writeCommon(view: DataView, at: number, entry: ArchiveEntry): void {
  view.setUint16(at, VERSION_NEEDED, true);
  view.setUint16(at + 2, entry.flags & KEPT_FLAGS, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
}
