import { crc32 } from "../../../src/adapters/xlsx/package/crc32";

/** One entry as it is to stand in the archive, truthfully or not. */
export interface RawEntry {
  readonly name: string | Uint8Array;
  /** Packed bytes as they are written. */
  readonly data: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly packedSize?: number;
  /** Name in the local header, where it differs. */
  readonly localName?: string;
  readonly localFlags?: number;
  /** Where the directory says the local header is. */
  readonly offset?: number;
  /** Extra field of the directory record. */
  readonly extra?: Uint8Array;
}

const bytesOf = (name: string | Uint8Array): Uint8Array =>
  typeof name === "string" ? new TextEncoder().encode(name) : name;

/** Little-endian bytes of numbers, each given with its width. */
export function le(...values: readonly (readonly [number, 2 | 4 | 8])[]): Uint8Array {
  const out: number[] = [];
  for (const [value, width] of values) {
    let rest = value;
    for (let i = 0; i < width; i++, rest = Math.floor(rest / 256)) out.push(rest % 256);
  }
  return Uint8Array.from(out);
}

const common = (entry: RawEntry, flags: number, nameLength: number): Uint8Array =>
  le(
    [20, 2],
    [flags, 2],
    [entry.method ?? 0, 2],
    [0x00210000, 4],
    [entry.crc ?? crc32(entry.data), 4],
    [entry.packedSize ?? entry.data.length, 4],
    [entry.size ?? entry.data.length, 4],
    [nameLength, 2],
  );

export const concat = (...pieces: readonly Uint8Array[]): Uint8Array => {
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
};

/** What the end record says, where it lies. */
export interface RawEnd {
  readonly entries?: number;
  readonly offset?: number;
  readonly size?: number;
  readonly comment?: Uint8Array;
  /** Records between directory and end. */
  readonly between?: (directory: number, size: number) => Uint8Array;
}

/** An archive written exactly as told, for what no archiver writes. */
export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const locals: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let place = 0;
  for (const entry of entries) {
    const name = bytesOf(entry.name);
    const local = bytesOf(entry.localName ?? entry.name);
    const extra = entry.extra ?? new Uint8Array(0);
    const flags = entry.flags ?? 0;
    records.push(
      ...[le([0x02014b50, 4], [20, 2]), common(entry, flags, name.length)],
      ...[le([extra.length, 2], [0, 8], [0, 2], [entry.offset ?? place, 4]), name, extra],
    );
    const header = concat(le([0x04034b50, 4]), common(entry, entry.localFlags ?? flags, local.length), le([0, 2]));
    locals.push(header, local, entry.data);
    place += header.length + local.length + entry.data.length;
  }
  const [body, directory] = [concat(...locals), concat(...records)];
  const between = end.between?.(body.length, directory.length) ?? new Uint8Array(0);
  const comment = end.comment ?? new Uint8Array(0);
  const count = end.entries ?? entries.length;
  const last = le(
    ...([
      [0x06054b50, 4],
      [0, 4],
      [count, 2],
      [count, 2],
    ] as const),
    ...([
      [end.size ?? directory.length, 4],
      [end.offset ?? body.length, 4],
      [comment.length, 2],
    ] as const),
  );
  return concat(body, directory, between, last, comment);
}
