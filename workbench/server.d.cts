/** How the server is started. */
export interface ServerOptions {
  readonly port?: number;
  /** Folder of the built add-in. */
  readonly addIn?: string;
  /** Manifest whose ribbon is shown. */
  readonly manifest?: string;
  /** More folders, by the paths below which they are served. */
  readonly places?: Readonly<Record<string, string>>;
}

/** A running server. */
export interface WorkbenchServer {
  readonly url: string;
  /** Whether this machine trusts the server's certificate. */
  readonly isTrusted: boolean;
  readonly close: () => Promise<void>;
}

/** Starts the workbench's server; resolves to its address and how to stop it. */
export function startWorkbench(options?: ServerOptions): Promise<WorkbenchServer>;
