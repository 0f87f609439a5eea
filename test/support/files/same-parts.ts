import { unzipSync } from "fflate";

const SELECTED = / tabSelected="(?:1|true)"/;

/**
 * The parts of two files whose names match, as texts, byte for byte: equal where nothing was changed. Which tab is selected
 * is left out, as a workbook opens on the sheet that was just written.
 */
export function partsOf(before: Uint8Array, after: Uint8Array, parts: RegExp): [Texts, Texts] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const names = Object.keys(old).filter((name) => parts.test(name));
  const textsOf = (all: typeof old): Texts =>
    Object.fromEntries(
      names.map((name) => [
        name,
        Buffer.from(all[name] ?? [])
          .toString("latin1")
          .replace(SELECTED, ""),
      ]),
    );
  return [textsOf(old), textsOf(now)];
}

type Texts = Readonly<Record<string, string>>;
