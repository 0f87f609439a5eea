import type { Shape } from "./shape";

/** The points of a drawing: red, green and blue of each, row by row, on white. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/**
 * Paints shapes one over the other, `scale` pixels to a point. How much of a pixel a shape covers is summed up exactly
 * from the edges that cross it, from left to right; as in font-rs (Levien 2016).
 */
export function paint(shapes: readonly Shape[], width: number, height: number, scale: number): Pixels {
  const pixels = {
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    rgb: new Uint8Array(Math.round(width * scale) * Math.round(height * scale) * 3).fill(255),
  };
  for (const shape of shapes) paintShape(pixels, shape, scale);
  return pixels;
}

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function paintShape(pixels: Pixels, { color, contours }: Shape, scale: number): void {
  const edges = contours.map((points) => points.map((value) => value * scale));
  const bounds = boundsOf(edges, pixels);
  if (bounds.width <= 0 || bounds.height <= 0) return;
  const stride = bounds.width + 2;
  const change = new Float32Array(stride * bounds.height);
  for (const points of edges)
    for (let i = 0; i < points.length; i += 2) {
      const next = (i + 2) % points.length;
      addEdge(change, stride, bounds, points[i] ?? 0, points[i + 1] ?? 0, points[next] ?? 0, points[next + 1] ?? 0);
    }
  blend(pixels, bounds, change, stride, color);
}

/** The pixels that a shape can touch; what lies outside of the picture is not painted. */
function boundsOf(contours: readonly (readonly number[])[], { width, height }: Pixels): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const points of contours)
    for (let i = 0; i < points.length; i += 2) {
      const [x, y] = [points[i] ?? 0, points[i + 1] ?? 0];
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  const [x, y] = [Math.max(0, Math.floor(left)), Math.max(0, Math.floor(top))];
  return {
    left: x,
    top: y,
    width: Math.min(width, Math.ceil(right)) - x,
    height: Math.min(height, Math.ceil(bottom)) - y,
  };
}

/** Adds what an edge changes in the cover of the pixels on its right, row by row and pixel by pixel. */
function addEdge(
  change: Float32Array,
  stride: number,
  { left, top, width, height }: Bounds,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): void {
  if (y1 === y2) return;
  const turn = y1 < y2 ? 1 : -1;
  const [xa, ya, xb, yb] = y1 < y2 ? [x1, y1, x2, y2] : [x2, y2, x1, y1];
  const slope = (xb - xa) / (yb - ya);
  const xAt = (y: number): number => Math.min(width, Math.max(0, xa + (y - ya) * slope - left));
  const last = Math.min(height, Math.ceil(yb - top));
  for (let row = Math.max(0, Math.floor(ya - top)); row < last; row++) {
    const [from, to] = [Math.max(ya, row + top), Math.min(yb, row + top + 1)];
    const [start, end] = [xAt(from), xAt(to)];
    const [low, high] = [Math.min(start, end), Math.max(start, end)];
    const tall = (to - from) * turn;
    for (let pixel = Math.floor(low); pixel <= high; pixel++) {
      const [a, b] = [Math.max(low, pixel), Math.min(high, pixel + 1)];
      const part = high === low ? 1 : (b - a) / (high - low);
      const at = row * stride + pixel;
      const beyond = (a + b) / 2 - pixel;
      change[at] = (change[at] ?? 0) + tall * part * (1 - beyond);
      change[at + 1] = (change[at + 1] ?? 0) + tall * part * beyond;
      if (high === low) break;
    }
  }
}

/** Less cannot be seen; sums of many edges are never exact. */
const LEAST = 0.002;

function blend({ width, rgb }: Pixels, bounds: Bounds, change: Float32Array, stride: number, color: string): void {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16));
  for (let row = 0; row < bounds.height; row++) {
    let sum = 0;
    let at = ((bounds.top + row) * width + bounds.left) * 3;
    for (let i = row * stride; i < row * stride + bounds.width; i++, at += 3) {
      sum += change[i] ?? 0;
      const cover = Math.min(1, Math.abs(sum));
      if (cover < LEAST) continue;
      rgb[at] = mixed(rgb[at] ?? 0, red, cover);
      rgb[at + 1] = mixed(rgb[at + 1] ?? 0, green, cover);
      rgb[at + 2] = mixed(rgb[at + 2] ?? 0, blue, cover);
    }
  }
}

const mixed = (below: number, ink: number, cover: number): number =>
  cover > 1 - LEAST ? ink : Math.round(below + (ink - below) * cover);
