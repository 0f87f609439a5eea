import ts from "typescript";
import type { ScriptModules } from "./officescript-modules";

/** A JSON schema as far as parameters and results of scripts need it. */
export interface Schema {
  readonly type: string;
  readonly default?: string | number | boolean;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** What Power Automate has to know of a script. */
export interface ScriptSignature {
  readonly comment: string;
  readonly parameters: readonly { readonly name: string; readonly comment: string; readonly schema: Schema }[];
  readonly result: Schema;
}

/** Reads the signature of a script's `main`; throws for a type that scripts can neither take nor return. */
export function scriptSignature({ checker, entry }: ScriptModules): ScriptSignature {
  const main = entry.statements.find(
    (node): node is ts.FunctionDeclaration => ts.isFunctionDeclaration(node) && node.name?.text === "main",
  );
  const signature = main === undefined ? undefined : checker.getSignatureFromDeclaration(main);
  if (main === undefined || signature === undefined) throw new Error(`script without main: ${entry.fileName}`);
  const [workbook, ...others] = main.parameters;
  if (workbook?.type?.getText() !== "ExcelScript.Workbook") throw new Error("main takes the workbook first");
  return {
    comment: ts.displayPartsToString(signature.getDocumentationComment(checker)).replace(/\s*\n\s*/g, " "),
    parameters: others.map((parameter) => {
      const symbol = checker.getSymbolAtLocation(parameter.name);
      const schema = schemaOf(checker.getTypeAtLocation(parameter), checker);
      return {
        name: parameter.name.getText(),
        comment: ts.displayPartsToString(symbol?.getDocumentationComment(checker)).replace(/\s*\n\s*/g, " "),
        schema: parameter.initializer === undefined ? schema : { ...schema, default: literal(parameter.initializer) },
      };
    }),
    result: schemaOf(signature.getReturnType(), checker),
  };
}

function literal(node: ts.Expression): string | number | boolean {
  if (ts.isStringLiteral(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  throw new Error(`default of a parameter: ${node.getText()}`);
}

/** Texts, numbers, truth values, lists and objects of them; of unions only those of texts. */
function schemaOf(type: ts.Type, checker: ts.TypeChecker): Schema {
  if ((type.flags & ts.TypeFlags.String) !== 0) return { type: "string" };
  if ((type.flags & ts.TypeFlags.Number) !== 0) return { type: "number" };
  if ((type.flags & ts.TypeFlags.Boolean) !== 0) return { type: "boolean" };
  if (type.isUnion() && type.types.every((each) => each.isStringLiteral()))
    return { type: "string", enum: type.types.map((each) => (each as ts.StringLiteralType).value) };
  if (checker.isArrayType(type)) {
    const [item] = checker.getTypeArguments(type as ts.TypeReference);
    if (item !== undefined) return { type: "array", items: schemaOf(item, checker) };
  }
  const properties = (type.flags & ts.TypeFlags.Object) === 0 ? [] : type.getProperties();
  if (properties.length === 0 || type.getCallSignatures().length > 0)
    throw new Error(`scripts neither take nor return: ${checker.typeToString(type)}`);
  return {
    type: "object",
    properties: Object.fromEntries(
      properties.map((each) => [each.name, schemaOf(checker.getTypeOfSymbol(each), checker)] as const),
    ),
  };
}
