import type { Language, Texts } from "../src/core/text/texts";
import type { CellValue, SheetData } from "../src/core/workbook/workbook-data";
import { NOTHING_KNOWN, type KnownFacts } from "./address-facts";

/** An argument as people meet it in the formula bar. */
export interface FunctionArgument {
  /** The English name; the German one is the key under which the argument is declared. */
  readonly en: string;
  readonly about: Texts;
  /** Takes a range of cells, as opposed to a single value. */
  readonly range?: boolean;
  readonly optional?: boolean;
}

/** What was given for an argument, as the host hands it over; null where it was left out. */
export type Given<A extends string> = (argument: A) => unknown;

/** What a function returns: one cell, or the cells that it spills. */
export type FunctionResult = CellValue | readonly (readonly CellValue[])[];

/** A custom function as it is written; `A` are its arguments in the order in which they are given. */
interface FunctionDefinition<A extends string> {
  /** Id and name in one, without the namespace: stable for ever, the same in every language. */
  readonly id: string;
  readonly about: Texts;
  readonly arguments: Readonly<Record<A, FunctionArgument>>;
  /** Returns a table of cells. */
  readonly spills?: boolean;
  /**
   * Throws nothing but InvalidArgument. `stammdaten` is the workbook's sheet of that name, null for none; `known` is what
   * the places of the arguments tell. It is called again once what it asked there is known.
   */
  readonly compute: (given: Given<A>, stammdaten: SheetData | null, known: KnownFacts<A>) => FunctionResult;
}

/** A custom function as surfaces handle it, its own argument names forgotten. */
export interface CustomFunction {
  readonly id: string;
  readonly about: Texts;
  readonly arguments: Readonly<Record<string, FunctionArgument>>;
  readonly spills: boolean;
  /** Takes the arguments in their order; one that is not there counts as left out, what is behind the last is ignored. */
  readonly compute: (
    given: readonly unknown[],
    stammdaten: SheetData | null,
    known?: KnownFacts<number>,
  ) => FunctionResult;
}

/** Defines a custom function; reading an argument that is not declared does not compile. */
export function defineFunction<A extends string>(definition: FunctionDefinition<A>): CustomFunction {
  const names = Object.keys(definition.arguments);
  return {
    spills: false,
    ...definition,
    compute: (given, stammdaten, known = NOTHING_KNOWN) =>
      definition.compute((argument) => given[names.indexOf(argument)] ?? null, stammdaten, {
        cell: (argument, row, column) => known.cell(names.indexOf(argument), row, column),
        header: (argument) => known.header(names.indexOf(argument)),
      }),
  };
}

/** What an argument is called in a language. */
export const argumentName = (definition: CustomFunction, argument: string, language: Language): string =>
  language === "de" ? argument : (definition.arguments[argument]?.en ?? argument);
