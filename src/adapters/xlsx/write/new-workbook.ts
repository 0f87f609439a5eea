import { placeSheets } from "../../../core/plan/place-sheets";
import type { SheetPlan } from "../../../core/plan/sheet-plan";
import { emptyPackage, type OoxmlPackage } from "../package/package";
import { addRelationship, setContentType } from "../package/package-parts";
import { EMPTY_STYLES } from "./styles";
import { themeXml } from "./theme-xml";
import type { Unpacker } from "../package/unpacker";
import { writeSheets } from "./write-sheets";
import { escapePlain } from "../xml/xml-escape";

/** What a new file says about itself. */
export interface WorkbookProperties {
  readonly title: string;
  readonly creator: string;
  /** When the file was made, ISO 8601 in UTC with seconds: `2014-07-11T09:30:00Z`. */
  readonly created: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const CONTENT_TYPES =
  `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/></Types>`;

const WORKBOOK =
  `${DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
  `<workbookPr defaultThemeVersion="124226"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800"` +
  ` windowHeight="15000"/></bookViews><sheets></sheets><calcPr calcId="191029"/></workbook>`;

const coreProperties = ({ title, creator, created }: WorkbookProperties): string =>
  `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"` +
  ` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"` +
  ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapePlain(title)}</dc:title>` +
  `<dc:creator>${escapePlain(creator)}</dc:creator>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${escapePlain(created)}</dcterms:created>` +
  `<dcterms:modified xsi:type="dcterms:W3CDTF">${escapePlain(created)}</dcterms:modified>` +
  `<dc:language>de-DE</dc:language></cp:coreProperties>`;

const APP_PROPERTIES =
  `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  `<Application>IKZ</Application></Properties>`;

const NOTHING = { sheets: [], names: [], date1904: false };

/** A new workbook with these sheets, of which there must be at least one. */
export function newWorkbook(
  plans: readonly SheetPlan[],
  properties: WorkbookProperties,
  packer?: Unpacker,
): OoxmlPackage {
  if (plans.length === 0) throw new Error("no sheet for a new workbook");
  const pkg = emptyPackage(packer);
  pkg.set("[Content_Types].xml", CONTENT_TYPES);
  const add = (source: string, part: string, relationship: string, type: string, xml: string): void => {
    pkg.set(part, xml);
    setContentType(pkg, part, type);
    addRelationship(pkg, source, relationship, part);
  };
  const vnd = "application/vnd.openxmlformats";
  add("", "xl/workbook.xml", `${OFFICE}/officeDocument`, `${SPREADSHEETML}.sheet.main+xml`, WORKBOOK);
  const core = `${PACKAGE}/relationships/metadata/core-properties`;
  add("", "docProps/core.xml", core, `${vnd}-package.core-properties+xml`, coreProperties(properties));
  const app = `${OFFICE}/extended-properties`;
  add("", "docProps/app.xml", app, `${vnd}-officedocument.extended-properties+xml`, APP_PROPERTIES);
  add("xl/workbook.xml", "xl/theme/theme1.xml", `${OFFICE}/theme`, `${vnd}-officedocument.theme+xml`, themeXml);
  add("xl/workbook.xml", "xl/styles.xml", `${OFFICE}/styles`, `${SPREADSHEETML}.styles+xml`, EMPTY_STYLES);
  writeSheets(pkg, placeSheets(plans, NOTHING).plans);
  return pkg;
}
