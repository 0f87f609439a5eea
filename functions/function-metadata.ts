import type { Language } from "../src/core/text/texts";
import type { CustomFunction, FunctionArgument } from "./function-definition";

/** The metadata of the functions as Excel reads it. Source: Microsoft's custom-functions.schema.json. */
interface FunctionsMetadata {
  /** Without it Excel would return the first error of a range and not call the function. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: "any"; readonly dimensionality: "scalar" | "matrix" };
  /** The addresses tell an empty cell from a 0, and where the header of a table is. An Excel that cannot tell ignores it. */
  readonly options?: { readonly requiresAddress: true; readonly requiresParameterAddresses: true };
}

interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: "any";
  readonly dimensionality: "scalar" | "matrix";
  readonly optional?: true;
}

/** The metadata of these functions in a language: names stay, descriptions and arguments are translated. */
export const functionsMetadata = (functions: readonly CustomFunction[], language: Language): FunctionsMetadata => ({
  allowErrorForDataTypeAny: true,
  functions: functions.map((one) => ({
    id: one.id,
    name: one.id,
    description: one.about[language],
    parameters: Object.entries(one.arguments).map(([name, argument]) => parameter(name, argument, language)),
    result: { type: "any", dimensionality: one.spills ? "matrix" : "scalar" },
    ...(Object.values(one.arguments).some(({ range }) => range === true)
      ? { options: { requiresAddress: true, requiresParameterAddresses: true } }
      : {}),
  })),
});

const parameter = (name: string, argument: FunctionArgument, language: Language): ParameterMetadata => ({
  name: language === "de" ? name : argument.en,
  description: argument.about[language],
  type: "any",
  dimensionality: argument.range === true ? "matrix" : "scalar",
  ...(argument.optional === true ? { optional: true } : {}),
});
