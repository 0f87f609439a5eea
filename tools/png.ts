import { zlibSync } from "fflate";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** A PNG file of square pictures: red, green, blue and alpha of each point, 0–255. Source: the PNG specification. */
export function pngOf(size: number, pixels: Uint8Array): Uint8Array {
  const lines = new Uint8Array(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) lines.set(pixels.subarray(y * size * 4, (y + 1) * size * 4), y * (size * 4 + 1) + 1);
  const header = new Uint8Array([...number32(size), ...number32(size), 8, 6, 0, 0, 0]);
  const data = zlibSync(lines, { level: 9 });
  const parts = [
    Uint8Array.from(SIGNATURE),
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", new Uint8Array()),
  ];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** Width and height of a PNG file; null where the bytes are none. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  if (!SIGNATURE.every((byte, i) => bytes[i] === byte) || bytes.length < 24) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

const number32 = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = [...name].map((letter) => letter.charCodeAt(0)).concat([...data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = (CRC_TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return Uint8Array.from([...number32(data.length), ...body, ...number32(~crc >>> 0)]);
}
