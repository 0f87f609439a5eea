import { describe, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { readArguments } from "../../automation/cli/arguments";
import { taskpaneDe } from "../../src/i18n/taskpane.de";
import { acceptFindings, EXCEPTIONS, exceptionColumns } from "../../src/core/check/exceptions";
import { massnahmenRegister } from "../../src/core/massnahmen/massnahmen-register";
import { readSnapshot } from "../../src/core/snapshot/snapshot";
import { validate } from "../../src/core/check/validate";
import { rules } from "../../src/rules/index";
import { pngSize } from "../../tools/pictures/png";
import { sampleYear } from "../support/workbooks/sample-years";
import { sheet, workbook } from "../support/workbooks/workbook";
import { anchorsIn, boldIn, referencesIn, tablesIn } from "./markdown";

const root = resolve(__dirname, "..", "..");
const handbook = join(root, "docs", "handbuch");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const pagesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? pagesIn(join(folder, entry.name))
      : entry.name.endsWith(".md")
        ? [join(folder, entry.name)]
        : [],
  );

const allPages = [
  "README.md",
  "CONTRIBUTING.md",
  "ARCHITECTURE.md",
  "CHANGELOG.md",
  ...pagesIn("docs"),
  ...pagesIn("src/rules"),
  ...pagesIn("src/registers"),
];
const handbookPages = pagesIn("docs/handbuch");
const pictures = readdirSync(join(handbook, "bilder"));

/** The file that a reference of a page means, relative to the root; null for one on the web. */
function fileMeant(page: string, target: string): string | null {
  if (/^(https|mailto):/.test(target)) return null;
  const [path = ""] = decodeURIComponent(target).split("#");
  return path === "" ? page : relative(root, resolve(root, dirname(page), path));
}

describe("links", () => {
  test.each(allPages)("of %s lead somewhere", (page) => {
    for (const { target } of referencesIn(read(page))) {
      const file = fileMeant(page, target);
      if (file === null) continue;
      expect([target, existsSync(join(root, file))]).toEqual([target, true]);
      const [, anchor] = target.split("#");
      if (anchor !== undefined) expect([...anchorsIn(read(file))]).toContain(decodeURIComponent(anchor));
    }
  });

  test("bring everybody from the index to every page", () => {
    const index = join("docs", "handbuch", "README.md");
    const linked = referencesIn(read(index)).map(({ target }) => fileMeant(index, target));
    for (const page of handbookPages.filter((one) => one !== index)) expect(linked).toContain(page);
    expect(linked).toContain(join("docs", "rules.md"));
    expect(referencesIn(read("README.md")).map(({ target }) => fileMeant("README.md", target))).toContain(index);
  });

  const folderOf = (register: string): string =>
    register === massnahmenRegister.id ? join("src", "rules") : join("src", "registers", register, "rules");

  test("bring everybody to the page of every rule", () => {
    const linked = referencesIn(read("docs/rules.md")).map(({ target }) => fileMeant("docs/rules.md", target));
    for (const { id, register } of rules) expect(linked).toContain(join(folderOf(register), `${id}.md`));
  });
});

describe("pictures", () => {
  const used = handbookPages.flatMap((page) =>
    referencesIn(read(page))
      .filter(({ isPicture }) => isPicture)
      .map(({ text, target }) => ({ text, file: fileMeant(page, target) ?? target })),
  );

  test("that were taken are shown", () => {
    expect(used.map(({ file }) => file).sort()).toEqual(
      pictures.map((name) => join("docs", "handbuch", "bilder", name)).sort(),
    );
  });

  test.each(used)("$file says in words what it shows, and is one", ({ text, file }) => {
    expect(text.length).toBeGreaterThan(40);
    const size = pngSize(readFileSync(join(root, file)));
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThan(200);
  });

  test("are few and small", () => {
    expect(pictures.length).toBeLessThanOrEqual(20);
    const bytes = pictures.reduce((sum, name) => sum + statSync(join(handbook, "bilder", name)).size, 0);
    expect(bytes).toBeLessThan(2_500_000);
  });
});

describe("what is printed in bold", () => {
  /** Digits differ from workbook to workbook. */
  const plain = (text: string): string => text.replace(/\d+/g, "1").trim();
  /** All texts of the pane; functions of counts and years say theirs for ones. */
  const textsOf = (value: unknown): readonly string[] => {
    if (typeof value === "string") return [value];
    if (typeof value === "function") return textsOf(tried(value as (...values: number[]) => unknown));
    return value !== null && typeof value === "object" ? Object.values(value).flatMap(textsOf) : [];
  };
  const tried = (say: (...values: number[]) => unknown): unknown => {
    try {
      return [say(2015, 2015, 2015), say(1, 1, 1)];
    } catch {
      return null;
    }
  };
  const ribbon = Array.from(read("manifest.xml").matchAll(/<bt:String id="[\w.]+" DefaultValue="([^"]*)"/g)).map(
    ([, text = ""]) => text,
  );
  const known = new Set([...textsOf(taskpaneDe), ...ribbon].map(plain));
  const forPeople = handbookPages.filter((page) =>
    /(README|abgabe|einrichten|pruefen|korrigieren|vergleichen|stammdaten|was-tun-wenn)\.md$/.test(page),
  );

  test.each(forPeople)("is found in the pane or the ribbon: %s", (page) => {
    expect(boldIn(read(page)).filter((text) => !known.has(plain(text)))).toEqual([]);
  });
});

describe("command lines", () => {
  const help = execFileSync(process.execPath, [join(root, "dist", "cli", "ikz.cjs"), "--help"], { encoding: "utf8" });
  const usage = new Map(
    Array.from(help.matchAll(/^ {2}ikz (\w+) (.*)$/gm)).map(([, name = "", line = ""]) => [name, line]),
  );
  const page = read("docs/handbuch/befehlszeile.md");
  const documented = Array.from(page.matchAll(/`npx ikz ([^`]+)`/g)).map(([, line = ""]) => line.split(" "));

  test("show every command", () => {
    expect(usage.size).toBeGreaterThan(4);
    expect(new Set(documented.map(([name]) => name))).toEqual(new Set(usage.keys()));
  });

  test.each(documented.map((line) => [line.join(" "), line] as const))("ikz %s", (_, [name = "", ...given]) => {
    const line = usage.get(name) ?? "";
    const options = Array.from(line.matchAll(/--([\w-]+)( [A-Z]| [a-z]+\|)?/g)).map(
      ([, option = "", value]) => [option, value === undefined ? "flag" : "text"] as const,
    );
    const files = line.includes("DATEI…") ? 100 : /^(\[.*?\])?DATEI/.test(line) ? 1 : 0;
    const { text } = readArguments(given, {
      files: [Math.min(files, 1), files],
      options: Object.fromEntries(options),
      line,
    });
    const needed = Array.from(line.replace(/\[[^\]]*\]/g, "").matchAll(/--([\w-]+)/g)).map(([, option = ""]) => option);
    expect(needed.filter((option) => text(option) === null)).toEqual([]);
  });
});

test("the exception that is shown accepts its warning", () => {
  const [shown = [], ...rows] =
    tablesIn(read("docs/handbuch/pruefen.md")).find(([head]) => head?.includes("Begründung")) ?? [];
  expect(shown).toEqual(exceptionColumns.slice(0, 4));
  const cells = rows.map((row) => row.map((cell) => cell.replace(/`/g, "")));
  const book = workbook(sampleYear(2012), sampleYear(2014), sheet("Notizen", [shown, ...cells], { table: EXCEPTIONS }));
  const snapshot = readSnapshot(book);
  const { exceptions, findings } = acceptFindings(snapshot, validate(snapshot, rules));
  expect(exceptions.map(({ state }) => state)).toEqual(["applied"]);
  expect(findings.filter(({ accepted }) => accepted !== undefined)).toHaveLength(1);
});

test("servers are told what _headers says", () => {
  const page = read("docs/handbuch/bereitstellen.md");
  const [, common = ""] = /^\/\*\n((?: .*\n)+)/.exec(read("dist/addin/_headers")) ?? [];
  const headers = Array.from(common.matchAll(/^ +([\w-]+): (.*)$/gm));
  expect(headers.length).toBe(4);
  for (const [, name = "", value = ""] of headers) {
    expect(page).toContain(`| \`${name}\``);
    expect(page).toContain(`add_header ${name} "${name === "Content-Security-Policy" ? "…" : value}" always;`);
  }
});
