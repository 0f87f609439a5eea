import { zlibSync } from "fflate";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const COLOR_TYPES = { rgb: 2, rgba: 6 } as const;
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** Packs bytes in the zlib format (RFC 1950). */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/** A PNG file of the channels of each point, 0–255, row by row. Source: the PNG specification. */
export function pngOf(
  width: number,
  height: number,
  channels: keyof typeof COLOR_TYPES,
  points: Uint8Array,
  deflate: Deflate = (bytes) => zlibSync(bytes),
): Uint8Array {
  const length = width * channels.length;
  const lines = new Uint8Array(height * (length + 1));
  for (let y = 0; y < height; y++) lines.set(points.subarray(y * length, (y + 1) * length), y * (length + 1) + 1);
  const header = [...number32(width), ...number32(height), 8, COLOR_TYPES[channels], 0, 0, 0];
  const parts = [
    Uint8Array.from(SIGNATURE),
    chunk("IHDR", Uint8Array.from(header)),
    chunk("IDAT", deflate(lines)),
    chunk("IEND", new Uint8Array()),
  ];
  return joined(parts);
}

const number32 = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = joined([Uint8Array.from(name, (letter) => letter.charCodeAt(0)), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = (CRC_TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return joined([Uint8Array.from(number32(data.length)), body, Uint8Array.from(number32(~crc >>> 0))]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
