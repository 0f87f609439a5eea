const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height of a PNG file; null where the bytes are none. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  if (!SIGNATURE.every((byte, i) => bytes[i] === byte) || bytes.length < 24) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
