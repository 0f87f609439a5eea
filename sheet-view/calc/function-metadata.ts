/** A custom function as its metadata describe it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters?: readonly { readonly name: string; readonly dimensionality?: string }[];
  readonly options?: { readonly requiresParameterAddresses?: boolean };
}
