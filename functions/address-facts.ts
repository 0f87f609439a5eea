import type { CellValue } from "../src/core/workbook/workbook-data";

/** What the host tells of a cell by its address, and its value alone does not say. */
export interface CellFacts {
  readonly value: CellValue;
  /** Nothing is in the cell; its value may have arrived as 0. */
  readonly empty: boolean;
  /** Excel's code, such as `0.0%`. */
  readonly numberFormat: string;
}

/** A cell by the address of a range and its place within it, from 0. */
interface CellQuestion {
  readonly address: string;
  readonly row: number;
  readonly column: number;
}

/** Who knows addresses. What cannot be found out is null. */
export interface AddressHost {
  cells(questions: readonly CellQuestion[]): Promise<readonly (CellFacts | null)[]>;
  /** The header of the table whose rows the range is, as far as its columns go. */
  header(address: string): Promise<readonly CellValue[] | null>;
}

/** What is known about the places of the arguments; null for what is not, as where an argument has no address. */
export interface KnownFacts<A> {
  cell(argument: A, row: number, column: number): CellFacts | null;
  header(argument: A): readonly CellValue[] | null;
}

/** Where no address is known: an older Excel, or a range that a formula has made. */
export const NOTHING_KNOWN: KnownFacts<number> = { cell: () => null, header: () => null };

/**
 * What a calculation asks about places. What is not known yet is null at first and noted; after `answered` the calculation
 * is made again and gets it. So what is computed stays a function of what is known.
 */
export class AskedFacts implements KnownFacts<number> {
  private readonly cells = new Map<string, CellFacts | null>();
  private readonly headers = new Map<string, readonly CellValue[] | null>();
  private openCells: CellQuestion[] = [];
  private openHeaders: string[] = [];

  constructor(
    private readonly addresses: readonly (string | null)[],
    private readonly host: AddressHost,
  ) {}

  cell(argument: number, row: number, column: number): CellFacts | null {
    const address = this.addresses[argument] ?? null;
    if (address === null) return null;
    const question = { address, row, column };
    const known = this.cells.get(keyOf(question));
    if (known === undefined) this.openCells.push(question);
    return known ?? null;
  }

  header(argument: number): readonly CellValue[] | null {
    const address = this.addresses[argument] ?? null;
    if (address === null) return null;
    const known = this.headers.get(address);
    if (known === undefined) this.openHeaders.push(address);
    return known ?? null;
  }

  /** Whether anything was asked that is not known yet. */
  get isOpen(): boolean {
    return this.openCells.length + this.openHeaders.length > 0;
  }

  /** Finds out what was asked; what the host refuses stays unknown. */
  async answer(): Promise<void> {
    const [questions, addresses] = [this.openCells, this.openHeaders];
    this.openCells = [];
    this.openHeaders = [];
    const unknown = questions.map(() => null);
    const cells = questions.length === 0 ? unknown : await this.host.cells(questions).catch(() => unknown);
    questions.forEach((question, i) => this.cells.set(keyOf(question), cells[i] ?? null));
    for (const address of addresses)
      if (!this.headers.has(address)) this.headers.set(address, await this.host.header(address).catch(() => null));
  }
}

const keyOf = ({ address, row, column }: CellQuestion): string => JSON.stringify([address, row, column]);
