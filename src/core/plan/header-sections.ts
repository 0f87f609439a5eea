/** The three parts of a header or footer. */
interface HeaderSections {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** The three parts of a header or footer, which Excel's code has in one text: `&Llinks&Cmitte&Rrechts`. */
export function headerSections(code: string): HeaderSections {
  const sections = { left: "", center: "", right: "" };
  let current: keyof HeaderSections = "center";
  for (const part of code.match(/&[LCR]|&[^LCR]|[^&]+|&$/g) ?? []) {
    if (part === "&L") current = "left";
    else if (part === "&C") current = "center";
    else if (part === "&R") current = "right";
    else sections[current] += part;
  }
  return sections;
}
