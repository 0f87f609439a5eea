import { FileRefused } from "../xml/refused";
import { entryNameKey, isHostileName } from "./entry-name";

/** What an archive may cost at most, checked before anything is unpacked. */
export interface ZipLimits {
  /** Sum of all unpacked sizes, in bytes. */
  readonly unpackedBytes: number;
  readonly entries: number;
}

/**
 * The limits of the command line: 256 MiB, 10,000 entries. How strongly a part is packed is no reason to refuse it: a
 * million formatted empty rows are an ordinary file.
 */
export const defaultLimits: ZipLimits = { unpackedBytes: 256 * 1024 * 1024, entries: 10000 };

/** One entry of the central directory, checked against its local header. */
export interface ZipEntry {
  readonly name: string;
  /** The name as stored: written back unchanged. */
  readonly rawName: Uint8Array;
  readonly method: 0 | 8;
  readonly flags: number;
  /** DOS time in the low and DOS date in the high 16 bits. */
  readonly time: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the packed bytes begin in the archive. */
  readonly dataOffset: number;
  readonly madeBy: number;
  readonly externalAttributes: number;
}

const LOCAL_SIGNATURE = 0x04034b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;

interface Directory {
  readonly offset: number;
  readonly size: number;
  readonly entries: number;
}

interface Located extends ZipEntry {
  readonly headerOffset: number;
}

/**
 * The entries of an archive in the order of its central directory. Source: APPNOTE.TXT 6.3.10.
 * Throws FileRefused for everything that is damaged, hostile or above the limits.
 */
export function readDirectory(archive: Uint8Array, limits: ZipLimits): readonly ZipEntry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const directory = findDirectory(view);
  if (directory.entries > limits.entries) {
    throw new FileRefused("too-many-entries", { limit: limits.entries, found: directory.entries });
  }
  const entries: Located[] = [];
  const end = directory.offset + directory.size;
  let offset = directory.offset;
  for (let n = 0; n < directory.entries; n++) {
    if (offset + 46 > end || view.getUint32(offset, true) !== CENTRAL_SIGNATURE) throw new FileRefused("damaged");
    const variable =
      view.getUint16(offset + 28, true) + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
    if (offset + 46 + variable > end) throw new FileRefused("damaged");
    entries.push(readEntry(archive, view, offset));
    offset += 46 + variable;
  }
  // Entries behind the counted ones would be seen by other readers, not by us.
  if (offset !== end) throw new FileRefused("damaged");
  checkNames(entries);
  checkSizes(entries, limits);
  checkExtents(entries, directory.offset);
  return entries;
}

function findDirectory(view: DataView): Directory {
  const position = findEnd(view);
  const locator = position - 20;
  const plain = {
    offset: view.getUint32(position + 16, true),
    size: view.getUint32(position + 12, true),
    entries: view.getUint16(position + 10, true),
  };
  let directory: Directory = plain;
  if (plain.offset === 0xffffffff || plain.size === 0xffffffff || plain.entries === 0xffff) {
    if (locator >= 0 && view.getUint32(locator, true) === ZIP64_LOCATOR_SIGNATURE) {
      directory = readZip64End(view, readUint64(view, locator + 8));
    }
  } else if (view.getUint16(position + 8, true) !== plain.entries) {
    throw new FileRefused("damaged");
  }
  if (directory.offset + directory.size > position) throw new FileRefused("damaged");
  return directory;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let position = last; position >= 0 && position >= last - MAX_COMMENT; position--) {
    if (view.getUint32(position, true) !== END_SIGNATURE) continue;
    if (position + END_SIZE + view.getUint16(position + 20, true) <= view.byteLength) return position;
  }
  throw new FileRefused("truncated");
}

function readZip64End(view: DataView, position: number): Directory {
  if (position + 56 > view.byteLength || view.getUint32(position, true) !== ZIP64_END_SIGNATURE) {
    throw new FileRefused("damaged");
  }
  return {
    offset: readUint64(view, position + 48),
    size: readUint64(view, position + 40),
    entries: readUint64(view, position + 32),
  };
}

function readUint64(view: DataView, offset: number): number {
  const value = view.getUint32(offset + 4, true) * 0x100000000 + view.getUint32(offset, true);
  if (!Number.isSafeInteger(value)) throw new FileRefused("damaged");
  return value;
}

function readEntry(archive: Uint8Array, view: DataView, offset: number): Located {
  const flags = view.getUint16(offset + 8, true);
  const method = view.getUint16(offset + 10, true);
  const nameLength = view.getUint16(offset + 28, true);
  const rawName = archive.slice(offset + 46, offset + 46 + nameLength);
  const name = decodeName(rawName);
  // Bit 0: classic encryption; bit 6: strong encryption; bit 13: masked headers.
  if ((flags & 0x2041) !== 0) throw new FileRefused("encrypted", { part: name });
  if (method !== 0 && method !== 8) throw new FileRefused("compression-method", { part: name, method });
  const sizes = readSizes(view, offset, name);
  return {
    name,
    rawName,
    method,
    flags,
    time: view.getUint32(offset + 12, true),
    crc: view.getUint32(offset + 16, true),
    ...sizes,
    dataOffset: checkLocalHeader(archive, view, sizes.headerOffset, rawName, name),
    madeBy: view.getUint16(offset + 4, true),
    externalAttributes: view.getUint32(offset + 38, true),
  };
}

function readSizes(view: DataView, offset: number, name: string) {
  const extra = offset + 46 + view.getUint16(offset + 28, true);
  const extraEnd = extra + view.getUint16(offset + 30, true);
  let wide = -1;
  let wideEnd = -1;
  for (let at = extra; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    wide = at + 4;
    wideEnd = Math.min(extraEnd, wide + view.getUint16(at + 2, true));
  }
  // A ZIP64 extra field holds only those of the three that are all ones in the record, in this order.
  const value = (at: number): number => {
    const narrow = view.getUint32(at, true);
    if (narrow !== 0xffffffff || wide < 0) return narrow;
    if (wide + 8 > wideEnd) throw new FileRefused("damaged", { part: name });
    wide += 8;
    return readUint64(view, wide - 8);
  };
  const size = value(offset + 24);
  const packedSize = value(offset + 20);
  return { size, packedSize, headerOffset: value(offset + 42) };
}

/** Other readers trust the local header: where the two disagree, nobody knows what the file says. */
function checkLocalHeader(
  archive: Uint8Array,
  view: DataView,
  offset: number,
  rawName: Uint8Array,
  name: string,
): number {
  const nameStart = offset + 30;
  if (nameStart > view.byteLength || view.getUint32(offset, true) !== LOCAL_SIGNATURE) {
    throw new FileRefused("damaged", { part: name });
  }
  const nameLength = view.getUint16(offset + 26, true);
  const same = nameLength === rawName.length && rawName.every((byte, i) => archive[nameStart + i] === byte);
  if (!same) throw new FileRefused("damaged", { part: name });
  if ((view.getUint16(offset + 6, true) & 0x2041) !== 0) throw new FileRefused("encrypted", { part: name });
  return nameStart + nameLength + view.getUint16(offset + 28, true);
}

/** Producers that leave the UTF-8 flag out write UTF-8 nevertheless; what is not, is read as Latin-1. */
function decodeName(raw: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    return Array.from(raw, (byte) => String.fromCharCode(byte)).join("");
  }
}

function checkNames(entries: readonly Located[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const key = entryNameKey(name);
    if (seen.has(key)) throw new FileRefused("duplicate-entry", { part: name });
    seen.add(key);
  }
  for (const { name } of entries) if (isHostileName(name)) throw new FileRefused("bad-entry-name", { part: name });
}

function checkSizes(entries: readonly Located[], limits: ZipLimits): void {
  let sum = 0;
  for (const { name, size, packedSize, method } of entries) {
    sum += size;
    if (sum > limits.unpackedBytes) throw new FileRefused("too-large", { limit: limits.unpackedBytes });
    if (method === 0 && size !== packedSize) throw new FileRefused("damaged", { part: name });
    // Deflate adds at most five bytes per stored block: a larger packed size means that the unpacked one is a lie.
    if (packedSize > size + (size >> 6) + 1024) throw new FileRefused("damaged", { part: name });
  }
}

/** Overlapping entries let a small file unpack without end (Fifield, A better zip bomb, 2019). */
function checkExtents(entries: readonly Located[], directoryOffset: number): void {
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.headerOffset - b.headerOffset)) {
    if (entry.headerOffset < end) throw new FileRefused("damaged", { part: entry.name });
    end = entry.dataOffset + entry.packedSize;
    if (end > directoryOffset) throw new FileRefused("damaged", { part: entry.name });
  }
}
