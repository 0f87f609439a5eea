import { describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkManifest, type ManifestSurroundings } from "../../../tools/manifest/check-manifest";
import { givenBase, manifestFor, usableBase } from "../../../tools/manifest/manifest-for";
import { manifestSurroundings } from "../../../tools/manifest/manifest-surroundings";
import { manifestVersion } from "../../../tools/manifest/manifest-version";

const root = join(__dirname, "..", "..", "..");
const xml = readFileSync(join(root, "manifest.xml"), "utf8");
const surroundings = manifestSurroundings(root);

/** The manifest with one text changed, which must be in it. */
function changed(from: string | RegExp, to: string): string {
  const result = xml.replace(from, to);
  if (result === xml) throw new Error(`not in the manifest: ${String(from)}`);
  return result;
}

test("the manifest is sound", () => expect(checkManifest(xml, surroundings)).toEqual([]));

test.each([
  ["wide", 16, "33 × 32"],
  ["high", 20, "32 × 33"],
])("an icon that is too %s is found", (_, at, size) => {
  const file: ManifestSurroundings["file"] = (address) => {
    const bytes = surroundings.file(address);
    if (bytes === null || address !== "assets/ikz-32.png") return bytes;
    const copy = Uint8Array.from(bytes);
    new DataView(copy.buffer).setUint32(at, 33);
    return copy;
  };
  expect(checkManifest(xml, { ...surroundings, file }).join("\n")).toContain(`${size} points, not 32 × 32`);
});

describe("a planted fault is found", () => {
  const other = "https://other.example/";
  test.each([
    [
      "order in the base",
      changed(/( *<Version>.*\n)( *<ProviderName>.*\n)/, "$2$1"),
      "Version must come before ProviderName",
    ],
    [
      "order in the overrides",
      changed(/( *<Label resid="Pruefen.Label"\/>\n)( *<Supertip>[\s\S]*?<\/Supertip>\n)/, "$2$1"),
      "Label must come before Supertip",
    ],
    [
      "order of resources",
      changed(/(<bt:Images>[\s\S]*<\/bt:Images>)(\s*)(<bt:Urls>[\s\S]*<\/bt:Urls>)/, "$3$2$1"),
      "bt:Images must come before bt:Urls",
    ],
    [
      "runtimes behind the factors",
      changed(/(\s*<Runtimes>[\s\S]*<\/Runtimes>)(\s*<AllFormFactors>[\s\S]*<\/AllFormFactors>)/, "$2$1"),
      "Runtimes must come before AllFormFactors",
    ],
    ["a missing element", changed(/ *<SupportUrl.*\n/, ""), "OfficeApp lacks SupportUrl"],
    ["a strange element", changed("<Permissions>", "<Colour/><Permissions>"), "Colour is not allowed in OfficeApp"],
    ["a dangling resid", changed('resid="Pruefen.Tip"', 'resid="Pruefen.Tipp"'), "means no resource: Pruefen.Tipp"],
    [
      "an unused resource",
      changed("<bt:ShortStrings>", '<bt:ShortStrings><bt:String id="Spare" DefaultValue="IKZ"/>'),
      "the resource Spare is not used",
    ],
    [
      "a resource twice",
      changed("<bt:ShortStrings>", '<bt:ShortStrings><bt:String id="Group.Label" DefaultValue="IKZ"/>'),
      "Group.Label is there twice",
    ],
    [
      "a resource of another kind",
      changed('<Label resid="Group.Label"/>', '<Label resid="Pruefen.Tip"/>'),
      "one of bt:LongStrings",
    ],
    ["a long label", changed('"IKZ ist bereit"', `"${"x".repeat(126)}"`), "has 126 characters, 1 to 125"],
    [
      "a long description",
      changed(/"Vergleicht das letzte[^"]*"/, `"${"x".repeat(251)}"`),
      "has 251 characters, 1 to 250",
    ],
    ["a long id", changed('id="IKZ.Pruefen"', `id="${"x".repeat(33)}"`), "id of Control has 33 characters"],
    ["an empty text", changed('"Prüfen"', '""'), "has 0 characters"],
    [
      "http",
      changed('"https://localhost:3000/hilfe.html"', '"http://localhost:3000/hilfe.html"'),
      "not https: http://localhost:3000/hilfe.html",
    ],
    [
      "a foreign address",
      changed('"https://localhost:3000/functions.js"', `"${other}functions.js"`),
      `not below https://localhost:3000/: ${other}functions.js`,
    ],
    [
      "an icon that is not there",
      changed("assets/pruefen-80.png", "assets/pruefen-81.png"),
      "no PNG file: https://localhost:3000/assets/pruefen-81.png",
    ],
    [
      "an icon of another size",
      changed("assets/pruefen-80.png", "assets/pruefen-32.png"),
      "32 × 32 points, not 80 × 80",
    ],
    ["a missing size", changed(/ *<bt:Image size="80" resid="Ikz.80"\/>\n/, ""), "an icon needs the sizes 16, 32, 80"],
    [
      "a text in one language",
      changed(/\s*<bt:Override Locale="en-US" Value="Check"\/>/, ""),
      "Pruefen.Label has the locales",
    ],
    [
      "a name in one language",
      changed(/ *<Override Locale="en-US" Value="IKZ –.*\n/, ""),
      "DisplayName lacks the locale en-US",
    ],
    [
      "another locale",
      changed('Locale="en-US" Value="Check"', 'Locale="en-GB" Value="Check"'),
      "Pruefen.Label has the locales",
    ],
    [
      "another page of the functions",
      changed(/<Page>\s*<SourceLocation resid="Taskpane.Url"\/>/, '<Page><SourceLocation resid="Help.Url"/>'),
      "SourceLocation means Help.Url, the runtime Taskpane.Url",
    ],
    [
      "another page of the commands",
      changed('<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Help.Url"/>'),
      "FunctionFile means Help.Url",
    ],
    ["a short-lived runtime", changed('lifetime="long"', 'lifetime="short"'), "lifetime is not long"],
    ["another namespace", changed('"IKZ"/>', '"IKX"/>'), "the namespace is IKX"],
    [
      "metadata that is not there",
      changed("functions.en.json", "functions.fr.json"),
      "no metadata of functions: https://localhost:3000/functions.fr.json",
    ],
    [
      "a command that no code has",
      changed("<FunctionName>pruefen<", "<FunctionName>prufen<"),
      "the ribbon calls prufen, jahresvergleich",
    ],
    ["an id that is none", changed(/<Id>.*<\/Id>/, "<Id>ikz</Id>"), "Id is no GUID"],
    ["another version", changed(/<Version>.*<\/Version>/, "<Version>1.0.0.0</Version>"), "package.json asks for"],
    [
      "another floor",
      changed('Name="ExcelApi" MinVersion="1.9"', 'Name="ExcelApi" MinVersion="1.10"'),
      "ExcelApi 1.10, and not ExcelApi 1.9",
    ],
    ["no shared runtime required", changed(/ *<bt:Set Name="SharedRuntime".*\n/, ""), "do not require SharedRuntime"],
    ["another default locale", changed("<DefaultLocale>de-DE", "<DefaultLocale>de-AT"), "DefaultLocale is not de-DE"],
  ])("%s", (_, faulty, expected) => {
    expect(checkManifest(faulty, surroundings).join("\n")).toContain(expected);
  });

  test("XML that is not well-formed", () =>
    expect(() => checkManifest(changed("</Hosts>", "</Host>"), surroundings)).toThrow());

  test("code that changed", () => {
    const withFunctions: ManifestSurroundings = { ...surroundings, functions: [...surroundings.functions, "NEU"] };
    expect(checkManifest(xml, withFunctions)).toHaveLength(2);
    expect(checkManifest(xml, { ...surroundings, commands: ["pruefen"] })).toHaveLength(1);
  });
});

describe("npm run manifest", () => {
  test.each([
    ["https://ikz.stadt.example", "https://ikz.stadt.example/"],
    ["https://stadt.example/ikz//", "https://stadt.example/ikz/"],
    ["https://stadt.example:8443/a/b/", "https://stadt.example:8443/a/b/"],
  ])("%s", (given, base) => {
    const made = manifestFor(xml, usableBase(given), surroundings);
    expect(made.match(/localhost/g)).toBeNull();
    expect(made).toContain(`<SourceLocation DefaultValue="${base}taskpane.html"/>`);
    expect(made.split(base).length).toBe(xml.split("https://localhost:3000/").length);
    expect(/<Id>(.*)<\/Id>/.exec(made)?.[1]).toBe(/<Id>(.*)<\/Id>/.exec(xml)?.[1]);
  });

  test.each([
    [undefined, "Es fehlt die Adresse"],
    ["", "Es fehlt die Adresse"],
    ["stadt", "„stadt“ ist keine Adresse"],
    ["http://stadt.example/", "nur über https"],
    ["https://stadt.example/?a=1", "ohne ?, # und Benutzernamen"],
    ["https://ich@stadt.example/", "ohne ?, # und Benutzernamen"],
    ["https://stadt.example/taskpane.html", "nicht die einer Datei"],
  ])("refuses %j", (given, expected) => {
    expect(() => usableBase(given)).toThrow(expected);
  });

  test.each([
    [[], undefined],
    [["--base-url"], undefined],
    [["--base-url="], ""],
    [["--base-url", "https://x.example/"], "https://x.example/"],
    [["--base-url=https://x.example/?a=b"], "https://x.example/?a=b"],
  ])("takes the address from %j", (given, expected) => expect(givenBase(given)).toBe(expected));

  test.each([
    [["https://x.example/"], "„https://x.example/“"],
    [["--base", "https://x.example/"], "„--base“"],
    [["--base-url", "https://x.example/", "--force"], "„--force“"],
    [["--base-url=https://x.example/", "ja"], "„ja“"],
  ])("refuses the call %j", (given, expected) => expect(() => givenBase(given)).toThrow(expected));

  test.each([[["--base-url", "http://ikz.example.de/"]], [[]]])("ends with one sentence and code 2: %j", (given) => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      [join(root, "tools", "make-manifest.cjs"), ...given],
      {
        encoding: "utf8",
      },
    );
    expect({ status, stdout, lines: stderr.trim().split("\n").length }).toEqual({ status: 2, stdout: "", lines: 1 });
  });

  test("the version follows package.json and is never below 1.0", () => {
    expect(["0.1.0", "0.2.3", "1.0.0"].map(manifestVersion)).toEqual(["1.1.0.0", "1.2.3.0", "2.0.0.0"]);
    expect(() => manifestVersion("1.0")).toThrow("version without three numbers");
    const later = manifestFor(xml, "https://x.example/", { ...surroundings, version: "1.9.0.0" });
    expect(later).toContain("<Version>1.9.0.0</Version>");
  });
});
