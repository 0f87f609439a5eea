import { drawChart, type DrawnChart } from "./draw-chart";
import { pngOf } from "./png";
import { paint } from "./raster";

const POINTS_PER_INCH = 72;
/** Sharp in print; Word itself keeps no more of a picture unless told to. */
const PIXELS_PER_INCH = 220;

/** A chart as a PNG picture of this size in points. */
export function chartPicture(chart: DrawnChart, width: number, height: number): Uint8Array {
  const pixels = paint(drawChart(chart, width, height), width, height, PIXELS_PER_INCH / POINTS_PER_INCH);
  return pngOf(pixels.width, pixels.height, "rgb", pixels.rgb);
}
