/** The part of the custom functions runtime that the add-in uses; office.js brings it at run time. */
declare namespace CustomFunctions {
  /** Ties the id of the metadata to what computes it. */
  function associate(id: string, compute: (...given: unknown[]) => unknown): void;

  /** What a cell shows instead of a value; only #VALUE! and #N/A carry a message. */
  class Error extends globalThis.Error {
    constructor(code: "#VALUE!" | "#N/A", message: string);
  }
}
