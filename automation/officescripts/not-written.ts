import type { Refusal } from "../../src/adapters/officescript/write-sheets";

/** Why a sheet was not written, and what helps. */
export const notWritten = ({ code, name }: Refusal): string =>
  code === "protected"
    ? `Das Blatt „${name}“ ist geschützt und wurde nicht geschrieben. Heben Sie den Blattschutz auf.`
    : `Den Namen „${name}“ hat schon eine andere Tabelle. Benennen Sie sie um; es wurde nichts geschrieben.`;
