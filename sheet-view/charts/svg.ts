const NAMESPACE = "http://www.w3.org/2000/svg";

/** An element of SVG with attributes and children; a text child is text. */
export function svg(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (SVGElement | string)[]
): SVGElement {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** Text at a place. */
export const svgText = (
  x: number,
  y: number,
  text: string,
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElement => svg("text", { x, y, "font-size": 11, fill: "#333F4F", "text-anchor": "middle", ...attributes }, text);
