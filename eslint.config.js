const tseslint = require("typescript-eslint");
const house = require("./tools/eslint-house.cjs");

const TESTS = ["**/*.test.ts", "test/**/*.ts"];
/** What also becomes Office Scripts: TypeScript 4.0, no clock, no randomness, no locale. */
const PORTABLE = ["src/{core,registers,rules,charts,i18n}/**/*.ts", "src/adapters/officescript/**/*.ts"];
/** The scripts themselves: TypeScript 4.0 as well, but a surface may ask what time it is. */
const SCRIPTS = ["automation/officescripts/**/*.ts"];

const everywhere = [
  { selector: "ExportDefaultDeclaration", message: "No default exports: the file's name is the exported name." },
  { selector: "ExportAllDeclaration", message: "No barrels: import from the file that defines the name." },
  { selector: "ExportNamedDeclaration[source]", message: "No barrels: import from the file that defines the name." },
  { selector: "TSEnumDeclaration", message: "No enums: a union of texts is plain data." },
];
const typescript40 = [
  { selector: "TSSatisfiesExpression", message: "Office Scripts have TypeScript 4.0: no satisfies." },
  { selector: "TSTemplateLiteralType", message: "Office Scripts have TypeScript 4.0: no template literal types." },
  { selector: ":function[generator=true]", message: "Office Scripts know no generators." },
  {
    selector: "CallExpression[callee.property.name='at'][arguments.0.type=/^(UnaryExpression|BinaryExpression)$/]",
    message: "Office Scripts have no .at().",
  },
  {
    selector:
      "CallExpression[callee.property.name=/^(map|flatMap|filter|findIndex|some|every|forEach|sort|reduce)$/][arguments.0.type=/^(Identifier|MemberExpression|FunctionExpression)$/]",
    message: "Office Scripts want an inline arrow function here.",
  },
  {
    selector: "CatchClause > Identifier.param:not([typeAnnotation])",
    message: "TypeScript 4.0 takes it for any: write `: unknown`.",
  },
];
const portable = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "The clock is an argument, not something the core reads.",
  },
  {
    selector: "MemberExpression[property.name=/^(toLocale[A-Z].*|localeCompare)$/]",
    message: "The locale is an argument, not something the core reads.",
  },
];
const tests = [
  {
    selector:
      "CallExpression[callee.object.name=/^(test|it|describe)$/][callee.property.name=/^(only|skip|todo|failing)$/]",
    message: "Every test runs; one that cannot pass yet is not committed.",
  },
];

const naming = [
  { selector: "default", format: ["camelCase"], leadingUnderscore: "allow" },
  { selector: "import", format: null },
  { selector: "variable", format: ["camelCase", "UPPER_CASE"], leadingUnderscore: "allow" },
  { selector: "typeLike", format: ["PascalCase"] },
  { selector: "interface", format: ["PascalCase"], custom: { regex: "^I[A-Z]", match: false } },
  { selector: ["objectLiteralProperty", "objectLiteralMethod", "typeProperty"], format: null },
];

module.exports = tseslint.config(
  { ignores: ["**/node_modules/**", "dist/**", ".cache/**", "ergebnis/**", "samples/**"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    plugins: { house },
    rules: {
      "house/file-name": "error",
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "object-shorthand": "error",
      "no-else-return": "error",
      "no-param-reassign": "error",
      "no-debugger": "error",
      "no-duplicate-case": "error",
      "no-unreachable": "error",
      "no-self-compare": "error",
      "no-loss-of-precision": "error",
      "no-misleading-character-class": ["error", { allowEscape: true }],
      "no-unsafe-finally": "error",
      "no-useless-rename": "error",
      "no-throw-literal": "error",
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.strict],
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/consistent-type-definitions": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/naming-convention": ["error", ...naming],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-restricted-syntax": ["error", ...everywhere],
    },
  },
  {
    files: ["src/**/*.ts", "automation/**/*.ts", "{pane,taskpane}/**/*.{ts,tsx}", "functions/**/*.ts"],
    ignores: TESTS,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      "house/exported-jsdoc": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/no-base-to-string": "error",
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/no-unsafe-argument": "error",
      "@typescript-eslint/no-unsafe-assignment": "error",
      "@typescript-eslint/no-unsafe-call": "error",
      "@typescript-eslint/no-unsafe-member-access": "error",
      "@typescript-eslint/no-unsafe-return": "error",
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/prefer-promise-reject-errors": "error",
      "@typescript-eslint/require-array-sort-compare": ["error", { ignoreStringArrays: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
  {
    // A React component is a function, or the context that one provides, with a name in capitals.
    files: ["pane/view/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/naming-convention": [
        "error",
        ...naming.filter(({ selector }) => selector !== "variable"),
        { selector: ["function", "variable"], format: ["camelCase", "PascalCase", "UPPER_CASE"] },
      ],
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "Texts from cells are text nodes, never markup." },
        { property: "dangerouslySetInnerHTML", message: "Texts from cells are text nodes, never markup." },
      ],
    },
  },
  { files: ["src/**/*.ts"], ignores: TESTS, rules: { "no-console": "error" } },
  {
    files: PORTABLE,
    ignores: TESTS,
    rules: {
      "no-restricted-syntax": ["error", ...everywhere, ...typescript40, ...portable],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "The clock is an argument, not something the core reads." },
        { object: "Math", property: "random", message: "Randomness is an argument, not something the core reads." },
      ],
      "no-restricted-globals": ["error", "Intl", "process", "window", "document", "globalThis", "Buffer"],
    },
  },
  { files: SCRIPTS, ignores: TESTS, rules: { "no-restricted-syntax": ["error", ...everywhere, ...typescript40] } },
  {
    // Excel's own API has enums; its declaration says what is there.
    files: ["src/adapters/officescript/excelscript*.d.ts"],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    files: ["src/adapters/**/*.ts", "tools/**/*.ts", "{sheet-view,workbench}/**/*.ts", ...TESTS],
    rules: { "@typescript-eslint/consistent-type-assertions": "off" },
  },
  {
    files: TESTS,
    rules: {
      "@typescript-eslint/explicit-module-boundary-types": "off",
      // A test may name a parameter by the column whose cell it is.
      "@typescript-eslint/naming-convention": [
        "error",
        ...naming,
        { selector: "parameter", format: ["camelCase", "PascalCase"], leadingUnderscore: "allow" },
      ],
      "no-restricted-syntax": ["error", ...everywhere, ...tests],
    },
  },
  {
    // Generators load rules by their file names, at run time.
    files: ["tools/**/*.ts"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
