import { cliHelpDe } from "../../src/i18n/cli/help.de";
import { readArguments } from "./arguments";
import { commands } from "./commands";
import { allRegisters } from "./register-option";
import { Stop } from "./stop";
import { harmless, paint, processTerminal, type Terminal } from "./terminal";

function help(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    cliHelpDe.title,
    "",
    ...commands.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`),
    "",
    cliHelpDe.calls,
    ...commands.map(({ usage }) => `  ${usage.line}`),
    "",
    cliHelpDe.registers(allRegisters.map(({ id }) => id)),
    cliHelpDe.exitCodes,
    "",
  ].join("\n");
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
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
  if (command === undefined) throw new Stop(cliHelpDe.unknownCommand, { word, words });
  const given = readArguments(rest, command.usage);
  return (await command.load())(given, terminal);
}

/** Runs the command line; never lets a stack trace out. */
async function main(): Promise<void> {
  const terminal = processTerminal();
  process.stdout.on("error", () => process.exit(2));
  try {
    process.exitCode = await run(process.argv.slice(2), terminal);
  } catch (error) {
    if (terminal.interactive) process.stderr.write("\r\u001b[K");
    const sentence = error instanceof Stop ? error.message : cliHelpDe.unexpected;
    terminal.say(
      paint({ color: terminal.interactive && terminal.color }, "red", sentence.split("\n").map(harmless).join("\n")),
    );
    if (process.env["IKZ_DEBUG"]) terminal.say(error instanceof Error ? String(error.stack) : String(error));
    process.exitCode = 2;
  }
}

void main();
