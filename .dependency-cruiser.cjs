/* The layers of ARCHITECTURE.md as rules: each forbidden edge with its reason. Tests may import anything. */
const { house } = require("./tools/rooms.cjs");

const TEST = "\\.test\\.ts$";

/** What a folder may import, as a pattern of allowed paths; all else is forbidden. */
const onlySees = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from, pathNot: TEST },
  to: { pathNot: allowed },
});

/** Two rules a room: it sees the rooms before it in the house, and its inner files are seen by nobody outside. */
const rulesOfRooms = house.flatMap(({ folder, rooms }) =>
  rooms.flatMap(({ name, inner }, index) => {
    const pattern = (each) => `^${folder}/${each === "." ? "" : `${each}/`}[^/]+$`;
    const later = rooms.slice(index + 1).map((each) => pattern(each.name));
    return [
      {
        name: `${folder}/${name} in its place`,
        comment:
          "The order of the rooms is that of the layers: what an earlier room needs of a later one belongs below both.",
        severity: "error",
        from: { path: pattern(name), pathNot: TEST },
        to: { path: later },
      },
      {
        name: `${folder}/${name} behind its face`,
        comment: "These files are the room's own business: what they offer is reached through its other files.",
        severity: "error",
        from: { pathNot: [pattern(name), TEST] },
        to: { path: inner.map((each) => `^${folder}/${name === "." ? "" : `${name}/`}${each}\\.tsx?$`) },
      },
    ].filter(({ to }) => to.path.length > 0);
  }),
);

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...rulesOfRooms,
    onlySees(
      "core-sees-nothing",
      "^src/core/",
      "^src/core/",
      "Core runs in every host, also in Office Scripts: no file of another layer, no npm package, no Node.",
    ),
    onlySees(
      "rule-sees-core",
      "^src/rules/(?!index\\.ts$)",
      "^src/core/",
      "A rule judges plain data of the core. It knows no other rule: what two rules share belongs to the core.",
    ),
    onlySees(
      "rules-index-sees-rules",
      "^src/rules/index\\.ts$",
      "^src/(core|rules|registers/[^/]+/rules)/",
      "The generated index only collects the rules.",
    ),
    onlySees(
      "register-sees-core",
      "^src/registers/([^/]+)/",
      "^src/(core/|registers/$1/|registers/[^/]+/register\\.ts$)",
      "A register is a declaration with rules, counts and charts of its own: it knows the core and what other registers declare, no host.",
    ),
    onlySees(
      "registers-index-sees-registers",
      "^src/registers/index\\.ts$",
      "^src/(core|registers)/",
      "The generated index only collects the registers.",
    ),
    onlySees(
      "charts-see-core",
      "^src/charts/",
      "^src/(core|charts)/",
      "A chart is a pure function from rows to a ChartSpec.",
    ),
    onlySees(
      "readers-see-core",
      "^src/readers/",
      "^src/(core|readers)/",
      "A reader understands plain blocks of a document. It knows no file, no host, no package, and runs everywhere.",
    ),
    onlySees("i18n-sees-core", "^src/i18n/", "^src/(core|i18n)/", "Texts depend on what is said, not on who says it."),
    {
      name: "adapter-sees-core",
      comment:
        "An adapter knows one host or file format. It does not judge: rules, charts and texts come from the surface.",
      severity: "error",
      from: { path: "^src/adapters/", pathNot: TEST },
      to: {
        path: "^(src|automation|pane|taskpane|functions|sheet-view|workbench)/",
        pathNot: "^src/(core|readers|adapters)/",
      },
    },
    {
      name: "adapters-apart",
      comment: "Adapters do not know one another; what they share is the contract in the core.",
      severity: "error",
      from: { path: "^src/adapters/([^/]+)/", pathNot: `${TEST}|^src/adapters/docx-reading/` },
      to: { path: "^src/adapters/", pathNot: "^src/adapters/$1/" },
    },
    onlySees(
      "docx-reading-opens-packages",
      "^src/adapters/docx-reading/",
      "^src/(core|readers|adapters/docx-reading)/|^src/adapters/xlsx/(package/(package|relationships|content-types)|xml/(refused|xml-cursor|xml-reference))\\.ts$",
      "A Word file is a package like a workbook. It is opened and refused by the same code, of which it sees no sheet.",
    ),
    onlySees(
      "text-reading-sees-readers",
      "^src/adapters/text-reading/",
      "^src/(core|readers|adapters/text-reading)/",
      "It makes text of bytes and records of text, with nothing but the platform's decoder.",
    ),
    {
      name: "below-the-surfaces",
      comment: "Nothing in src is started by a host or knows a surface; surfaces put together what src offers.",
      severity: "error",
      from: { path: "^src/", pathNot: TEST },
      to: { path: "^(automation|pane|taskpane|functions|sheet-view|workbench|tools|test)/" },
    },
    {
      name: "surfaces-apart",
      comment:
        "Surfaces never import each other; what two of them need belongs below them. Only the page of the shared runtime starts the functions, see taskpane-starts-functions.",
      severity: "error",
      from: { path: "^(automation/[^/]+|taskpane|functions|workbench)/", pathNot: `${TEST}|^taskpane/main\\.tsx$` },
      to: { path: "^(automation|taskpane|functions|workbench|test)/", pathNot: "^$1/" },
    },
    onlySees(
      "pane-without-host",
      "^pane/",
      "^(pane|src/(core|rules|registers|charts|i18n))/|^node_modules/",
      "The pane works over any host that has the port `Host`: it knows no adapter, no Office, no surface.",
    ),
    {
      name: "session-without-page",
      comment:
        "What the pane does is plain TypeScript over the port `Host`: no React, no package. It is tested without.",
      severity: "error",
      from: { path: "^pane/(host|session)/", pathNot: TEST },
      to: { path: "^(pane/view/|node_modules/)" },
    },
    {
      name: "taskpane-starts-functions",
      comment: "The page of the shared runtime starts the functions and knows nothing else of another surface.",
      severity: "error",
      from: { path: "^taskpane/main\\.tsx$" },
      to: { path: "^(automation|functions|workbench|test)/", pathNot: "^functions/main\\.ts$" },
    },
    onlySees(
      "functions-see-core-and-rules",
      "^functions/",
      "^(functions|src/(core|rules|registers|i18n))/",
      "A custom function computes over plain arrays. What needs a host, such as reading a sheet, the page hands in.",
    ),
    {
      name: "taskpane-in-excel-alone",
      comment: "The pane runs in Excel: files are the command line's, scripts are Power Automate's.",
      severity: "error",
      from: { path: "^taskpane/", pathNot: TEST },
      to: { path: "^src/(adapters/(?!excel/)|readers/)" },
    },
    onlySees(
      "sheet-view-shows-files",
      "^sheet-view/",
      "^(sheet-view|src/(core|adapters/xlsx))/",
      "The sheet shows what a file holds and takes what people type. It knows no class of Excel's API, no rule, no pane.",
    ),
    onlySees(
      "sheet-view-state-below",
      "^sheet-view/state/",
      "^(sheet-view/state|src/core)/|^src/adapters/xlsx/patch/structured-reference\\.ts$",
      "The state is plain data that reading fills and drawing shows. Structured references are renamed as in a file.",
    ),
    onlySees(
      "sheet-view-calc-sees-state",
      "^sheet-view/calc/",
      "^(sheet-view/(calc|state)|src/core)/",
      "The calculation reads and writes cells. Who calls custom functions, and how, is handed in.",
    ),
    onlySees(
      "workbench-plays-excel",
      "^workbench/.*\\.ts$",
      "^(workbench|sheet-view|src/(core|i18n|adapters/xlsx))/",
      "The workbench plays Excel for any add-in. Knowing ours, its rules, charts or adapter, it would be made to fit.",
    ),
    onlySees(
      "workbench-model-sees-state",
      "^workbench/model/",
      "^(workbench/model/|sheet-view/(state|calc|typing)/|src/core/)",
      "Classes of Excel's API over plain state: protocol, files and page look at them, not they at those.",
    ),
    onlySees(
      "workbench-host-sees-model",
      "^workbench/host/",
      "^(workbench/(host|model)|sheet-view/(state|calc)|src/core)/",
      "The protocol carries out what office.js asks on the model. It knows no page and can run without one.",
    ),
    onlySees(
      "workbench-file-sees-state",
      "^workbench/file/",
      "^(workbench/file|sheet-view/(state|read)|src/(core|adapters/xlsx))/",
      "Saving goes through the file adapter and knows neither protocol nor page.",
    ),
    {
      name: "pages-without-node",
      comment: "What runs in Excel or a browser has no Node: a builtin would only fail there.",
      severity: "error",
      from: { path: "^(pane|taskpane|functions|sheet-view|workbench)/.*\\.tsx?$", pathNot: TEST },
      to: { dependencyTypes: ["core"] },
    },
    onlySees(
      "docx-adapter-sees-core",
      "^src/adapters/docx/",
      "^(src/(core|adapters/docx)/|node_modules/(docx|fflate)/)",
      "It carries out a DocumentPlan, with the library for Word files and nothing else: no Node, no font of the machine.",
    ),
    {
      name: "docx-in-its-adapter",
      comment: "Only the adapter knows the library for Word files, so that another one can take its place.",
      severity: "error",
      from: {
        path: "^(src|automation|pane|taskpane|functions|sheet-view)/",
        pathNot: `^src/adapters/docx/|${TEST}`,
      },
      to: { path: "^node_modules/docx/" },
    },
    onlySees(
      "officescript-adapter-sees-core",
      "^src/adapters/officescript/",
      "^src/(core|adapters/officescript)/",
      "It becomes part of one file without imports: what it needs is there as source, never as a package.",
    ),
    onlySees(
      "scripts-see-what-becomes-one-file",
      "^automation/officescripts/",
      "^(automation/officescripts|src/(core|registers|rules|charts|i18n|adapters/officescript))/",
      "A script is one file without imports: everything it needs must be able to become part of it.",
    ),
    {
      name: "no-cycles",
      comment:
        "Two files that need each other are one file, or a third one is missing; types count. Only the classes of Excel's API lead to one another, as its objects do.",
      severity: "error",
      from: { pathNot: "^workbench/model/api/" },
      to: { circular: true },
    },
    {
      name: "resolvable",
      comment: "An import that leads nowhere fails only when it is run.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "declared-packages",
      comment: "What ships may only use packages that package.json names as dependencies.",
      severity: "error",
      from: { path: "^(src|automation|pane|taskpane|functions|sheet-view)/", pathNot: `${TEST}|\\.cjs$` },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    exclude: { path: "^(dist|\\.cache)/" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".cjs", ".json", ".d.ts"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node"],
    },
  },
};
