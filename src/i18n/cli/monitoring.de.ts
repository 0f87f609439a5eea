/** What `ikz monitoring` says. */
export const cliMonitoringDe = {
  composing: "Monitoring wird zusammengestellt",
  written: (isPublic: boolean, year: number, indikatoren: string, target: string): string =>
    `Die ${isPublic ? "öffentliche" : "interne"} Fassung ${year} mit ${indikatoren} liegt in ${target}.`,
  refused: (count: number): string =>
    `Die öffentliche Fassung ist nicht geschrieben: ${count === 1 ? "Ein Wert ist" : `${count} Werte sind`} nach den Regeln falsch. Berichtigen Sie zuerst:`,
  withheld: (count: number): string => `Nicht gezeigte Werte: ${count}.`,
  wrongEnding: "--ausgabe braucht die Endung .docx (Word) oder .xlsx (Blatt), nicht „{target}“.",
  noValues: "In „{file}“ gibt es keine Werte von Indikatoren (Blätter Indikatoren und Indikatorwerte).",
  noYear: "In „{file}“ gibt es keine Werte des Jahres {year}. Vorhanden: {years}.",
  tooLong: "Das Monitoring hat {count} Zeilen; eine Word-Datei fasst höchstens 5.000.",
};
