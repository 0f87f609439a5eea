/** What `ikz vergleich` says. */
export const cliVergleichDe = {
  comparing: "Jahre werden verglichen",
  writing: "Blatt wird geschrieben",
  written: (sheet: string, charts: number, target: string): string =>
    `Das Blatt „${sheet}“ mit ${charts} Diagrammen liegt in ${target}.`,
  noYear: "In „{file}“ gibt es keine Maßnahmen mit einem Jahr.",
  oneYear: "In „{file}“ gibt es vor {to} kein weiteres Jahr; ein Vergleich braucht zwei.",
  wrongOrder: "Das frühere Jahr (--von {from}) muss vor dem späteren (--bis {to}) liegen.",
  blocks: { kategorie: "Kategorie", dezernat: "Dezernat", art: "Art", total: "Insgesamt" },
  all: "alle",
  difference: "Differenz",
  comparability: "Zur Vergleichbarkeit:",
};
