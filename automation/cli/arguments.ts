import { parseArgs } from "node:util";
import { cliArgumentsDe } from "../../src/i18n/cli/arguments.de";
import { Stop } from "./stop";

/** Options as given; every command takes those that its declaration names. */
export interface Arguments {
  readonly files: readonly string[];
  text(name: string): string | null;
  texts(name: string): readonly string[];
  flag(name: string): boolean;
  /** A year from 1990 to 2099. */
  year(name: string): number | null;
  /** One of the allowed words, else the first of them. */
  choice<T extends string>(name: string, allowed: readonly T[]): T;
  /** A positive whole number. */
  count(name: string): number | null;
  /** The sentence that ends the command because of its arguments, with its usage line. */
  wrong(sentence: string): Stop;
}

/** What a command takes: how many files, which options. */
export interface Usage {
  readonly files: readonly [number, number];
  readonly options: Readonly<Record<string, "text" | "texts" | "flag">>;
  /** The line that the help and every usage error show. */
  readonly line: string;
}

/** Reads the arguments of a command; stops with a sentence and the usage line where they do not fit. */
export function readArguments(args: readonly string[], usage: Usage): Arguments {
  const fail = (sentence: string, values: Readonly<Record<string, string | number>> = {}): never => {
    throw new Stop(cliArgumentsDe.withUsage(sentence, usage.line), values);
  };
  const { values, positionals } = parse(args, usage, fail);
  const [least, most] = usage.files;
  if (positionals.length < least) fail(cliArgumentsDe.noFile);
  if (positionals.length > most) fail(cliArgumentsDe.unexpected, { wert: positionals[most] ?? "" });
  const text = (name: string): string | null => {
    const value = values[name];
    return typeof value === "string" ? value : null;
  };
  return {
    files: positionals,
    text,
    texts: (name) => (Array.isArray(values[name]) ? values[name].map(String) : []),
    flag: (name) => values[name] === true,
    year: (name) => {
      const value = text(name);
      if (value === null) return null;
      if (!/^(199\d|20\d\d)$/.test(value)) fail(cliArgumentsDe.noYear, { name, wert: value });
      return Number(value);
    },
    choice: (name, allowed) => {
      const value = text(name);
      const found = value === null ? allowed[0] : allowed.find((word) => word.toLowerCase() === value.toLowerCase());
      return (
        found ??
        fail(cliArgumentsDe.unknownChoice, {
          name,
          wert: value ?? "",
          allowed: allowed.join(", "),
        })
      );
    },
    count: (name) => {
      const value = text(name);
      if (value === null) return null;
      if (!/^[1-9]\d{0,5}$/.test(value)) fail(cliArgumentsDe.noCount, { name, wert: value });
      return Number(value);
    },
    wrong: (sentence) => new Stop(cliArgumentsDe.withUsage(sentence, usage.line)),
  };
}

interface Parsed {
  values: Record<string, unknown>;
  positionals: string[];
}

function parse(
  args: readonly string[],
  usage: Usage,
  fail: (sentence: string, values?: Record<string, string>) => never,
): Parsed {
  const options = Object.fromEntries(
    Object.entries(usage.options).map(([name, kind]) => [
      name,
      { type: kind === "flag" ? ("boolean" as const) : ("string" as const), multiple: kind === "texts" },
    ]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    const name = /'(?:-\w, )?(--?[^'\s<=]+)/.exec(error instanceof Error ? error.message : "")?.[1] ?? "";
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return fail(cliArgumentsDe.unknownOption, { name });
    return fail(cliArgumentsDe.incomplete, { name });
  }
}
