/** Where a command talks to: what it prints, how wide, whether in colour. */
export interface Terminal {
  /** The result. */
  out(text: string): void;
  /** Talk: hints, progress, what went wrong. */
  say(text: string): void;
  readonly color: boolean;
  /** stderr is watched by a person. */
  readonly interactive: boolean;
  readonly width: number;
}

const CODES = { red: 31, green: 32, yellow: 33, blue: 34, grey: 90, bold: 1 } as const;

/** A text in a colour, unchanged where the terminal wants none. */
export const paint = (terminal: Pick<Terminal, "color">, style: keyof typeof CODES, text: string): string =>
  terminal.color ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;

/** Control characters, which a terminal would obey, are shown as a middle dot. */
export const harmless = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "·");

/** Shows how far long work is, on one line of a terminal; silent elsewhere. */
export function progress(terminal: Terminal, steps: readonly string[]): { next(): void; done(): void } {
  let at = -1;
  const width = 20;
  const show = (text: string): void => {
    if (terminal.interactive) process.stderr.write(`\r\u001b[K${text}`);
  };
  return {
    next: () => {
      at++;
      const filled = Math.round((width * at) / steps.length);
      show(`[${"█".repeat(filled)}${"░".repeat(width - filled)}] ${steps[at] ?? ""} …`);
    },
    done: () => show(""),
  };
}

/** The terminal of this process; respects NO_COLOR. */
export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    say: (text) => void process.stderr.write(`${text}\n`),
    color: process.stdout.isTTY === true && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb",
    interactive: process.stderr.isTTY === true,
    width: process.stdout.columns ?? 100,
  };
}
