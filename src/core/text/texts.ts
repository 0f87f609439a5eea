/** Errors block the Abgabe, warnings are corrected or accepted with a reason, hints inform. */
export type Severity = "error" | "warning" | "hint";

/** The languages of the surfaces; German is the default. */
export type Language = "de" | "en";

/** A text in every language. */
export type Texts = Readonly<Record<Language, string>>;
/** Fills the placeholders `{name}` of a text; one without a value stays as it is. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{([a-z][A-Za-z]*)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
