import type { ManifestElement } from "./manifest-xml";

/**
 * The children that an element may have, in their order; `!` marks those that must be there. An element of several kinds
 * is named with its type. Source: Microsoft's OfficeAppManifestV1_1.xsd, TaskPaneAppVersionOverridesV1_0.xsd and
 * OfficeAppBasicTypesV1_0.xsd, as far as a task pane add-in for Excel uses them.
 */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! SupportUrl! AppDomains Hosts! Requirements! DefaultSettings! Permissions! Dictionary VersionOverrides!",
  DisplayName: "Override",
  Description: "Override",
  IconUrl: "Override",
  HighResolutionIconUrl: "Override",
  SupportUrl: "Override",
  AppDomains: "AppDomain!",
  Hosts: "Host!",
  Requirements: "Sets Methods",
  Sets: "Set!",
  DefaultSettings: "SourceLocation!",
  SourceLocation: "Override",
  VersionOverrides: "Description Requirements Hosts! Resources! WebApplicationInfo EquivalentAddins VersionOverrides",
  "VersionOverrides/Requirements": "bt:Sets bt:Methods",
  "bt:Sets": "bt:Set!",
  "Host Workbook": "Runtimes! AllFormFactors! DesktopFormFactor!",
  Runtimes: "Runtime!",
  AllFormFactors: "ExtensionPoint!",
  "ExtensionPoint CustomFunctions": "Script! Page! Metadata! Namespace!",
  Script: "SourceLocation!",
  Page: "SourceLocation!",
  Metadata: "SourceLocation!",
  DesktopFormFactor: "GetStarted FunctionFile! ExtensionPoint!",
  GetStarted: "Title! Description! LearnMoreUrl!",
  "ExtensionPoint PrimaryCommandSurface": "OfficeTab CustomTab",
  OfficeTab: "Group!",
  CustomTab: "Group! Label!",
  Group: "Label! Icon! Control!",
  Icon: "bt:Image!",
  "Control Button": "Label! Supertip! Icon! Action!",
  Supertip: "Title! Description!",
  "Action ExecuteFunction": "FunctionName!",
  "Action ShowTaskpane": "TaskpaneId SourceLocation! Title",
  Resources: "bt:Images! bt:Urls! bt:ShortStrings! bt:LongStrings!",
  "bt:Images": "bt:Image!",
  "bt:Urls": "bt:Url!",
  "bt:ShortStrings": "bt:String!",
  "bt:LongStrings": "bt:String!",
  "bt:Image": "bt:Override",
  "bt:Url": "bt:Override",
  "bt:String": "bt:Override",
};

/** Elements that stand where the schema does not have them, come too late, or are missing. */
export function orderProblems(element: ManifestElement, parent = ""): readonly string[] {
  const type = element.attributes["xsi:type"] ?? "";
  const names = [`${parent}/${element.name}`, `${element.name} ${type}`, element.name];
  const order = (ORDER[names.find((name) => name in ORDER) ?? ""] ?? "").split(" ").filter((name) => name !== "");
  const allowed = order.map((name) => name.replace("!", ""));
  const problems: string[] = [];
  let reached = 0;
  for (const child of element.children) {
    const position = allowed.indexOf(child.name);
    if (position < 0) problems.push(`line ${child.line}: ${child.name} is not allowed in ${element.name}`);
    else if (position < reached)
      problems.push(`line ${child.line}: ${child.name} must come before ${allowed[reached] ?? ""} in ${element.name}`);
    else reached = position;
  }
  for (const name of order.filter((one) => one.endsWith("!")).map((one) => one.slice(0, -1)))
    if (!element.children.some((child) => child.name === name))
      problems.push(`line ${element.line}: ${element.name} lacks ${name}`);
  return [...problems, ...element.children.flatMap((child) => orderProblems(child, element.name))];
}
