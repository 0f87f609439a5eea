/** What `ikz vorlage` says. */
export const cliVorlageDe = {
  written: (names: readonly string[], target: string): string => {
    const quoted = names.map((name) => `„${name}“`).join(", ");
    const sheets = names.length === 1 ? `dem Blatt ${quoted}` : `den Blättern ${quoted}`;
    return `Die neue Mappe mit ${sheets} und den Stammdaten liegt in ${target}.`;
  },
  /** The title among a workbook's properties. */
  title: (year: number | null): string => `Interkommunale Zusammenarbeit${year === null ? "" : ` ${year}`}`,
};
