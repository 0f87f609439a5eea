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

/** The origin of office.js as a source of the policy; nothing where it lies beside the page. */
const originOf = (office) => (office.startsWith("https://") ? [new URL(office).origin] : []);

/**
 * The Content-Security-Policy of the page: scripts from itself and from where office.js lies, none inside the page;
 * styles also inside, as office.js and Fluent UI make them; connections to nothing else.
 */
function contentSecurityPolicy(office) {
  const origins = ["'self'", ...originOf(office)].join(" ");
  return [
    "default-src 'none'",
    `script-src ${origins}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${origins}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The headers by paths, in the form that static hosts read; for other servers it says what to set. */
function headersFile(office) {
  const policy = `${contentSecurityPolicy(office)}; frame-ancestors 'self' ${FRAMES.join(" ")}`;
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

module.exports = { contentSecurityPolicy, headersFile };
