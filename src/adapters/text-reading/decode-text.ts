const PROBE = 4096;
const LEAST_NULS = 0.2;

/** What bytes cannot be text for: signs of other files. */
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;
const MOST_CONTROL = 0.01;

/**
 * The text of a file in UTF-8 or UTF-16, with or without byte order mark, else in Windows-1252, which all that is no
 * UTF-8 was written in; null where it is no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes);
  const decoded = new TextDecoder(encoding).decode(bytes);
  const text = encoding === "windows-1252" ? decoded.replace(/[\x80-\x9f]/g, (sign) => windowsSign(sign)) : decoded;
  const control = (text.slice(0, PROBE).match(CONTROL) ?? []).length;
  return control > Math.min(text.length, PROBE) * MOST_CONTROL ? null : text;
}

/** The signs of the bytes 80 to 9F. Some versions of Node take Windows-1252 for Latin-1, which has none there. */
const WINDOWS_SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const windowsSign = (sign: string): string => WINDOWS_SIGNS.charAt(sign.charCodeAt(0) - 0x80);

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const probe = bytes.subarray(0, PROBE);
  const nuls = [0, 1].map(
    (half) => probe.filter((byte, i) => byte === 0 && i % 2 === half).length / (probe.length / 2),
  );
  if ((nuls[1] ?? 0) > LEAST_NULS && (nuls[0] ?? 0) < LEAST_NULS) return "utf-16le";
  if ((nuls[0] ?? 0) > LEAST_NULS && (nuls[1] ?? 0) < LEAST_NULS) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}
