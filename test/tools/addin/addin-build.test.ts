import { describe, expect, test } from "@jest/globals";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { baseAddress } from "../../../tools/manifest/check-manifest";
import { allElements, readManifest } from "../../../tools/manifest/manifest-xml";

interface Build {
  readonly officeAddress: (asked?: string) => string;
}
interface Files {
  readonly AddinFiles: new (options: { office: string; isLocal: boolean }) => {
    files(compilation: unknown): Iterable<[string, string | Uint8Array]>;
  };
  readonly FIRST_LOAD_BUDGET: number;
  readonly OFFICE_FILES: readonly string[];
  readonly firstLoad: (
    page: string,
    fileOf: (name: string) => Uint8Array,
  ) => { readonly total: number; readonly files: Readonly<Record<string, number>> };
}

const root = join(__dirname, "..", "..", "..");
const folder = join(root, "dist", "addin");
/** Microsoft's addresses, the present one first: the former may lead on to it. */
const OFFICE_ORIGINS = ["https://officeapis.public.onecdn.static.microsoft", "https://appsforoffice.microsoft.com"];
const { officeAddress } = buildScript<Build>("addin-build.cjs");
const addinFiles = buildScript<Files>("addin-files.cjs");
const { FIRST_LOAD_BUDGET, firstLoad, OFFICE_FILES } = addinFiles;

/** A build script, which has no types of its own. */
function buildScript<T>(name: string): T {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require(join(root, "tools", "addin", name)) as T;
}

const filesIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(path, entry.name)).map((name) => `${entry.name}/${name}`) : [entry.name],
  );
const read = (name: string): string => readFileSync(join(folder, name), "utf8");
const page = read("taskpane.html");

interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The rules of a `_headers` file. */
function headerRules(text: string): HeaderRule[] {
  return text
    .trim()
    .split(/\n(?! )/)
    .map((block) => {
      const [path = "", ...lines] = block.split("\n");
      return {
        path,
        headers: Object.fromEntries(
          lines.map((line) =>
            line
              .trim()
              .split(/: (.*)/)
              .slice(0, 2),
          ),
        ),
      };
    });
}

const FOR_EXCEL = { "Access-Control-Allow-Origin": "*" };

const covers = (pattern: string, path: string): boolean =>
  pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : pattern === path;

describe("dist/addin, made by npm run build", () => {
  test("has every file that the manifest names, and the page all that it names", () => {
    const manifest = readManifest(readFileSync(join(root, "manifest.xml"), "utf8"));
    const base = baseAddress(manifest);
    const addresses = allElements(manifest)
      .flatMap(({ attributes }) => [attributes.DefaultValue ?? "", attributes.Value ?? ""])
      .filter((address) => address.startsWith(base));
    expect(addresses.length).toBeGreaterThan(15);
    for (const address of addresses)
      expect([address, existsSync(join(folder, address.slice(base.length)))]).toEqual([address, true]);
    for (const [, name = ""] of page.matchAll(/(?:src|href)="(?!https:)([^"]+)"/g))
      expect(filesIn(folder)).toContain(name);
  });

  test("is the add-in and nothing else: no workbench, no office.js, no maps, no sources", () => {
    const unknown = filesIn(folder).filter(
      (name) =>
        !/^([\w-]+\.[0-9a-f]{10}\.(js|css)|functions\.(js|(de|en)\.json)|(taskpane|hilfe)\.html|_headers|web\.config|lizenzen\.txt|assets\/[\w-]+\.png)$/.test(
          name,
        ),
    );
    expect(unknown).toEqual([]);
    for (const name of filesIn(folder)) expect(read(name)).not.toMatch(/workbench|sourceMappingURL/i);
  });

  test("what loads first stays within its budget", () => {
    const { total, files } = firstLoad(page, (name) => readFileSync(join(folder, name)));
    expect(Object.keys(files).length).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(FIRST_LOAD_BUDGET);
    expect(FIRST_LOAD_BUDGET).toBe(260_000);
  });

  test("charts and the pages of the rules are loaded only when shown", () => {
    const names = filesIn(folder).filter((name) => name.endsWith(".js"));
    expect(names.some((name) => name.startsWith("rule-pages."))).toBe(true);
    expect(names.some((name) => name.includes("chart"))).toBe(true);
    for (const name of names.filter((one) => /chart|rule-pages/.test(one))) expect(page).not.toContain(name);
  });

  test("the policy allows no script inside the page, and no connection but to itself and office.js", () => {
    const [, policy = ""] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page) ?? [];
    const office = OFFICE_ORIGINS.join(" ");
    const directives = new Map(
      policy.split("; ").map((one) => [one.split(" ")[0] ?? "", one.split(" ").slice(1).join(" ")]),
    );
    expect(Object.fromEntries(directives)).toMatchObject({
      "default-src": "'none'",
      "script-src": `'self' ${office}`,
      "style-src": "'self' 'unsafe-inline'",
      "connect-src": `'self' ${office}`,
      "base-uri": "'none'",
      "form-action": "'none'",
    });
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|javascript:/);
    expect(read("_headers")).toContain(`Content-Security-Policy: ${policy}; frame-ancestors 'self' https://`);
  });

  test("no file is sent a header twice, and icons may be kept", () => {
    const rules = headerRules(read("_headers"));
    for (const file of filesIn(folder)) {
      const names = rules.filter(({ path }) => covers(path, `/${file}`)).flatMap(({ headers }) => Object.keys(headers));
      expect([file, names.length]).toEqual([file, new Set(names).size]);
      expect(names).toContain("Content-Security-Policy");
    }
    const cacheControl = (file: string): (string | undefined)[] =>
      rules.filter(({ path }) => covers(path, file)).flatMap(({ headers }) => headers["Cache-Control"] ?? []);
    expect(cacheControl("/assets/ikz-32.png")).toEqual(["public, max-age=86400"]);
    for (const file of ["taskpane.html", "hilfe.html", "functions.js", "functions.de.json", "functions.en.json"])
      expect([file, cacheControl(`/${file}`)]).toEqual([file, ["no-cache"]]);
  });

  test("Excel on the web may read the metadata of the functions from its own page, and nothing else", () => {
    const rules = headerRules(read("_headers"));
    const open = rules.filter(({ headers }) => "Access-Control-Allow-Origin" in headers);
    expect(open.map(({ path }) => path)).toEqual(["/functions.de.json", "/functions.en.json"]);
    for (const { headers } of open) expect(headers).toMatchObject(FOR_EXCEL);
    const places = allElements(readManifest(read("web.config"))).filter(({ name }) => name === "location");
    expect(places.map(({ attributes }) => attributes.path)).toEqual([
      "assets",
      ...open.map(({ path }) => path.slice(1)),
    ]);
  });

  test("web.config has IIS say the same", () => {
    const config = readManifest(read("web.config"));
    const said = allElements(config).filter(({ name, attributes }) => name === "add" && "value" in attributes);
    const [all] = headerRules(read("_headers"));
    expect(all?.path).toBe("/*");
    expect(Object.fromEntries(said.map(({ attributes }) => [attributes.name, attributes.value]))).toEqual({
      ...all?.headers,
      ...FOR_EXCEL,
    });
    expect(read("web.config")).toContain('cacheControlMode="UseMaxAge" cacheControlMaxAge="1.00:00:00"');
  });

  test("lizenzen.txt names the libraries that are inside", () => {
    const text = read("lizenzen.txt");
    for (const name of ["react", "react-dom", "chart.js", "@fluentui/react-components", "@tanstack/react-virtual"])
      expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(MIT\\)$`, "m"));
    expect(text).toContain("Permission is hereby granted, free of charge");
    expect(text).not.toMatch(/\((?!MIT\)|ISC\)|0BSD\)|BSD-[23]-Clause\)|Apache-2\.0\))[^)\s]+\)$/m);
  });

  test("pages name no foreign origin but that of office.js", () => {
    const origins = [page, read("hilfe.html")].flatMap((text) => text.match(/https?:\/\/[^/"'; ]+/g) ?? []);
    expect(new Set(origins)).toEqual(new Set(OFFICE_ORIGINS));
  });
});

describe("office.js", () => {
  test.each([
    [undefined, "https://officeapis.public.onecdn.static.microsoft/1/office.js"],
    ["cdn", "https://officeapis.public.onecdn.static.microsoft/1/office.js"],
    ["old-cdn", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"],
    ["local", "office-js/office.js"],
    ["https://intranet.example/ms/office.js", "https://intranet.example/ms/office.js"],
    ["/office-js/office.js", "/office-js/office.js"],
  ])("--env office=%s", (asked, expected) => expect(officeAddress(asked)).toBe(expected));

  test.each(["http://x.example/office.js", "office", "https://x.example/office.mjs"])("refuses %s", (asked) => {
    expect(() => officeAddress(asked)).toThrow("--env office=");
  });

  test("beside the page it is complete: the policy names the page's own origin only", () => {
    const compilation = { entrypoints: new Map([["taskpane", { getFiles: () => ["a.js", "a.js.map", "b.js"] }]]) };
    const files = new Map(
      new addinFiles.AddinFiles({ office: "office-js/office.js", isLocal: true }).files(compilation),
    );
    for (const name of OFFICE_FILES) expect(files.get(`office-js/${name}`)?.length).toBeGreaterThan(1000);
    const made = String(files.get("taskpane.html"));
    expect(made).toContain("script-src 'self';");
    expect(made).not.toContain("https://");
    expect(made).toMatch(/<script [^>]*src="office-js\/office.js"/);
    expect(made).toMatch(/<script src="a.js" data-pane defer><\/script>\s+<script src="b.js" data-pane defer>/);
    expect(made).not.toMatch(/%[A-Z_]+%|taskpane\.(js|css)/);
  });

  test("a copy has each file that office.js itself asks for in Excel", () => {
    const dist = join(root, "node_modules", "@microsoft", "office-js", "dist");
    const source = readFileSync(join(dist, "office.debug.js"), "utf8");
    const named = Array.from(
      source.matchAll(/"(o15apptofilemappingtable|office_strings)\.debug\.js"|'(telemetry\/\w+)\.js'/g),
      ([, a, b]) => a ?? b,
    );
    expect(named).toEqual(
      expect.arrayContaining(["o15apptofilemappingtable", "office_strings", "telemetry/oteljs_agave"]),
    );
    for (const name of new Set(named)) expect(OFFICE_FILES.some((file) => file.includes(name ?? "?"))).toBe(true);
    for (const host of ["web-16.00", "win32-16.01", "win32-16.00", "mac-16.00", "ios-16.00"])
      expect(OFFICE_FILES).toContain(`excel-${host}.js`);
  });
});

test("the size report counts the page and what it names, packed", () => {
  const content = new Map([
    ["a.js", "x".repeat(5000)],
    ["b.css", "y"],
  ]);
  const html =
    '<script src="https://cdn.example/office.js"></script><script src="a.js"></script><link href="b.css"><img src="c.png">';
  const { total, files } = firstLoad(html, (name) => Buffer.from(content.get(name) ?? ""));
  const packed = (text: string): number => gzipSync(text).length;
  expect(files).toEqual({ "a.js": packed("x".repeat(5000)), "b.css": packed("y") });
  expect(total).toBe(packed(html) + packed("x".repeat(5000)) + packed("y"));
});
