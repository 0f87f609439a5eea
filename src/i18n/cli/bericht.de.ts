/** What `ikz bericht` says. */
export const cliBerichtDe = {
  composing: "Bericht wird zusammengestellt",
  written: (year: number, massnahmen: string, target: string): string =>
    `Der Bericht ${year} mit ${massnahmen} liegt in ${target}.`,
  wrongEnding:
    "--ausgabe braucht die Endung .docx (Word) oder .xlsx (Blatt in einer Kopie der Mappe), nicht „{target}“.",
  tooLong: "In „{file}“ hat {year} {count} Maßnahmen; eine Word-Datei fasst höchstens 10.000.",
};
