import { parseArgs } from "node:util";
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
    throw new Stop(`${sentence}\nAufruf: ${usage.line}`, values);
  };
  const { values, positionals } = parse(args, usage, fail);
  const [least, most] = usage.files;
  if (positionals.length < least) fail("Es fehlt die Datei, die gelesen werden soll.");
  if (positionals.length > most) fail("Unerwartete Angabe „{wert}“.", { wert: positionals[most] ?? "" });
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
      if (!/^(199\d|20\d\d)$/.test(value))
        fail("--{name} braucht eine Jahreszahl von 1990 bis 2099, nicht „{wert}“.", { name, wert: value });
      return Number(value);
    },
    choice: (name, allowed) => {
      const value = text(name);
      const found = value === null ? allowed[0] : allowed.find((word) => word.toLowerCase() === value.toLowerCase());
      return (
        found ??
        fail("--{name} kennt „{wert}“ nicht. Möglich: {allowed}.", {
          name,
          wert: value ?? "",
          allowed: allowed.join(", "),
        })
      );
    },
    count: (name) => {
      const value = text(name);
      if (value === null) return null;
      if (!/^[1-9]\d{0,5}$/.test(value))
        fail("--{name} braucht eine ganze Zahl ab 1, nicht „{wert}“.", { name, wert: value });
      return Number(value);
    },
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
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return fail("Die Angabe „{name}“ gibt es hier nicht.", { name });
    return fail("Die Angabe „{name}“ ist unvollständig oder hat einen Wert zu viel.", { name });
  }
}
