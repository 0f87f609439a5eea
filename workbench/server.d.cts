/** How the server is started. */
export interface ServerOptions {
  readonly port?: number;
  /** Folder of the built add-in. */
  readonly addIn?: string;
  /** Manifest whose ribbon is shown. */
  readonly manifest?: string;
}

/** Starts the workbench's server; resolves to its address and how to stop it. */
export function startWorkbench(
  options?: ServerOptions,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }>;
