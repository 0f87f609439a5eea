import { expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { PATIENCE } from "../support/eventually";

const script = join(__dirname, "..", "..", "workbench", "start.cjs");
const start = (...args: readonly string[]): { readonly status: number | null; readonly stderr: string } =>
  spawnSync(process.execPath, [script, ...args], { encoding: "utf8", timeout: PATIENCE });

test.each<readonly [readonly string[], string]>([
  [["--port", "99999"], "--port ist eine Zahl von 1 bis 65535, nicht „99999“."],
  [["--port", "0"], "--port ist eine Zahl von 1 bis 65535, nicht „0“."],
  [["--port", "acht"], "--port ist eine Zahl von 1 bis 65535, nicht „acht“."],
  [["--port", "-1"], "--port ist eine Zahl von 1 bis 65535, nicht „-1“."],
  [["--port"], "--port ist eine Zahl von 1 bis 65535, nicht „“."],
  [["--prot", "3000"], "Aufruf: npm start -- [--port NUMMER]"],
  [["--port", "3000", "x.xlsx"], "Aufruf: npm start -- [--port NUMMER]"],
])("npm start -- %j says in German what is wrong", (args, sentence) => {
  expect(start(...args)).toMatchObject({ status: 2, stderr: `${sentence}\n` });
});

test("a port that another program has: which one to take instead", async () => {
  const other = createServer();
  const port = await new Promise<number>((done) => {
    other.listen(0, () => {
      const address = other.address();
      done(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  const { status, stderr } = start("--port", String(port));
  other.close();
  expect(status).toBe(2);
  expect(stderr).toContain(`Anschluss ${port} ist belegt; wählen Sie einen anderen: npm start -- --port `);
});
