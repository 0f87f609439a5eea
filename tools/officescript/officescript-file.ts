import type { ScriptSignature } from "./officescript-schema";

/**
 * A script as the file that Excel keeps in OneDrive under `Documents/Office Scripts`. Its form is not documented; this is
 * how Excel itself writes it. Excel makes the description of parameters anew whenever the script is saved in its editor.
 */
export function scriptFile(body: string, signature: ScriptSignature): string {
  const { comment, parameters, result } = signature;
  const required = parameters.filter(({ schema }) => schema.default === undefined).map(({ name }) => name);
  const parameterSchema =
    parameters.length === 0
      ? { type: "object", default: {}, "x-ms-visibility": "internal" }
      : {
          type: "object",
          ...(required.length === 0 ? {} : { required }),
          properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
        };
  return JSON.stringify({
    version: "0.3.0",
    body,
    description: comment,
    noCodeMetadata: "",
    parameterInfo: JSON.stringify({
      version: 1,
      originalParameterOrder: parameters.map(({ name }, index) => ({ name, index })),
      parameterSchema,
      returnSchema: { type: "object", properties: { result } },
      signature: {
        comment,
        parameters: [
          { name: "workbook", comment: "" },
          ...parameters.map(({ name, comment: text }) => ({ name, comment: text })),
        ],
      },
    }),
    apiInfo: JSON.stringify({ variant: "synchronous", variantVersion: 2 }),
  });
}
