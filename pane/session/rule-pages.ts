import type { Rule } from "../../src/core/check/rule";

/** The German page of a rule without its heading and first line; empty where it cannot be loaded. All pages are one chunk. */
export async function rulePage({ id, register }: Pick<Rule, "id" | "register">): Promise<string> {
  const folder = register === "massnahmen" ? "rules" : `registers/${register}/rules`;
  try {
    const page: unknown = await import(
      /* webpackMode: "lazy-once", webpackChunkName: "rule-pages", webpackInclude: /rules.[^/]+\.md$/ */ `../../src/${folder}/${id}.md`
    );
    return bodyOf(textOf(page));
  } catch {
    return "";
  }
}

function textOf(page: unknown): string {
  if (typeof page === "string") return page;
  if (typeof page !== "object" || page === null || !("default" in page)) return "";
  return typeof page.default === "string" ? page.default : "";
}

/** What follows title and the line with id and severity, which the pane says itself. */
const bodyOf = (page: string): string => page.split("\n").slice(4).join("\n");
