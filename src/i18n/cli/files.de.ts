/** What the command line says of files and workbooks; Stop fills in the values. */
export const cliFilesDe = {
  reading: (file: string): string => `${file} wird gelesen`,
  checking: (file: string): string => `${file} wird geprüft`,
  writing: (target: string): string => `${target} wird geschrieben`,
  newWorkbook: (target: string): string => `Die neue Mappe liegt in ${target}.`,
  tooManyMassnahmen: "In „{file}“ stehen {count} Zeilen mit Maßnahmen; verarbeitet werden höchstens 300.000.",
  targetIsInput:
    "Die Ausgabe „{target}“ ist die Eingabedatei. Eingaben werden nie überschrieben; nennen Sie eine andere Datei.",
  noFolder: "Den Ordner „{folder}“ für die Ausgabe gibt es nicht.",
  targetIsFolder: "Die Ausgabe „{target}“ ist ein Ordner.",
  targetExists: "Die Datei „{target}“ gibt es schon. Mit --ueberschreiben wird sie ersetzt.",
  notWritten: "Die Datei „{target}“ lässt sich nicht schreiben. Prüfen Sie Rechte und freien Speicherplatz.",
  wrongEnding: "Die Ausgabe braucht die Endung {ending}; als „{target}“ könnte Excel sie nicht öffnen.",
  protectedSheet:
    "In „{file}“ ist das Blatt „{sheet}“ geschützt. Heben Sie den Blattschutz auf; es wurde nichts geschrieben.",
  uncalculated: (count: number): string =>
    `${count === 1 ? "Eine Zelle rechnet" : `${count} Zellen rechnen`} in neuen Zeilen mit der Formel ihrer Spalte und ${count === 1 ? "hat" : "haben"} noch kein Ergebnis. Öffnen und speichern Sie die Mappe einmal in Excel; bis dahin meldet die Prüfung sie.`,
  formulaCell: "In „{file}“ lässt sich die Zelle {cell} auf „{sheet}“ nicht ändern; dort steht eine Formel.",
  noYear: (years: readonly number[]): string =>
    `In „{file}“ gibt es keine Maßnahmen des Jahres {year}. ${years.length > 0 ? `Vorhanden: ${years.join(", ")}.` : "Sie enthält keine Maßnahmen mit Jahr."}`,
  noList: "In „{file}“ gibt es keine Liste mit Maßnahmen.",
  noRegister: (titles: readonly string[]): string =>
    `In „{file}“ gibt es keine Liste „{titel}“. ${titles.length > 0 ? `Vorhanden: ${titles.join(", ")}.` : "Sie enthält keine Liste, die bekannt ist."}`,
  noDezernat: "In „{file}“ gibt es kein Dezernat „{asked}“. Möglich: {known}.",
};
