import { drawChart } from "./draw-chart";
import type { DrawnChart } from "./drawn-chart";
import { type Deflate, pngOf } from "./png";
import { paint } from "./raster";

const POINTS_PER_INCH = 72;
/** Sharp in print; hardly more than Word itself keeps of a picture. */
const PIXELS_PER_INCH = 200;

/** A chart as a PNG picture of this size in points. */
export function chartPicture(chart: DrawnChart, width: number, height: number, deflate?: Deflate): Uint8Array {
  const pixels = paint(drawChart(chart, width, height), width, height, PIXELS_PER_INCH / POINTS_PER_INCH);
  return pngOf(pixels.width, pixels.height, "rgb", pixels.rgb, deflate);
}
