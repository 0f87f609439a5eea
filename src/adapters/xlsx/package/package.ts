import { decodePart, encodePart } from "./part-text";
import { entryNameKey, isHostileName } from "./entry-name";
import { inflateEntry } from "./inflate-entry";
import { refuseDoctypes } from "./refuse-doctypes";
import { FileRefused } from "../xml/refused";
import { refuseOtherFormats } from "./signature";
import { portableUnpacker, type Unpacker } from "./unpacker";
import { writeArchive, type ArchiveEntry } from "./write-archive";
import { defaultLimits, readDirectory, type ZipEntry, type ZipLimits } from "./zip";

/** An Open XML package in memory; names are without leading slash and compared without regard to case. */
export interface OoxmlPackage {
  /** In archive order, parts that were added at the end. */
  partNames(): readonly string[];
  has(name: string): boolean;
  /** The unpacked content; unpacked anew on each call, so that nothing large stays in memory. */
  bytes(name: string): Uint8Array;
  /** The decoded content of an XML part: UTF-8, or UTF-16 with a byte order mark. */
  text(name: string): string;
  /** Adds or replaces a part. */
  set(name: string, content: string | Uint8Array): void;
  remove(name: string): void;
  /** The archive: entries that were not set keep their packed bytes, order, method, checksum and time. */
  save(): Uint8Array;
}

/** DOS date of 1980-01-01, 00:00: the time of new entries in a package that has none to take. */
const FIRST_DOS_TIME = 0x00210000;
const MS_DOS = 20;

interface Part {
  readonly name: string;
  readonly entry: ZipEntry | null;
  readonly content: Uint8Array | null;
}

/** Opens a package; throws FileRefused for everything that is not a sound Open XML package. */
export function openPackage(
  bytes: Uint8Array,
  limits: ZipLimits = defaultLimits,
  unpacker: Unpacker = portableUnpacker,
): OoxmlPackage {
  refuseOtherFormats(bytes);
  const parts = new Map<string, Part>();
  const entries = readDirectory(bytes, limits);
  refuseDoctypes(bytes, entries);
  for (const entry of entries) {
    parts.set(entryNameKey(entry.name), { name: entry.name, entry, content: null });
  }
  return packageOf(bytes, parts, unpacker);
}

/** A package without any part, for a brand-new workbook. */
export function emptyPackage(packer: Unpacker = portableUnpacker): OoxmlPackage {
  return packageOf(new Uint8Array(0), new Map(), packer);
}

function packageOf(archive: Uint8Array, parts: Map<string, Part>, unpacker: Unpacker): OoxmlPackage {
  const bytes = (name: string): Uint8Array => {
    const part = parts.get(entryNameKey(name));
    if (part === undefined || isDirectory(part)) throw new FileRefused("missing-part", { part: name });
    return part.content ?? inflateEntry(archive, part.entry as ZipEntry, unpacker);
  };
  return {
    partNames: () => [...parts.values()].filter((part) => !isDirectory(part)).map((part) => part.name),
    has: (name) => {
      const part = parts.get(entryNameKey(name));
      return part !== undefined && !isDirectory(part);
    },
    bytes,
    text: (name) => decodePart(bytes(name), name),
    set: (name, content) => {
      if (isHostileName(name) || name.endsWith("/")) throw new Error(`bad part name: ${name}`);
      const before = parts.get(entryNameKey(name));
      parts.set(entryNameKey(name), {
        name: before?.name ?? name,
        entry: before?.entry ?? null,
        content: typeof content === "string" ? encodePart(content) : content,
      });
    },
    remove: (name) => void parts.delete(entryNameKey(name)),
    save: () => save(archive, parts, unpacker),
  };
}

const isDirectory = (part: Part): boolean => part.name.endsWith("/");

function save(archive: Uint8Array, parts: ReadonlyMap<string, Part>, packer: Unpacker): Uint8Array {
  const all = [...parts.values()];
  const time = all.find((part) => part.entry !== null)?.entry?.time ?? FIRST_DOS_TIME;
  return writeArchive(
    all.map((part): ArchiveEntry => {
      const { entry, content } = part;
      if (content === null && entry !== null) {
        return { ...entry, packed: archive.subarray(entry.dataOffset, entry.dataOffset + entry.packedSize) };
      }
      return packPart(part.name, content ?? new Uint8Array(0), entry, { time, packer });
    }),
  );
}

function packPart(
  name: string,
  content: Uint8Array,
  entry: ZipEntry | null,
  { time, packer }: { readonly time: number; readonly packer: Unpacker },
): ArchiveEntry {
  const stored = content.length === 0;
  return {
    rawName: entry?.rawName ?? new TextEncoder().encode(name),
    method: stored ? 0 : 8,
    // Bit 11 says UTF-8: needed only outside ASCII
    flags: entry === null ? (/^[\u0000-\u007f]*$/.test(name) ? 0 : 0x800) : entry.flags & 0x800,
    time: entry?.time ?? time,
    crc: packer.crc32(content),
    size: content.length,
    packed: stored ? content : packer.deflate(content),
    madeBy: entry?.madeBy ?? MS_DOS,
    externalAttributes: entry?.externalAttributes ?? 0,
  };
}
