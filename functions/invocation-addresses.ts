/**
 * The addresses of the arguments as the host tells them behind these (`requiresParameterAddresses`), each with its sheet;
 * null for a value that has none. An older Excel tells none.
 */
export function invocationAddresses(invocation: unknown, count: number): readonly (string | null)[] {
  const { address, parameterAddresses } = fieldsOf(invocation);
  const sheet = typeof address === "string" ? /^(.*!)[^!]*$/.exec(address)?.[1] : undefined;
  const given: readonly unknown[] = Array.isArray(parameterAddresses) ? parameterAddresses : [];
  return Array.from({ length: count }, (_, i) => {
    const one = given[i];
    if (typeof one !== "string" || !CELLS.test(one)) return null;
    return one.includes("!") ? one : sheet === undefined ? null : sheet + one;
  });
}

/** Cells, whole columns or whole rows, with or without a sheet. */
const CELLS = /^(?:.+!)?\$?(?:[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|[A-Z]{1,3}:\$?[A-Z]{1,3}|\d+:\$?\d+)$/i;

const fieldsOf = (invocation: unknown): { readonly address?: unknown; readonly parameterAddresses?: unknown } =>
  typeof invocation === "object" && invocation !== null ? invocation : {};
