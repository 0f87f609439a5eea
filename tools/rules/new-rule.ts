import type { Register } from "../../src/core/lists/register";
import { exportName } from "./rule-sections";

/** The three neighbours of a new rule, by path, ready to be filled in. */
export const newRule = (id: string): Readonly<Record<string, string>> => ({
  [`src/rules/${id}.ts`]: code(id),
  [`src/rules/${id}.md`]: page(id),
  [`src/rules/${id}.test.ts`]: table(id),
});

/** The same of a rule that is one register's alone. */
export const newRegisterRule = (id: string, { id: register, name }: Register): Readonly<Record<string, string>> => ({
  [`src/registers/${register}/rules/${id}.ts`]: registerCode(id, register, name),
  [`src/registers/${register}/rules/${id}.md`]: page(id),
  [`src/registers/${register}/rules/${id}.test.ts`]: registerTable(id, register, name),
});

const code = (id: string): string => `import { defineRule } from "../core/check/rule";

/** One sentence: which rows, cells or lists it reports. */
export const ${exportName(id)} = defineRule({
  id: "${id}",
  severity: "warning",
  needs: ["massnahmen"],
  columns: ["Thema"],
  title: { de: "Titel der Regel", en: "Title of the rule" },
  why: {
    de: "Ein Satz: was sonst schiefgeht.",
    en: "One sentence: what goes wrong otherwise.",
  },
  messages: {
    de: { found: "„{wert}“ ist, was nicht stimmt. Was nun zu tun ist." },
    en: { found: "“{wert}” is what is wrong. What to do now." },
  },
  check: ({ massnahmen }, report) => {
    for (const m of massnahmen) {
      const wert = m.text("Thema");
      if (wert === "falsch") report("found", m.at("Thema"), { wert });
    }
  },
});
`;

const registerCode = (
  id: string,
  register: string,
  name: string,
): string => `import { defineRule } from "../../../core/check/rule";
import { entriesOf } from "../../../core/snapshot/snapshot";
import { ${register} } from "../register";

/** One sentence: which rows, cells or lists it reports. */
export const ${exportName(id)} = defineRule({
  id: "${id}",
  severity: "warning",
  register: ${register}.id,
  needs: ["allLists"],
  columns: ["${name}"],
  title: { de: "Titel der Regel", en: "Title of the rule" },
  why: {
    de: "Ein Satz: was sonst schiefgeht.",
    en: "One sentence: what goes wrong otherwise.",
  },
  messages: {
    de: { found: "„{wert}“ ist, was nicht stimmt. Was nun zu tun ist." },
    en: { found: "“{wert}” is what is wrong. What to do now." },
  },
  check: (snapshot, report) => {
    for (const entry of entriesOf(snapshot, ${register})) {
      const wert = entry.text("${name}");
      if (wert === "falsch") report("found", entry.at("${name}"), { wert });
    }
  },
});
`;

const registerTable = (
  id: string,
  register: string,
  name: string,
): string => `import { ${exportName(id)} } from "./${id}";
import { registerSheet } from "../../../../test/support/workbooks/register-sheet";
import { testRule } from "../../../../test/support/test-rule";
import { workbook } from "../../../../test/support/workbooks/workbook";
import { ${register} } from "../register";

// Consider what the table of a rule of Maßnahmen considers: npm run new:rule -- some-id list. Then delete this comment.
testRule(${exportName(id)}, {
  valid: [{ name: "plausible", workbook: workbook(registerSheet(${register}, [{ "${name}": "richtig" }])) }],
  invalid: [
    {
      name: "two findings, one in a hidden row",
      workbook: workbook(
        registerSheet(${register}, [{ "${name}": "falsch" }, { "${name}": "falsch" }], { columns: [...${register}.keyColumns], hidden: [3] }),
      ),
      findings: [
        { message: "found", at: "A2", severity: "warning", year: null },
        { message: "found", at: "A3" },
      ],
    },
  ],
});
`;

const page = (id: string): string => `# Titel der Regel

\`${id}\` · Warnung

Was die Regel meldet, in zwei Sätzen.

**Warum?** Ein Satz: was sonst schiefgeht.

| falsch   | richtig   |
| -------- | --------- |
| \`falsch\` | \`richtig\` |

**Was tun?** Was die Leserin nun tut.
`;

const table = (id: string): string => `import { ${exportName(id)} } from "./${id}";
import { testRule } from "../../test/support/test-rule";
import { headers, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";

// Consider: merged cells; hidden or filtered rows; a totals row; blank rows inside and after the data; formula results ""
// and errors; numbers as text; dates as serials and as text; outer and non-breaking spaces; NFC and NFD; case, ß and ss;
// duplicate, renamed or moved columns; protected sheet; two findings in one book. A column that \`headers\` lacks is passed
// to \`row\` and \`sheet\`: const columns = [...headers, "Bemerkung"] as const. Then delete this comment.
testRule(${exportName(id)}, {
  valid: [{ name: "plausible", workbook: workbook(year(2014, row())) }],
  invalid: [
    {
      name: "two findings, one in a hidden row after a blank one",
      workbook: workbook(
        sheet("IKZ 2014", [headers, row({ Thema: "falsch" }), [], row({ Thema: "falsch" })], { at: "B3", hidden: [6] }),
      ),
      findings: [
        { message: "found", at: "H4", value: "falsch", severity: "warning", year: 2014 },
        { message: "found", at: "H6" },
      ],
    },
  ],
});
`;
