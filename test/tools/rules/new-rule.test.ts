import { expect, test } from "@jest/globals";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { registers } from "../../../src/registers/index";
import { newRegisterRule, newRule } from "../../../tools/rules/new-rule";

const root = join(__dirname, "..", "..", "..");
const ofRegisters = registers.map((register) => newRegisterRule("some-rule", register));

test.each([newRule("some-rule"), ...ofRegisters])("what a new rule imports is there: %#", (files) => {
  const imported = Object.entries(files).flatMap(([file, text]) =>
    Array.from(text.matchAll(/ from "(\..*)";$/gm)).map(([, path = ""]) => join(dirname(file), `${path}.ts`)),
  );
  expect(imported.length).toBeGreaterThan(3);
  expect(imported.filter((file) => !(file in files) && !existsSync(join(root, file)))).toEqual([]);
});
