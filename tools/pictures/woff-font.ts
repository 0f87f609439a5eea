import { unzlibSync } from "fflate";

/** The outline of a glyph, in units of the font, y upwards. */
export interface Glyph {
  readonly advance: number;
  readonly contours: readonly (readonly ContourPoint[])[];
}

/** A point of a contour; between two points off the curve lies one on it. */
export interface ContourPoint {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

/** What of a TrueType font is needed to draw text. */
export interface WoffFont {
  readonly unitsPerEm: number;
  readonly characters: readonly number[];
  readonly glyphOf: (codePoint: number) => Glyph;
}

const HEADER_LENGTH = 44;
const ENTRY_LENGTH = 20;

/** Reads a WOFF 1.0 file with TrueType outlines. Sources: W3C WOFF File Format 1.0; OpenType 1.9, cmap, glyf, hmtx, loca. */
export function readWoff(bytes: Uint8Array): WoffFont {
  const tables = tablesOf(bytes);
  const table = (tag: string): DataView => {
    const found = tables.get(tag);
    if (found === undefined) throw new Error(`font without table: ${tag}`);
    return found;
  };
  const glyphs = characterMap(table("cmap"));
  const outlines = outlineReader(table("glyf"), table("loca"), table("head").getInt16(50) === 1);
  const metrics = table("hmtx");
  const measured = table("hhea").getUint16(34);
  return {
    unitsPerEm: table("head").getUint16(18),
    characters: [...glyphs.keys()].sort((a, b) => a - b),
    glyphOf: (codePoint) => {
      const glyph = glyphs.get(codePoint) ?? 0;
      return { advance: metrics.getUint16(Math.min(glyph, measured - 1) * 4), contours: outlines(glyph) };
    },
  };
}

function tablesOf(bytes: Uint8Array): ReadonlyMap<string, DataView> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== 0x774f4646) throw new Error("font is no WOFF file");
  const entries = Array.from({ length: view.getUint16(12) }, (_, i) => HEADER_LENGTH + i * ENTRY_LENGTH);
  return new Map(
    entries.map((at) => {
      const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
      const [offset, packed, length] = [view.getUint32(at + 4), view.getUint32(at + 8), view.getUint32(at + 12)];
      const content = bytes.subarray(offset, offset + packed);
      const table = packed < length ? unzlibSync(content) : content;
      return [tag, new DataView(table.buffer, table.byteOffset, length)];
    }),
  );
}

/** Glyph by code point, from a subtable of format 4 (Unicode up to U+FFFF). */
function characterMap(cmap: DataView): ReadonlyMap<number, number> {
  const subtables = Array.from({ length: cmap.getUint16(2) }, (_, i) => cmap.getUint32(4 + i * 8 + 4));
  const at = subtables.find((offset) => cmap.getUint16(offset) === 4);
  if (at === undefined) throw new Error("font without a character map of format 4");
  const count = cmap.getUint16(at + 6) / 2;
  const [ends, starts] = [at + 14, at + 16 + count * 2];
  const [deltas, offsets] = [starts + count * 2, starts + count * 4];
  const glyphs = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const [first, last] = [cmap.getUint16(starts + i * 2), cmap.getUint16(ends + i * 2)];
    const [delta, offset] = [cmap.getUint16(deltas + i * 2), cmap.getUint16(offsets + i * 2)];
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = offset === 0 ? code : cmap.getUint16(offsets + i * 2 + offset + (code - first) * 2);
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

type Contours = ContourPoint[][];

function outlineReader(glyf: DataView, loca: DataView, isLong: boolean): (glyph: number) => Contours {
  const placeOf = (glyph: number): number => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const read = (glyph: number): Contours => {
    const at = placeOf(glyph);
    if (placeOf(glyph + 1) === at) return [];
    const count = glyf.getInt16(at);
    return count >= 0 ? simpleOutline(glyf, at + 10, count) : composedOutline(glyf, at + 10, read);
  };
  return read;
}

function simpleOutline(glyf: DataView, start: number, count: number): Contours {
  const ends = Array.from({ length: count }, (_, i) => glyf.getUint16(start + i * 2));
  const points = (ends[count - 1] ?? -1) + 1;
  let at = start + count * 2 + 2 + glyf.getUint16(start + count * 2);
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = glyf.getUint8(at++);
    const repeated = (flag & 8) === 0 ? 0 : glyf.getUint8(at++);
    for (let i = 0; i <= repeated; i++) flags.push(flag);
  }
  const axis = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0) value += (flag & same) === 0 ? -glyf.getUint8(at++) : glyf.getUint8(at++);
      else if ((flag & same) === 0) {
        value += glyf.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const [xs, ys] = [axis(2, 16), axis(4, 32)];
  return ends.map((end, i) => {
    const first = i === 0 ? 0 : (ends[i - 1] ?? 0) + 1;
    return Array.from({ length: end - first + 1 }, (_, k) => ({
      x: xs[first + k] ?? 0,
      y: ys[first + k] ?? 0,
      onCurve: ((flags[first + k] ?? 0) & 1) === 1,
    }));
  });
}

/** Letters with accents are put together of two glyphs, which are moved but neither scaled nor turned. */
function composedOutline(glyf: DataView, start: number, read: (glyph: number) => Contours): Contours {
  const contours: Contours = [];
  let [at, more] = [start, true];
  while (more) {
    const [flags, glyph] = [glyf.getUint16(at), glyf.getUint16(at + 2)];
    if ((flags & 0xc8) !== 0 || (flags & 2) === 0) throw new Error(`composed glyph of an unknown kind: ${flags}`);
    const isWord = (flags & 1) === 1;
    const [dx, dy] = isWord
      ? [glyf.getInt16(at + 4), glyf.getInt16(at + 6)]
      : [glyf.getInt8(at + 4), glyf.getInt8(at + 5)];
    contours.push(...read(glyph).map((points) => points.map((one) => ({ ...one, x: one.x + dx, y: one.y + dy }))));
    at += isWord ? 8 : 6;
    more = (flags & 0x20) !== 0;
  }
  return contours;
}
