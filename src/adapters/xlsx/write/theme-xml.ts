const COLORS: readonly (readonly [string, string])[] = [
  ["dk1", "000000"],
  ["lt1", "FFFFFF"],
  ["dk2", "1F2A44"],
  ["lt2", "E6EAEF"],
  ["accent1", "1F3A5F"],
  ["accent2", "9AA5B1"],
  ["accent3", "5B7FA6"],
  ["accent4", "8C6D1F"],
  ["accent5", "4F7F6B"],
  ["accent6", "8A3B3B"],
  ["hlink", "0B4F9E"],
  ["folHlink", "5B4B8A"],
];

const PLACEHOLDER = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const FILL_STYLES = PLACEHOLDER.repeat(3);
const LINE_STYLES = [6350, 12700, 19050]
  .map((width) => `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${PLACEHOLDER}<a:prstDash val="solid"/></a:ln>`)
  .join("");
const EFFECT_STYLES = "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3);

const fonts = (tag: string, face: string): string =>
  `<a:${tag}><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${tag}>`;

/** The theme of new workbooks: grey and dark blue first, so that charts people add fit in. */
export const themeXml =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
  `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="IKZ"><a:themeElements>` +
  `<a:clrScheme name="IKZ">${COLORS.map(([name, rgb]) => `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`).join("")}` +
  `</a:clrScheme><a:fontScheme name="IKZ">${fonts("majorFont", "Calibri")}${fonts("minorFont", "Calibri")}` +
  `</a:fontScheme><a:fmtScheme name="IKZ"><a:fillStyleLst>${FILL_STYLES}</a:fillStyleLst>` +
  `<a:lnStyleLst>${LINE_STYLES}</a:lnStyleLst><a:effectStyleLst>${EFFECT_STYLES}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${FILL_STYLES}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
