/** The name of the sheet that compares a year with an earlier one; the same in every language. */
export const comparisonSheetName = (year: number): string => `Jahresvergleich ${year}`;
