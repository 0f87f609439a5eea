import { FileRefused } from "../xml/refused";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENCRYPTED_PACKAGE = "EncryptedPackage";

/** Refuses by their first bytes the formats that people take for a workbook; a package passes. */
export function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileRefused("empty");
  if (OLE.every((byte, i) => bytes[i] === byte)) {
    throw new FileRefused(hasEncryptedPackage(bytes) ? "encrypted" : "old-xls");
  }
  // BIFF2 to BIFF4 had no container: the file begins with its BOF record.
  const biff = bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] as number) && bytes[3] === 0x00;
  if (biff && (bytes[2] === 0x04 || bytes[2] === 0x06)) throw new FileRefused("old-xls");
  const pk = bytes[0] === 0x50 && (bytes.length === 1 || bytes[1] === 0x4b);
  if (!pk) throw new FileRefused("not-zip");
}

/** Stream names stand in the directory as UTF-16; looking for the name saves reading the sector chains. */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  const wanted = Array.from(ENCRYPTED_PACKAGE, (letter) => letter.charCodeAt(0));
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (wanted.every((code, i) => bytes[at + 2 * i] === code && bytes[at + 2 * i + 1] === 0)) return true;
  }
  return false;
}
