import { abgabe } from "./abgabe";
import { readArguments } from "./arguments";
import { bericht } from "./bericht";
import type { Command } from "./command";
import { einlesen } from "./einlesen";
import { fortschreiben } from "./fortschreiben";
import { korrigieren } from "./korrigieren";
import { monitoring } from "./monitoring";
import { pruefen } from "./pruefen";
import { registerWords } from "./register-option";
import { Stop } from "./stop";
import { harmless, paint, processTerminal, type Terminal } from "./terminal";
import { thema } from "./thema";
import { vergleich } from "./vergleich";
import { vorlage } from "./vorlage";
import { zaehlen } from "./zaehlen";
import { zusammenfuehren } from "./zusammenfuehren";

const commands: readonly Command[] = [
  pruefen,
  korrigieren,
  zaehlen,
  vergleich,
  bericht,
  monitoring,
  vorlage,
  abgabe,
  zusammenfuehren,
  fortschreiben,
  einlesen,
  thema,
];

function help(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    "ikz – Maßnahmen der Interkommunalen Zusammenarbeit prüfen, zählen und vergleichen",
    "",
    ...commands.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`),
    "",
    "Aufrufe:",
    ...commands.map(({ usage }) => `  ${usage.line}`),
    "",
    `R ist eine Liste der Mappe: ${registerWords}.`,
    "Ergebnis: 0 nichts zu beanstanden, 1 Fehler gefunden, 2 nicht ausgeführt.",
    "",
  ].join("\n");
}

function run(args: readonly string[], terminal: Terminal): number | Promise<number> {
  const [word, ...rest] = args;
  if (word === "--version") {
    terminal.out(`${IKZ_VERSION}\n`);
    return 0;
  }
  if (word === undefined || word === "--help" || word === "-h" || word === "hilfe" || rest.includes("--help")) {
    (word === undefined ? terminal.say : terminal.out)(help());
    return word === undefined ? 2 : 0;
  }
  const command = commands.find(({ name }) => name === word);
  const words = commands.map(({ name }) => name).join(", ");
  if (command === undefined)
    throw new Stop("Den Befehl „{word}“ gibt es nicht. Möglich: {words}; Hilfe mit ikz --help.", { word, words });
  return command.run(readArguments(rest, command.usage), terminal);
}

/** Runs the command line; never lets a stack trace out. */
async function main(): Promise<void> {
  const terminal = processTerminal();
  process.stdout.on("error", () => process.exit(2));
  try {
    process.exitCode = await run(process.argv.slice(2), terminal);
  } catch (error) {
    if (terminal.interactive) process.stderr.write("\r\u001b[K");
    const sentence =
      error instanceof Stop
        ? error.message
        : "Das hat nicht geklappt: ein unerwarteter Fehler im Programm. Es wurde nichts verändert.";
    terminal.say(
      paint({ color: terminal.interactive && terminal.color }, "red", sentence.split("\n").map(harmless).join("\n")),
    );
    if (process.env["IKZ_DEBUG"]) terminal.say(error instanceof Error ? String(error.stack) : String(error));
    process.exitCode = 2;
  }
}

void main();
