import { escapePlain } from "../xml/xml-escape";

/** How a text in a chart looks; size in hundredths of a point. */
interface TextLook {
  readonly size: number;
  readonly color: string;
  readonly font: string;
  readonly bold?: boolean;
  /** Reads from bottom to top, as a vertical axis' title does. */
  readonly upwards?: boolean;
}

/** A solid fill, RRGGBB. */
export const solidFill = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;

/** A line; width in EMU. */
export const solidLine = (color: string, width: number): string =>
  `<a:ln w="${width}" cap="flat">${solidFill(color)}<a:round/></a:ln>`;

const NO_LINE = "<a:ln><a:noFill/></a:ln>";

/** Neither fill nor line. */
export const INVISIBLE = `<c:spPr><a:noFill/>${NO_LINE}</c:spPr>`;

function runLook(tag: string, look: TextLook, attributes = ""): string {
  const font = escapePlain(look.font);
  return (
    `<a:${tag}${attributes} sz="${look.size}" b="${look.bold === true ? 1 : 0}" i="0">${solidFill(look.color)}` +
    `<a:latin typeface="${font}"/><a:cs typeface="${font}"/></a:${tag}>`
  );
}

const bodyProperties = (look: TextLook): string =>
  look.upwards === true ? '<a:bodyPr rot="-5400000" vert="horz"/>' : "<a:bodyPr/>";

/** `c:txPr`: the look of texts that the application writes itself. */
export const textProperties = (look: TextLook): string =>
  `<c:txPr>${bodyProperties(look)}<a:lstStyle/><a:p><a:pPr>${runLook("defRPr", look)}</a:pPr>` +
  `<a:endParaRPr lang="de-DE"/></a:p></c:txPr>`;

/** `c:title` with a text of its own, beside the plot area and never over it. */
export const titleXml = (text: string, look: TextLook): string =>
  `<c:title><c:tx><c:rich>${bodyProperties(look)}<a:lstStyle/><a:p><a:pPr>${runLook("defRPr", look)}</a:pPr>` +
  `<a:r>${runLook("rPr", look, ' lang="de-DE"')}<a:t>${escapePlain(text)}</a:t></a:r></a:p></c:rich></c:tx>` +
  `<c:overlay val="0"/></c:title>`;
