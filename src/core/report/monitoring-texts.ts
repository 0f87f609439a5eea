/** Where values go; said of figures alone. */
type TrendDirection = "rising" | "falling" | "steady";

/** What is known of a trend, for words. */
interface TrendWords {
  readonly direction: TrendDirection;
  /** Whether that is the wanted direction; null where nobody said which one is. */
  readonly wanted: boolean | null;
  readonly from: number;
  readonly to: number;
}

/** A line of a chart for the sentence that says the same: the first and the last figure that it shows. */
export interface LineWords {
  readonly name: string;
  readonly first: { readonly year: number; readonly value: number };
  readonly last: { readonly year: number; readonly value: number };
}

/** All words of the integration monitoring in one language; no sentence claims a cause. Days are `JJJJ-MM-TT`. */
export interface MonitoringTexts {
  /** Language tag of the texts, such as `de-DE`. */
  readonly language: string;
  readonly title: (year: number) => string;
  readonly edition: (isPublic: boolean) => string;
  readonly stand: (day: string) => string;
  readonly counted: (indicators: number, fields: number) => string;
  readonly description: (year: number) => string;
  readonly lead: string;
  /** The indicators and groups that go the wanted way, or the other one. */
  readonly wanted: (names: readonly string[]) => string;
  readonly unwanted: (names: readonly string[]) => string;
  readonly headings: Readonly<
    Record<"summary" | "areas" | "reading" | "figures" | "contents" | "notes" | "meaning", string>
  >;
  readonly columns: Readonly<
    Record<"indikator" | "gruppe" | "gebiet" | "einheit" | "change" | "trend" | "year", string>
  >;
  readonly everybody: string;
  readonly noField: string;
  /** In place of a value that is not there, and of one that is not shown. */
  readonly gap: string;
  readonly withheld: string;
  readonly noIndicators: string;
  readonly figure: (value: number, decimals: number) => string;
  readonly signed: (value: number, decimals: number) => string;
  readonly trend: (trend: TrendWords | null) => string;
  readonly hint: (indikator: string, text: string) => string;
  readonly source: (indikator: string, year: number, before: string, after: string) => string;
  readonly definition: (indikator: string, year: number) => string;
  /** What an indicator measures and where its values come from; empty texts were not given. */
  readonly meaning: (indikator: string, definition: string, quelle: string) => string;
  readonly line: (indikator: string, gruppe: string) => string;
  readonly chartTitle: (field: string) => string;
  readonly chartSentence: (lines: readonly LineWords[], einheit: string) => string;
  readonly noChart: string;
  readonly reading: (matrix: {
    readonly public: boolean;
    readonly withheld: number;
    readonly live: boolean;
  }) => readonly string[];
  /** With `{seite}` and `{seiten}`. */
  readonly pageOf: string;
  readonly pageHeader: (year: number, isPublic: boolean) => string;
  /** Excel's footer codes for the page number. */
  readonly pageFooter: (stand: string) => string;
}
