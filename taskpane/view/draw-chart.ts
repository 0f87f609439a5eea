import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from "chart.js";
import { EARLIER, LATER } from "../../src/core/chart-palette";
import type { YearComparison } from "../../src/core/compare-years";
import { liesDown } from "../chart-layout";

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip);

const FONT = { family: "'Segoe UI', system-ui, sans-serif", size: 12 };

/**
 * Draws two years side by side, the earlier one grey, the later one dark (light on a dark page), lines and letters in the
 * colours that the page has at this moment; returns how to remove the drawing.
 */
export function drawChart(
  canvas: HTMLCanvasElement,
  comparison: YearComparison,
  merkmal: "kategorie" | "dezernat" | "art",
  { dark, forced }: { readonly dark: boolean; readonly forced: boolean },
): () => void {
  const figures = comparison[merkmal];
  const style = getComputedStyle(canvas);
  const [text, line] = [style.color, style.borderTopColor];
  const colors = forced ? [style.backgroundColor, text] : [`#${EARLIER}`, dark ? "#cfe0f2" : `#${LATER}`];
  const names = {
    ticks: { color: text, font: FONT, autoSkip: false, maxRotation: 0 },
    grid: { display: false },
    border: { color: line },
  };
  const numbers = {
    beginAtZero: true,
    ticks: { color: text, font: FONT, precision: 0 },
    grid: { color: line },
    border: { display: false },
  };
  const lies = liesDown(figures);
  const chart = new Chart(canvas, {
    type: "bar",
    data: {
      labels: figures.map(({ key }) => key),
      datasets: (["from", "to"] as const).map((side, i) => ({
        label: String(comparison[side]),
        data: figures.map((figure) => figure[side]),
        backgroundColor: colors[i] ?? text,
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
      plugins: { legend: { position: "bottom", labels: { color: text, font: FONT, boxWidth: 12 } } },
    },
  });
  return () => chart.destroy();
}
