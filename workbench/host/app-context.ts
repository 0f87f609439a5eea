/** Languages in which the workbench shows itself and reports itself to the add-in. */
export type HostLocale = "de-DE" | "en-US";

/** What the add-in is told about its host. */
export interface HostSettings {
  locale: HostLocale;
  theme: "light" | "dark";
  /** Highest version of the requirement set ExcelApi; add-ins must do without what is newer. */
  excelApi: string;
  /** How custom functions are called: empty cells arrive differently. */
  platform: "web" | "desktop";
}

/** The add-in's id in the conversation with its host. */
const APP_ID = "ikz-app";
/** The conversation's id. */
const CONVERSATION_ID = "ikz-conversation";

const EXCEL = 16;

/** The answer to `ContextActivationManager_getAppContextAsync`. */
export function appContext(settings: HostSettings, fileName: string): Record<string, unknown> {
  return {
    _id: APP_ID,
    _appName: EXCEL,
    _appVersion: "16.01",
    _appUILocale: settings.locale,
    _dataLocale: settings.locale,
    _docUrl: `https://workbench.invalid/${encodeURIComponent(fileName)}`,
    _clientMode: 0,
    _settings: [],
    _reason: 1,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "ikz-correlation",
    _appInstanceId: APP_ID,
    _requirementMatrix: JSON.stringify({
      ExcelApi: Number(settings.excelApi),
      SharedRuntime: 1.2,
      CustomFunctionsRuntime: 1.4,
      CustomFunctions: 1.7,
      DelayForCellEdit: 1.1,
    }),
    _hostFullVersion: "16.0.15407.10000",
  };
}

/** The fragment and query that office.js reads before it asks its host. */
export function addInUrl(page: string, settings: HostSettings, origin: string): string {
  const SHARED_RUNTIME_WITH_FUNCTIONS = 3;
  const host = `Excel$Web$16.01$${settings.locale}$corr$$$${SHARED_RUNTIME_WITH_FUNCTIONS}`;
  const separator = page.includes("?") ? "&" : "?";
  const exchange = [CONVERSATION_ID, APP_ID, encodeURIComponent(origin)].join("|");
  return `${page}${separator}_host_Info=${encodeURIComponent(host).replace(/%24/g, "$")}#&_serializer_version=1&_xdm_Info=${exchange}`;
}
