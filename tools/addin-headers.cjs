/* What the add-in's server is to say about its files, and what the page says itself where the server does not. */

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
  const origin = office.startsWith("https://") ? ` ${new URL(office).origin}` : "";
  return page.replaceAll("%OFFICE_JS%", office).replaceAll(" %OFFICE_ORIGIN%", origin);
}

/** The Content-Security-Policy of a page. */
function policyOf(page) {
  const [, policy] = /Content-Security-Policy"\s+content="([^"]+)"/.exec(page) ?? [];
  if (policy === undefined) throw new Error("page without a Content-Security-Policy");
  return policy;
}

/** The headers by paths, in the form that static hosts read; for other servers it says what to set. */
function headersFile(page) {
  const policy = `${policyOf(page)}; frame-ancestors 'self' ${FRAMES.join(" ")}`;
  return [
    "/*",
    `  Content-Security-Policy: ${policy}`,
    "  Referrer-Policy: no-referrer",
    "  Strict-Transport-Security: max-age=31536000",
    "  X-Content-Type-Options: nosniff",
    "  Cache-Control: no-cache",
    "/assets/*",
    "  Cache-Control: public, max-age=86400",
    "",
  ].join("\n");
}

module.exports = { headersFile, withOffice };
