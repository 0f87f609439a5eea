const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** An enum: any member is its own name with a capital. */
const anyEnum = new Proxy({}, { get: (_, member) => capital(String(member)) });

/**
 * The namespace ExcelScript as a script finds it at run time: the members of its enums are the texts that add-ins write,
 * `ExcelScript.PaperType.a4` is "A4". Whether they exist is the compiler's matter and then the model's.
 */
export const scriptEnums: object = new Proxy({}, { get: () => anyEnum });
