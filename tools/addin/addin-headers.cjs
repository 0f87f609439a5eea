/* What the add-in's server is to say about its files, and what the page says itself where the server does not. */

/**
 * Where Microsoft serves office.js. It moved in September 2026, and the former address may lead on to the new one: a page
 * that takes it from one of them must be allowed both, as a policy also judges where a request is led to.
 */
const MICROSOFT = {
  cdn: "https://officeapis.public.onecdn.static.microsoft/1/office.js",
  oldCdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
};

/** Where Excel on the web puts the page into a frame. */
const FRAMES = [
  "https://*.office.com",
  "https://*.office365.com",
  "https://*.officeapps.live.com",
  "https://*.sharepoint.com",
  "https://*.cloud.microsoft",
  "https://*.microsoft365.com",
];

/** The page with the address of office.js, whose origin its policy allows; none more where it lies beside the page. */
function withOffice(page, office) {
  const origins = originsOf(office).map((origin) => ` ${origin}`);
  return page.replaceAll("%OFFICE_JS%", office).replaceAll(" %OFFICE_ORIGIN%", origins.join(""));
}

function originsOf(office) {
  const microsoft = Object.values(MICROSOFT);
  if (microsoft.includes(office)) return microsoft.map((address) => new URL(address).origin);
  return office.startsWith("https://") ? [new URL(office).origin] : [];
}

/** The Content-Security-Policy of a page. */
function policyOf(page) {
  const [, policy] = /Content-Security-Policy"\s+content="([^"]+)"/.exec(page) ?? [];
  if (policy === undefined) throw new Error("page without a Content-Security-Policy");
  return policy;
}

/** What all files are sent with. */
const headersOf = (page) => ({
  "Content-Security-Policy": `${policyOf(page)}; frame-ancestors 'self' ${FRAMES.join(" ")}`,
  "Referrer-Policy": "no-referrer",
  "Strict-Transport-Security": "max-age=31536000",
  "X-Content-Type-Options": "nosniff",
});

/** Files whose name stays when their content changes; all others carry a hash of it. */
const ASKED_ANEW = ["taskpane.html", "hilfe.html", "functions.js", "functions.de.json", "functions.en.json"];
const CACHED_SECONDS = 86400;

/** What Excel on the web reads from its own page, and the browser refuses it without this (office-js#3970). */
const ASKED_BY_EXCEL = ["functions.de.json", "functions.en.json"];
const FOR_EXCEL = { "Access-Control-Allow-Origin": "*" };

/**
 * The headers by paths, in the form that static hosts read; for other servers it says what to set. No two paths set the
 * same header for a file: hosts would join the values.
 */
function headersFile(page) {
  return [
    "/*",
    ...Object.entries(headersOf(page)).map(([name, value]) => `  ${name}: ${value}`),
    ...ASKED_ANEW.flatMap((file) => [
      `/${file}`,
      "  Cache-Control: no-cache",
      ...(ASKED_BY_EXCEL.includes(file) ? Object.entries(FOR_EXCEL).map(([name, value]) => `  ${name}: ${value}`) : []),
    ]),
    "/assets/*",
    `  Cache-Control: public, max-age=${CACHED_SECONDS}`,
    "",
  ].join("\n");
}

const quoted = (value) => value.replace(/&/g, "&amp;").replace(/"/g, "&quot;");

/** The same for Microsoft's IIS, which reads it in the folder; what the server sets already is replaced. */
function webConfig(page) {
  const header = ([name, value]) => [
    `        <remove name="${name}" />`,
    `        <add name="${name}" value="${quoted(value)}" />`,
  ];
  const forExcel = (file) => [
    `  <location path="${file}">`,
    "    <system.webServer>",
    "      <httpProtocol>",
    "        <customHeaders>",
    ...Object.entries(FOR_EXCEL)
      .flatMap(header)
      .map((line) => `  ${line}`),
    "        </customHeaders>",
    "      </httpProtocol>",
    "    </system.webServer>",
    "  </location>",
  ];
  const days = CACHED_SECONDS / 86400;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    "<configuration>",
    "  <system.webServer>",
    "    <httpProtocol>",
    "      <customHeaders>",
    ...Object.entries(headersOf(page)).flatMap(header),
    "      </customHeaders>",
    "    </httpProtocol>",
    "    <staticContent>",
    '      <remove fileExtension=".json" />',
    '      <mimeMap fileExtension=".json" mimeType="application/json" />',
    '      <clientCache cacheControlMode="DisableCache" />',
    "    </staticContent>",
    "  </system.webServer>",
    '  <location path="assets">',
    "    <system.webServer>",
    "      <staticContent>",
    `        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${days}.00:00:00" />`,
    "      </staticContent>",
    "    </system.webServer>",
    "  </location>",
    ...ASKED_BY_EXCEL.flatMap(forExcel),
    "</configuration>",
    "",
  ].join("\n");
}

module.exports = { headersFile, MICROSOFT, webConfig, withOffice };
