import { withWindowsSigns } from "../../core/text/windows-signs";

/** Encodings of a byte a character in which German texts were written. */
type CodePage = "windows-1252" | "dos-850" | "dos-437" | "macintosh";

/** The signs of the bytes 80 to FF. Source: the mapping tables of the Unicode Consortium. */
const SIGNS: Readonly<Record<Exclude<CodePage, "windows-1252">, string>> = {
  "dos-850":
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
  "dos-437":
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0",
  macintosh:
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
};

/** What people call them. */
export const PAGE_NAMES: Readonly<Record<CodePage, string>> = {
  "windows-1252": "Windows-1252",
  "dos-850": "MS-DOS (850)",
  "dos-437": "MS-DOS (437)",
  macintosh: "Macintosh",
};

/** All of them, the likeliest first. */
export const CODE_PAGES: readonly CodePage[] = ["windows-1252", "dos-850", "macintosh", "dos-437"];

/** The text of bytes in a code page. */
export function decodePage(bytes: Uint8Array, page: CodePage): string {
  const latin = new TextDecoder("windows-1252").decode(bytes);
  if (page === "windows-1252") return withWindowsSigns(latin);
  const signs = SIGNS[page];
  let text = "";
  let from = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    text += latin.slice(from, at) + signs.charAt(byte - 0x80);
    from = at + 1;
  }
  return text + latin.slice(from);
}
