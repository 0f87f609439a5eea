/** Charts in Excel's script API; what `excelscript.d.ts` says of itself goes for them as well. */
declare namespace ExcelScript {
  interface Chart {
    getName(): string;
    setName(name: string): void;
    delete(): void;
    setPosition(startCell: Range | string, endCell?: Range | string): void;
    setDisplayBlanksAs(displayBlanksAs: ChartDisplayBlanksAs): void;
    getFormat(): ChartAreaFormat;
    getTitle(): ChartTitle;
    getLegend(): ChartLegend;
    getSeries(): ChartSeries[];
    getAxes(): ChartAxes;
  }

  interface ChartAreaFormat {
    getFill(): ChartFill;
    getBorder(): ChartBorder;
    getFont(): ChartFont;
  }

  interface ChartFill {
    clear(): void;
    setSolidColor(color: string): void;
  }

  interface ChartBorder {
    setColor(color: string): void;
    setWeight(weight: number): void;
  }

  interface ChartLineFormat {
    clear(): void;
    setColor(color: string): void;
    setWeight(weight: number): void;
  }

  interface ChartFont {
    setBold(bold: boolean): void;
    setSize(size: number): void;
    setColor(color: string): void;
  }

  interface ChartTitle {
    setVisible(visible: boolean): void;
    setOverlay(overlay: boolean): void;
    setText(text: string): void;
    getFormat(): ChartTitleFormat;
  }

  interface ChartTitleFormat {
    getFont(): ChartFont;
  }

  interface ChartLegend {
    setVisible(visible: boolean): void;
    setPosition(position: ChartLegendPosition): void;
    setOverlay(overlay: boolean): void;
    getFormat(): ChartLegendFormat;
    getLegendEntries(): ChartLegendEntry[];
  }

  interface ChartLegendFormat {
    getFont(): ChartFont;
  }

  interface ChartLegendEntry {
    setVisible(visible: boolean): void;
  }

  interface ChartSeries {
    delete(): void;
    setGapWidth(gapWidth: number): void;
    setOverlap(overlap: number): void;
    setInvertIfNegative(invertIfNegative: boolean): void;
    setDoughnutHoleSize(doughnutHoleSize: number): void;
    setFirstSliceAngle(firstSliceAngle: number): void;
    setSmooth(smooth: boolean): void;
    setMarkerStyle(markerStyle: ChartMarkerStyle): void;
    setMarkerSize(markerSize: number): void;
    setMarkerBackgroundColor(markerBackgroundColor: string): void;
    setMarkerForegroundColor(markerForegroundColor: string): void;
    setHasDataLabels(hasDataLabels: boolean): void;
    getDataLabels(): ChartDataLabels;
    getFormat(): ChartSeriesFormat;
    getPoints(): ChartPoint[];
  }

  interface ChartSeriesFormat {
    getFill(): ChartFill;
    getLine(): ChartLineFormat;
  }

  interface ChartDataLabels {
    setShowValue(showValue: boolean): void;
    setShowPercentage(showPercentage: boolean): void;
    setShowSeriesName(showSeriesName: boolean): void;
    setShowCategoryName(showCategoryName: boolean): void;
    setShowLegendKey(showLegendKey: boolean): void;
    setSeparator(separator: string): void;
    setNumberFormat(numberFormat: string): void;
    setPosition(position: ChartDataLabelPosition): void;
    getFormat(): ChartDataLabelFormat;
  }

  interface ChartDataLabelFormat {
    getFont(): ChartFont;
  }

  interface ChartPoint {
    setHasDataLabel(hasDataLabel: boolean): void;
    getDataLabel(): ChartDataLabel;
    getFormat(): ChartPointFormat;
  }

  interface ChartDataLabel {
    getFormat(): ChartDataLabelFormat;
  }

  interface ChartPointFormat {
    getFill(): ChartFill;
    getBorder(): ChartBorder;
  }

  interface ChartAxes {
    getCategoryAxis(): ChartAxis;
    getValueAxis(): ChartAxis;
  }

  interface ChartAxis {
    setCategoryType(categoryType: ChartAxisCategoryType): void;
    setReversePlotOrder(reversePlotOrder: boolean): void;
    setPosition(position: ChartAxisPosition): void;
    setMajorTickMark(majorTickMark: ChartAxisTickMark): void;
    setMinorTickMark(minorTickMark: ChartAxisTickMark): void;
    setTickLabelPosition(tickLabelPosition: ChartAxisTickLabelPosition): void;
    setMinimum(minimum: number): void;
    setMajorUnit(majorUnit: number): void;
    setNumberFormat(numberFormat: string): void;
    getMajorGridlines(): ChartGridlines;
    getFormat(): ChartAxisFormat;
    getTitle(): ChartAxisTitle;
  }

  interface ChartGridlines {
    setVisible(visible: boolean): void;
    getFormat(): ChartGridlinesFormat;
  }

  interface ChartGridlinesFormat {
    getLine(): ChartLineFormat;
  }

  interface ChartAxisFormat {
    getLine(): ChartLineFormat;
    getFont(): ChartFont;
  }

  interface ChartAxisTitle {
    setVisible(visible: boolean): void;
    setText(text: string): void;
    getFormat(): ChartAxisTitleFormat;
  }

  interface ChartAxisTitleFormat {
    getFont(): ChartFont;
  }

  enum ChartType {
    columnClustered,
    columnStacked,
    barClustered,
    barStacked,
    lineMarkers,
    doughnut,
  }
  enum ChartSeriesBy {
    columns,
  }
  enum ChartDisplayBlanksAs {
    notPlotted,
  }
  enum ChartLegendPosition {
    bottom,
    right,
  }
  enum ChartMarkerStyle {
    none,
    circle,
  }
  enum ChartDataLabelPosition {
    center,
    outsideEnd,
    top,
  }
  enum ChartAxisCategoryType {
    textAxis,
  }
  enum ChartAxisPosition {
    maximum,
  }
  enum ChartAxisTickMark {
    none,
  }
  enum ChartAxisTickLabelPosition {
    low,
  }
}
