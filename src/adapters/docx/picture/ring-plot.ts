import { CHART_INK, RING_HOLE } from "../../../core/chart/chart-looks";
import type { RingChart } from "../../../core/chart/chart-spec";
import { numberText } from "./axes";
import type { DrawnChart } from "./drawn-chart";
import { LABEL_SIZE, textShape, textWidth } from "./letters";
import { line, ringPiece, type Area, type Shape } from "./shape";

const LABEL_GAP = 6;
const SEAM = 1;

interface Label {
  readonly text: string;
  readonly box: Area;
  readonly anchor: "start" | "middle" | "end";
}

/** A ring of one series, clockwise from the top, with count and percentage beside each part. */
export function ringPlot({ spec, figures, decimalSign }: DrawnChart<RingChart>, area: Area): readonly Shape[] {
  const values = (figures.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return [];
  const outer = Math.max(1, Math.min(area.width * 0.28, area.height / 2 - LABEL_SIZE * 1.6));
  const center: readonly [number, number] = [area.x + area.width / 2, area.y + area.height / 2];
  const inner = (outer * RING_HOLE) / 100;
  const pieces: Shape[] = [];
  const seams: Shape[] = [];
  const labels: Label[] = [];
  let turned = 0;
  values.forEach((value, i) => {
    const color = figures.series[0]?.colors[i] ?? null;
    const [from, to] = [turned / total, (turned + value) / total];
    turned += value;
    if (value === 0 || color === null) return;
    pieces.push(ringPiece(center, [inner, outer], [from, to], color));
    if (value < total) seams.push(seam(center, [inner, outer], from));
    const text =
      spec.percentLabels === true ? `${numberText(value)} (${percent(value, total, decimalSign)})` : numberText(value);
    const label = labelAt(text, center, outer + LABEL_GAP, (from + to) / 2);
    // Where small parts are neighbours, the first one is named; the table has them all.
    if (spec.series[0]?.labels === true && !labels.some((other) => overlap(other.box, label.box))) labels.push(label);
  });
  return [...pieces, ...seams, ...labels.map((label) => labelShape(label))];
}

const percent = (value: number, total: number, decimalSign: string): string => {
  const tenths = Math.floor((2000 * value + total) / (2 * total));
  return `${Math.floor(tenths / 10)}${decimalSign}${tenths % 10} %`;
};

function seam([cx, cy]: readonly [number, number], [inner, outer]: readonly [number, number], turn: number): Shape {
  const [x, y] = [Math.sin(turn * 2 * Math.PI), -Math.cos(turn * 2 * Math.PI)];
  return line(cx + x * inner, cy + y * inner, cx + x * outer, cy + y * outer, SEAM, "FFFFFF");
}

function labelAt(text: string, [cx, cy]: readonly [number, number], radius: number, turn: number): Label {
  const [dx, dy] = [Math.sin(turn * 2 * Math.PI), -Math.cos(turn * 2 * Math.PI)];
  const width = textWidth(text, LABEL_SIZE);
  const anchor = Math.abs(dx) < 0.2 ? "middle" : dx > 0 ? "start" : "end";
  const left = anchor === "middle" ? width / 2 : anchor === "start" ? 0 : width;
  const y = cy + dy * radius + (dy * LABEL_SIZE) / 2 - LABEL_SIZE / 2;
  return { text, anchor, box: { x: cx + dx * radius - left, y, width, height: LABEL_SIZE } };
}

function labelShape({ text, box, anchor }: Label): Shape {
  const x = anchor === "start" ? box.x : anchor === "end" ? box.x + box.width : box.x + box.width / 2;
  return textShape(text, x, box.y + LABEL_SIZE * 0.8, { size: LABEL_SIZE, color: CHART_INK, anchor });
}

const overlap = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
