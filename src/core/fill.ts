/** Fills the placeholders `{name}` of a text; one without a value stays as it is. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{([a-z][A-Za-z]*)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
