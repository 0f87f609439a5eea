type Point = readonly [number, number];

/** One shape of a drawing: whether a point lies in it, and its color. */
interface Shape {
  readonly covers: (x: number, y: number) => boolean;
  readonly color: readonly number[];
}

/** Points to a side of each pixel that are tried, so that edges are smooth. */
const SAMPLES = 8;

/**
 * The points of a drawing, red, green, blue and alpha. Of SVG it knows what our icons consist of: rect with fill,
 * circle with fill or stroke, path of straight lines (M, L, H, V) with a stroke of round ends; a square viewBox from 0.
 */
export function drawSvg(svg: string, size: number): Uint8Array {
  const box = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1] ?? NaN);
  if (Number.isNaN(box)) throw new Error("drawing without a square viewBox");
  const shapes = Array.from(svg.matchAll(/<(rect|circle|path)\s([^>]*?)\/?>/g), ([, kind = "", text = ""]) =>
    shapeOf(kind, attributesOf(text)),
  );
  const pixels = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) pixels.set(pixel(shapes, x, y, box / size), (y * size + x) * 4);
  return pixels;
}

function pixel(shapes: readonly Shape[], x: number, y: number, scale: number): number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const [u, v] = [((i % SAMPLES) + 0.5) / SAMPLES, (Math.floor(i / SAMPLES) + 0.5) / SAMPLES];
    const top = shapes.filter((shape) => shape.covers((x + u) * scale, (y + v) * scale)).pop();
    if (top === undefined) continue;
    covered++;
    top.color.forEach((value, channel) => (sum[channel] = (sum[channel] ?? 0) + value));
  }
  const color = sum.map((value) => (covered === 0 ? 0 : Math.round(value / covered)));
  return [...color, Math.round((255 * covered) / (SAMPLES * SAMPLES))];
}

type Attributes = ReadonlyMap<string, string>;

const attributesOf = (text: string): Attributes =>
  new Map(Array.from(text.matchAll(/([a-z-]+)="([^"]*)"/g), ([, name = "", value = ""]) => [name, value]));

function shapeOf(kind: string, attributes: Attributes): Shape {
  const text = (name: string): string => attributes.get(name) ?? "";
  const number = (name: string): number => Number(text(name));
  const color = colorOf(text("stroke") || text("fill"));
  if (kind === "rect")
    return { color, covers: rectangle(number("x"), number("y"), number("width"), number("height"), number("rx")) };
  const half = number("stroke-width") / 2;
  if (kind === "path") return { color, covers: line(pointsOf(text("d")), half) };
  const [cx, cy, r] = [number("cx"), number("cy"), number("r")];
  const isRing = attributes.has("stroke");
  return {
    color,
    covers: (x, y) => {
      const distance = Math.hypot(x - cx, y - cy);
      return isRing ? Math.abs(distance - r) <= half : distance <= r;
    },
  };
}

function colorOf(text: string): readonly number[] {
  if (!/^#[0-9A-F]{6}$/.test(text)) throw new Error(`unknown color: ${text}`);
  return [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16));
}

const rectangle =
  (left: number, top: number, width: number, height: number, radius: number) =>
  (x: number, y: number): boolean => {
    const dx = Math.max(left + radius - x, x - (left + width - radius), 0);
    const dy = Math.max(top + radius - y, y - (top + height - radius), 0);
    return radius === 0 ? dx === 0 && dy === 0 : Math.hypot(dx, dy) <= radius;
  };

const line =
  (points: readonly Point[], half: number) =>
  (x: number, y: number): boolean =>
    points.slice(1).some((end, i) => distanceTo(x, y, points[i] ?? end, end) <= half);

function distanceTo(x: number, y: number, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = dx === 0 && dy === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - part * dx, y - ay - part * dy);
}

function pointsOf(path: string): readonly Point[] {
  const points: Point[] = [];
  for (const [, command = "", numbers = ""] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const [first = NaN, second = NaN] = numbers
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const [x, y] = points[points.length - 1] ?? [0, 0];
    if (command === "H") points.push([first, y]);
    else if (command === "V") points.push([x, first]);
    else if (command === "M" || command === "L") points.push([first, second]);
    else throw new Error(`unknown path command: ${command}`);
  }
  return points;
}
