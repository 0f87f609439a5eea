import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from "chart.js";
import { EARLIER, LATER, NEW, shade } from "../../../src/core/chart/chart-looks";
import type { ChartStacking } from "../../../src/core/chart/chart-spec";
import { liesDown } from "../../session/chart-layout";
import type { Drawing } from "../../host/drawing";

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip);

const FONT = { family: "'Segoe UI', system-ui, sans-serif", size: 12 };
/** In place of a shade that is as dark as a dark page. */
const LIGHT = "#cfe0f2";

/** How the page looks at this moment. */
interface Look {
  readonly dark: boolean;
  readonly forced: boolean;
}

type Color = (color: string) => string;

/** How series that stand to each other like this are drawn. */
interface Stacking {
  readonly stacked: boolean;
  /** The colour of each series. */
  readonly colors: (count: number, onPage: Color) => readonly string[];
}

const STACKINGS: Readonly<Record<ChartStacking, Stacking>> = {
  // One alone, or two years with the earlier one grey.
  "side-by-side": {
    stacked: false,
    colors: (count, onPage) => (count === 1 ? [`#${NEW}`] : [`#${EARLIER}`, onPage(LATER)]),
  },
  stacked: { stacked: true, colors: (count, onPage) => Array.from({ length: count }, (_, i) => onPage(shade(i))) },
};

/** So many letters stand on a line beside a bar. */
const LINE = 18;

/** A long name on several lines, broken between words. */
function inLines(name: string): string | string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > 1 ? lines : name;
}

/** Draws bars, lines and letters in the colours that the page has at this moment; returns how to remove the drawing. */
export function drawChart(canvas: HTMLCanvasElement, drawing: Drawing, look: Look): () => void {
  const style = getComputedStyle(canvas);
  const [text, line] = [style.color, style.borderTopColor];
  const { dark, forced } = look;
  const { stacked, colors: colorsOf } = STACKINGS[drawing.stacking];
  const onPage: Color = (color) => (dark && color === LATER ? LIGHT : `#${color}`);
  const colors = forced ? [style.backgroundColor, text] : colorsOf(drawing.series.length, onPage);
  const names = {
    stacked,
    ticks: { color: text, font: FONT, autoSkip: false, maxRotation: 0 },
    grid: { display: false },
    border: { color: line },
  };
  const numbers = {
    stacked,
    beginAtZero: true,
    ticks: { color: text, font: FONT, precision: 0 },
    grid: { color: line },
    border: { display: false },
  };
  const lies = liesDown(drawing.names);
  const chart = new Chart(canvas, {
    type: "bar",
    data: {
      labels: drawing.names.map((name) => inLines(name)),
      datasets: drawing.series.map(({ name, values }, i) => ({
        label: name,
        data: [...values],
        backgroundColor: colors[i % colors.length] ?? text,
        borderColor: text,
        borderWidth: forced ? 1 : 0,
        maxBarThickness: 36,
      })),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: lies ? "y" : "x",
      scales: lies ? { x: numbers, y: names } : { x: names, y: numbers },
      plugins: {
        legend: {
          display: drawing.series.length > 1,
          position: "bottom",
          labels: { color: text, font: FONT, boxWidth: 12 },
        },
      },
    },
  });
  return () => chart.destroy();
}
