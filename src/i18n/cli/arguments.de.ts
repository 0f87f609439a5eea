/** What the command line says of arguments that do not fit; Stop fills in the values. */
export const cliArgumentsDe = {
  withUsage: (sentence: string, line: string): string => `${sentence}\nAufruf: ${line}`,
  noFile: "Es fehlt die Datei, die gelesen werden soll.",
  unexpected: "Unerwartete Angabe „{wert}“.",
  noYear: "--{name} braucht eine Jahreszahl von 1990 bis 2099, nicht „{wert}“.",
  unknownChoice: "--{name} kennt „{wert}“ nicht. Möglich: {allowed}.",
  noCount: "--{name} braucht eine ganze Zahl ab 1, nicht „{wert}“.",
  noDay: "--{name} braucht ein Datum wie 31.12.2014, nicht „{wert}“.",
  unknownOption: "Die Angabe „{name}“ gibt es hier nicht.",
  incomplete: "Die Angabe „{name}“ ist unvollständig oder hat einen Wert zu viel.",
  yearOrTargetMissing: "Es fehlt --jahr oder --ausgabe.",
  unknownRule: (near: string | null): string =>
    `Eine Regel „{id}“ gibt es nicht.${near === null ? "" : ` Meinten Sie „${near}“?`}`,
};
