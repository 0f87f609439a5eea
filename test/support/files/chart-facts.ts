import type { OoxmlPackage } from "../../../src/adapters/xlsx/package/package";
import { readRelationships } from "../../../src/adapters/xlsx/package/relationships";

/** What a chart of a file says, without how it says it. */
export interface ChartFacts {
  readonly kinds: readonly string[];
  readonly references: readonly string[];
  readonly texts: readonly string[];
  readonly legend: readonly string[];
  readonly reversed: boolean;
}

const textsOf = (xml: string, pattern: RegExp): string[] =>
  Array.from(xml.matchAll(pattern), (match) => match[1] ?? "");

function factsOf(xml: string): ChartFacts {
  return {
    kinds: textsOf(xml, /<c:(barChart|lineChart|doughnutChart|barDir val="\w+"|grouping val="\w+")/g),
    references: textsOf(xml, /<c:f>([^<]*)<\/c:f>/g),
    texts: textsOf(xml, /<a:t>([^<]*)<\/a:t>/g),
    legend: textsOf(xml, /<c:legendPos val="(\w+)"/g),
    reversed: xml.includes('orientation val="maxMin"'),
  };
}

/** The charts of a file by their names. */
export function chartFacts(pkg: OoxmlPackage): Readonly<Record<string, ChartFacts>> {
  const facts: Record<string, ChartFacts> = {};
  for (const drawing of pkg.partNames().filter((name) => /drawings\/drawing\d+\.xml$/.test(name))) {
    const related = new Map(readRelationships(pkg, drawing).map(({ id, target }) => [id, target]));
    for (const frame of pkg.text(drawing).match(/<xdr:graphicFrame.*?<\/xdr:graphicFrame>/gs) ?? []) {
      const name = /<xdr:cNvPr [^>]*name="([^"]*)"/.exec(frame)?.[1] ?? "";
      const part = related.get(/r:id="([^"]*)"/.exec(frame)?.[1] ?? "");
      if (part !== undefined) facts[name] = factsOf(pkg.text(part));
    }
  }
  return facts;
}
