import { merkmale } from "../../src/core/count/count";
import { cliHelpDe } from "../../src/i18n/cli/help.de";
import type { Command } from "./command";

/** Options that every command with an input file takes. */
const inputOptions = { "grenze-mb": "text" } as const;
/** Options that every command with an output file takes. */
const outputOptions = { ausgabe: "text", ueberschreiben: "flag" } as const;
/** Options of commands that take any register. */
const registerOptions = { register: "text" } as const;

const { abouts } = cliHelpDe;

/** All commands in the order of the help; what they need beyond their words is loaded when they are asked for. */
export const commands: readonly Command[] = [
  {
    name: "pruefen",
    about: abouts.pruefen,
    usage: {
      files: [1, 1000],
      options: {
        ...inputOptions,
        ...outputOptions,
        ...registerOptions,
        jahr: "text",
        format: "text",
        stichtag: "text",
      },
      line: "ikz pruefen DATEI… [--jahr J] [--register R] [--stichtag TT.MM.JJJJ] [--format text|json|html] [--ausgabe PFAD] [--ueberschreiben] [--grenze-mb N]",
    },
    load: async () => (await import("./pruefen")).pruefen,
  },
  {
    name: "korrigieren",
    about: abouts.korrigieren,
    usage: {
      files: [1, 1],
      options: { ...inputOptions, ...outputOptions, ...registerOptions, regel: "texts", stichtag: "text" },
      line: "ikz korrigieren DATEI --ausgabe NEU [--regel ID…] [--register R] [--stichtag TT.MM.JJJJ] [--ueberschreiben] [--grenze-mb N]",
    },
    load: async () => (await import("./korrigieren")).korrigieren,
  },
  {
    name: "zaehlen",
    about: abouts.zaehlen,
    usage: {
      files: [1, 1],
      options: {
        ...inputOptions,
        ...outputOptions,
        ...registerOptions,
        jahr: "text",
        zeilen: "text",
        spalten: "text",
        format: "text",
      },
      line: `ikz zaehlen DATEI [--jahr J] [--register R] [--zeilen M] [--spalten M] [--format text|json|csv] [--ausgabe NEU] [--ueberschreiben] [--grenze-mb N], M: ${merkmale.join(", ")} oder eine Spalte der Liste`,
    },
    load: async () => (await import("./zaehlen")).zaehlen,
  },
  {
    name: "vergleich",
    about: abouts.vergleich,
    usage: {
      files: [1, 1],
      options: { ...inputOptions, ...outputOptions, von: "text", bis: "text", format: "text" },
      line: "ikz vergleich DATEI [--von J] [--bis J] [--ausgabe NEU] [--format text|json] [--ueberschreiben] [--grenze-mb N]",
    },
    load: async () => (await import("./vergleich")).vergleich,
  },
  {
    name: "bericht",
    about: abouts.bericht,
    usage: {
      files: [1, 1],
      options: { ...inputOptions, ...outputOptions, jahr: "text" },
      line: "ikz bericht DATEI --jahr J --ausgabe BERICHT.docx|NEU.xlsx [--ueberschreiben] [--grenze-mb N]",
    },
    load: async () => (await import("./bericht")).bericht,
  },
  {
    name: "monitoring",
    about: abouts.monitoring,
    usage: {
      files: [1, 1],
      options: { ...inputOptions, ...outputOptions, jahr: "text", oeffentlich: "flag" },
      line: "ikz monitoring DATEI --jahr J --ausgabe X.xlsx|X.docx [--oeffentlich] [--ueberschreiben] [--grenze-mb N]",
    },
    load: async () => (await import("./monitoring")).monitoring,
  },
  {
    name: "vorlage",
    about: abouts.vorlage,
    usage: {
      files: [0, 0],
      options: { ...outputOptions, jahr: "text", register: "texts" },
      line: "ikz vorlage [--jahr J] [--register R]… --ausgabe NEU [--ueberschreiben]",
    },
    load: async () => (await import("./vorlage")).vorlage,
  },
  {
    name: "abgabe",
    about: abouts.abgabe,
    usage: {
      files: [1, 1],
      options: {
        ...inputOptions,
        ...outputOptions,
        jahr: "text",
        dezernat: "text",
        wer: "text",
        annehmen: "texts",
        format: "text",
      },
      line: "ikz abgabe DATEI --jahr J [--dezernat D] [--wer NAME] [--annehmen REGEL=BEGRÜNDUNG…] [--ausgabe NEU] [--format text|json] [--ueberschreiben] [--grenze-mb N]",
    },
    load: async () => (await import("./abgabe")).abgabe,
  },
  {
    name: "zusammenfuehren",
    about: abouts.zusammenfuehren,
    usage: {
      files: [1, 100],
      options: { ...inputOptions, ...outputOptions, hauptmappe: "text", jahr: "text", format: "text" },
      line: "ikz zusammenfuehren [DEZERNAT=]DATEI… --ausgabe NEU [--hauptmappe DATEI] [--jahr J] [--format json|text] [--ueberschreiben] [--grenze-mb N]",
    },
    load: async () => (await import("./zusammenfuehren")).zusammenfuehren,
  },
  {
    name: "fortschreiben",
    about: abouts.fortschreiben,
    usage: {
      files: [1, 1],
      options: { ...inputOptions, ...outputOptions, jahr: "text", umgesetzte: "text", format: "text" },
      line: "ikz fortschreiben DATEI --jahr J --ausgabe NEU [--umgesetzte mitnehmen|weglassen] [--format text|json] [--ueberschreiben] [--grenze-mb N]",
    },
    load: async () => (await import("./fortschreiben")).fortschreiben,
  },
  {
    name: "einlesen",
    about: abouts.einlesen,
    usage: {
      files: [1, 1],
      options: { ...inputOptions, ...outputOptions, jahr: "text", format: "text" },
      line: "ikz einlesen DATEI --jahr J --ausgabe NEU.xlsx [--ueberschreiben] [--format text|json] [--grenze-mb N], DATEI: .docx, .txt oder .csv",
    },
    load: async () => (await import("./einlesen")).einlesen,
  },
  {
    name: "thema",
    about: abouts.thema,
    usage: {
      files: [1, 1],
      options: {
        ...inputOptions,
        ...outputOptions,
        zeile: "text",
        thema: "text",
        jahr: "text",
        wiederaufnehmen: "flag",
        format: "text",
      },
      line: "ikz thema DATEI [--zeile N] [--thema TEXT] --jahr J --ausgabe NEU [--wiederaufnehmen] [--format text|json] [--ueberschreiben] [--grenze-mb N]",
    },
    load: async () => (await import("./thema")).thema,
  },
];
