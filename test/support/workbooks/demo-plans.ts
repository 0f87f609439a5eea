import type { ChartRange, ChartSpec } from "../../../src/core/chart/chart-spec";
import type { CellStyle, PlannedCell, SheetPlan } from "../../../src/core/plan/sheet-plan";
import type { CellValue } from "../../../src/core/workbook/workbook-data";
import { range } from "./workbook";

/** Every look a planned cell may have. */
export const ALL_STYLES: readonly CellStyle[] = [
  "text",
  "plain",
  "title",
  "subtitle",
  "heading",
  "label",
  "indented",
  "integer",
  "signed",
  "percent",
  "share",
  "count",
  "signed-count",
  "decimal",
  "signed-decimal",
  "total",
  "total-label",
  "total-signed",
  "total-percent",
  "note",
  "sentence",
  "year",
  "date",
  "datetime",
  "error",
  "warning",
  "hint",
  "link",
];

/** Planned cells of a block of rows; a text that begins with `=` stands for a formula with the value behind `→`. */
export function block(
  firstRow: number,
  firstColumn: number,
  rows: readonly (readonly CellValue[])[],
  styleOf: (row: number, column: number) => CellStyle,
): PlannedCell[] {
  return rows.flatMap((values, r) =>
    values.map((value, c): PlannedCell => {
      const place = { row: firstRow + r, column: firstColumn + c, style: styleOf(r, c) };
      if (typeof value !== "string" || !value.startsWith("=") || !value.includes("→")) return { ...place, value };
      const [formula = "", result = ""] = value.slice(1).split("→");
      return { ...place, formula, value: Number(result) };
    }),
  );
}

const figures = (row: number, column: number): CellStyle =>
  row === 0 ? "heading" : column === 0 ? "label" : column === 3 ? "signed" : column === 4 ? "percent" : "integer";

const difference = (row: number): string => `C${row}-B${row}`;

function comparison(
  firstRow: number,
  title: string,
  rows: readonly (readonly [string, number, number])[],
): CellValue[][] {
  return [
    [title, "2012", "2014", "Differenz", "%"],
    ...rows.map(([label, from, to], i) => [
      label,
      from,
      to,
      `=${difference(firstRow + 2 + i)}→${to - from}`,
      from === 0 ? null : Math.round(((to - from) / from) * 1000) / 10,
    ]),
  ];
}

/** Data rows of the three comparisons of the demo: by Kategorie, Dezernat and Art. */
const KATEGORIEN = [
  ["I", 8, 21],
  ["II", 45, 62],
  ["III", 61, 67],
] as const;
const DEZERNATE = [
  ["OB – Oberbürgermeister", 14, 19],
  ["I – Kommunales, Umwelt und Allgemeine Verwaltung", 31, 38],
  ["II – Finanzen und Vermögen", 6, 9],
  ["III – Wirtschaft, Tourismus und regionale Zusammenarbeit", 17, 22],
  ["IV – Kultur, Schule und Sport", 24, 30],
  ["V – Soziales, Jugend und Gesundheit", 12, 18],
  ["VI – Stadtentwicklung, Bau und Verkehr", 10, 14],
] as const;
const ARTEN = [
  ["interkommunal", 64, 88],
  ["intrakommunal", 31, 40],
  ["vertikal", 22, 29],
  ["allgemein", 12, 9],
] as const;

const at = (address: string): ChartRange => range(address);
const GREY = "9AA5B1";
const DARK = "1F3A5F";

const years = (top: number, bottom: number): ChartSpec["series"] => [
  { name: at(`B${top}`), values: at(`B${top + 1}:B${bottom}`), color: GREY, labels: true },
  { name: at(`C${top}`), values: at(`C${top + 1}:C${bottom}`), color: DARK, labels: true },
];

const doughnut = (name: string, year: string, column: string, anchor: string): ChartSpec => ({
  name,
  shape: "ring",
  title: `Maßnahmen der Interkommunalen Zusammenarbeit ${year}`,
  description: `Ringdiagramm der Maßnahmen ${year} nach Kategorie.`,
  categories: at("A5:A7"),
  series: [
    {
      name: at(`${column}4`),
      values: at(`${column}5:${column}7`),
      color: null,
      pointColors: [DARK, "5B7FA6", "C9CFD6"],
      labels: true,
    },
  ],
  legend: "bottom",
  percentLabels: true,
  anchor: at(anchor),
});

const CHARTS: readonly ChartSpec[] = [
  {
    name: "Jahresvergleich Kategorie",
    shape: "bar",
    direction: "up",
    stacking: "side-by-side",
    title: "Vergleich der Maßnahmen der Interkommunalen Zusammenarbeit 2014 gegenüber 2012",
    description: "Säulendiagramm: In allen drei Kategorien gibt es 2014 mehr Maßnahmen als 2012.",
    categories: at("A5:A7"),
    series: years(4, 7),
    categoryAxisTitle: "Kategorie",
    valueAxisTitle: "Anzahl der Maßnahmen",
    legend: "bottom",
    anchor: at("G4:O20"),
  },
  doughnut("Anteile 2012", "2012", "B", "G22:K38"),
  doughnut("Anteile 2014", "2014", "C", "L22:P38"),
  {
    name: "Jahresvergleich Dezernat",
    shape: "bar",
    direction: "across",
    stacking: "side-by-side",
    title: "Maßnahmen nach Dezernat",
    description: "Balkendiagramm der Maßnahmen nach Dezernat, 2012 und 2014.",
    categories: at("A10:A16"),
    series: years(9, 16),
    valueAxisTitle: "Anzahl der Maßnahmen",
    legend: "bottom",
    anchor: at("G40:P62"),
  },
  {
    name: "Bewegung",
    shape: "bar",
    direction: "up",
    stacking: "stacked",
    title: "Bewegung der Maßnahmen von 2012 zu 2014",
    description: "Wasserfall: 114 Maßnahmen 2012, 20 beendet, 56 neu, 150 im Jahr 2014.",
    categories: at("A26:A29"),
    series: [
      { name: at("B25"), values: at("B26:B29"), color: null, labels: false },
      {
        name: at("C25"),
        values: at("C26:C29"),
        color: DARK,
        pointColors: [GREY, "C9CFD6", "5B7FA6", DARK],
        labels: true,
      },
    ],
    valueAxisTitle: "Anzahl der Maßnahmen",
    legend: "none",
    anchor: at("G64:O80"),
  },
  {
    name: "Entwicklung",
    shape: "line",
    title: "Entwicklung der Maßnahmen",
    description: "Liniendiagramm von 2010 bis 2014; für 2013 gibt es keine Zahlen.",
    categories: at("A33:A37"),
    series: [
      { name: at("B32"), values: at("B33:B37"), color: DARK, labels: true },
      { name: at("C32"), values: at("C33:C37"), color: GREY, labels: true },
    ],
    valueAxisTitle: "Anzahl der Maßnahmen",
    legend: "bottom",
    anchor: at("G82:O98"),
  },
  {
    name: "Jahre nach Kategorie",
    shape: "bar",
    direction: "up",
    stacking: "stacked",
    title: "Maßnahmen nach Jahr und Kategorie",
    description: "Gestapelte Säulen je Jahr, unterteilt nach Kategorie.",
    categories: at("A41:A43"),
    series: ["B", "C", "D"].map((column, i) => ({
      name: at(`${column}40`),
      values: at(`${column}41:${column}43`),
      color: [DARK, "5B7FA6", "C9CFD6"][i] ?? DARK,
      labels: true,
    })),
    legend: "right",
    anchor: at("G100:O116"),
  },
  {
    name: "Arten gestapelt",
    shape: "bar",
    direction: "across",
    stacking: "stacked",
    title: "Maßnahmen nach Art, beide Jahre zusammen",
    description: "Gestapelte Balken je Art, unterteilt nach Jahr.",
    categories: at("A19:A22"),
    series: years(18, 22),
    legend: "bottom",
    anchor: at("G118:O134"),
  },
];

const plain = (row: number, column: number): CellStyle => (row === 0 ? "heading" : column === 0 ? "label" : "integer");

/** A sheet with every kind of chart, live formulas, a merge, a note and a print set-up. */
export const chartsPlan: SheetPlan = {
  name: "Jahresvergleich 2014",
  cells: [
    { row: 0, column: 0, value: "Jahresvergleich 2014 gegenüber 2012", style: "title" },
    { row: 1, column: 0, value: "Stand der Zahlen: Liste IKZ 2012 und IKZ 2014.", style: "note" },
    ...block(3, 0, comparison(3, "Kategorie", KATEGORIEN), figures),
    ...block(8, 0, comparison(8, "Dezernat", DEZERNATE), figures),
    ...block(17, 0, comparison(17, "Art", ARTEN), figures),
    ...block(24, 0, [["Bewegung", "Sockel", "Anzahl"], ["2012", 0, 114], ["beendet", 94, 20], ["neu", 94, 56], ["2014", 0, 150]], plain), // prettier-ignore
    ...block(31, 0, [["Jahr", "alle", "Kategorie I"], ["2010", 96, 5], ["2011", 101, 6], ["2012", 114, 8], ["2013", null, null], ["2014", 150, 21]], plain), // prettier-ignore
    ...block(39, 0, [["Jahr", "I", "II", "III"], ["2010", 5, 40, 51], ["2012", 8, 45, 61], ["2014", 21, 62, 67]], plain), // prettier-ignore
  ],
  columnWidths: [44, 10, 10, 11, 9, 3],
  rowHeights: new Map([[0, 28]]),
  merges: [range("A1:E1"), range("A2:E2")],
  tables: [],
  charts: CHARTS,
  freezeRows: 3,
  gridLines: false,
  print: {
    orientation: "landscape",
    repeatRows: [0, 1],
    header: "&L&BInterkommunale Zusammenarbeit&R&D",
    footer: "&L&F&RSeite &P von &N",
    fitToWidth: true,
    pageBreaks: [38],
  },
};

/** A sheet with every look, an Excel table, a dropdown, links and a defined name. */
export const stylesPlan: SheetPlan = {
  name: "Muster & Formen",
  cells: [
    { row: 0, column: 0, value: "Alle Formen", style: "title" },
    ...block(2, 0, [["Form", "Beispiel"], ...ALL_STYLES.map((style) => [style, sample(style)])], (row, column) =>
      row === 0 ? "heading" : column === 0 ? "label" : (ALL_STYLES[row - 1] ?? "text"),
    ),
    { row: 3, column: 3, value: "zum Vergleich", style: "link", link: { sheet: chartsPlan.name, row: 3, column: 0 } },
  ],
  columnWidths: [20, 40, 3, 24],
  tables: [{ name: "Formen", range: range(`A3:B${ALL_STYLES.length + 3}`), columns: ["Form", "Beispiel"] }],
  charts: [],
  lists: [
    {
      range: range("D6:D9"),
      source: "Formenliste",
      prompt: { title: "Nicht in der Liste", text: "Wählen Sie einen Eintrag der Liste." },
      strict: true,
    },
    {
      range: range("D10:D12"),
      source: "Formenliste",
      prompt: { title: "Mehrere Werte", text: "Mehrere Werte werden durch „; “ getrennt." },
      strict: false,
    },
  ],
  names: [{ name: "Formenliste", formula: `'Muster & Formen'!$A$4:$A$${ALL_STYLES.length + 3}` }],
  gridLines: true,
  print: { orientation: "portrait", fitToWidth: true, repeatRows: [2, 2] },
};

function sample(style: CellStyle): CellValue {
  if (/integer|^total$/.test(style)) return 1234;
  if (style.includes("signed")) return -13;
  if (/percent|share/.test(style)) return 162.5;
  if (style === "year") return 2014;
  if (style.startsWith("date")) return 41831.5;
  return `Beispiel für „${style}“`;
}
