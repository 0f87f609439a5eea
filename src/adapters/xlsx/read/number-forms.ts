import { builtInForm, numberForm, type NumberForm } from "../../../core/workbook/number-format";
import { shownCell, type ShownCell } from "../../../core/workbook/shown-number";
import { attribute, childElements, childNamed, rootElement, type XmlElement } from "../xml/xml-scan";

/** How the cell formats of a style sheet show numbers, by their index; null where numbers stay numbers. */
export function numberForms(xml: string): readonly (NumberForm | null)[] {
  const codes = new Map<number, string>();
  for (const element of entriesOf(xml, "numFmts"))
    codes.set(Number(attribute(xml, element, "numFmtId")), attribute(xml, element, "formatCode") ?? "");
  const known = new Map<number, NumberForm | null>();
  const formOf = (id: number): NumberForm | null => {
    const code = codes.get(id);
    return code === undefined ? builtInForm(id) : numberForm(code);
  };
  return entriesOf(xml, "cellXfs").map((element) => {
    const id = Number(attribute(xml, element, "numFmtId") ?? "0");
    let form = known.get(id);
    if (form === undefined) known.set(id, (form = formOf(id)));
    return form;
  });
}

function entriesOf(xml: string, list: string): readonly XmlElement[] {
  const element = childNamed(xml, rootElement(xml), list);
  return element === undefined ? [] : childElements(xml, element);
}

/** Tells what a cell with a number shows, by the index of its format. */
export type ShowsNumber = (value: number, format: number) => ShownCell | null;

/** Looks once at each different number of a format, as a column has few of them; null where no format shows anything else. */
export function showsNumbers(forms: readonly (NumberForm | null)[], date1904: boolean): ShowsNumber | null {
  if (forms.every((form) => form === null)) return null;
  const known = forms.map(() => new Map<number, ShownCell | null>());
  return (value, format) => {
    const form = forms[format] ?? null;
    if (form === null) return null;
    const cells = known[format] ?? new Map<number, ShownCell | null>();
    let shown = cells.get(value);
    if (shown === undefined) cells.set(value, (shown = shownCell(value, form, date1904)));
    return shown;
  };
}
