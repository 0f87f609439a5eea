import { createElement } from "react";
import { createRoot } from "react-dom/client";
import type { Language } from "../../../src/core/text/texts";
import type { WorkbookData } from "../../../src/core/workbook/workbook-data";
import { rules } from "../../../src/rules/index";
import { browserClock } from "../../../pane/host/clock";
import { createSession, type Session } from "../../../pane/session/session";
import { App } from "../../../pane/view/app";
import { SessionContext } from "../../../pane/view/parts/pane-context";
import { StartPage, type StartReason } from "../../../pane/view/parts/start-page";
import { fakeHost, type FakeHost } from "./fake-host";

/** What the page with the fake host offers to tests. */
export interface FakePane {
  open(book: WorkbookData, options: { readonly language: Language; readonly dark: boolean }): void;
  start(reason: StartReason, language: Language): void;
  host: FakeHost | null;
  session: Session | null;
}

const element = document.getElementById("root");
if (element === null) throw new Error("missing element: root");
const root = createRoot(element);

const pane: FakePane = {
  host: null,
  session: null,
  open: (book, environment) => {
    pane.host = fakeHost(book, environment);
    pane.session = createSession(pane.host, rules, browserClock);
    const value = { session: pane.session, version: "0.0.0" };
    root.render(createElement(SessionContext.Provider, { value }, createElement(App)));
  },
  start: (reason, language) => root.render(createElement(StartPage, { reason, language, missing: "ExcelApi 1.9" })),
};
Object.assign(globalThis, { pane });
