import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { View } from "../session-state";
import { CheckView } from "./check-view";
import { CompareView } from "./compare-view";
import { HelpView } from "./help-view";
import { usePane } from "./pane-context";
import { Overlay } from "./overlay";
import { PreviewPanel } from "./preview-panel";
import { RulePage } from "./rule-page";
import { ScrollContext } from "./scroll-context";
import { Sections } from "./sections";
import { SetupView } from "./setup-view";

const PAGES: Readonly<Record<View, () => ReactElement>> = {
  check: CheckView,
  compare: CompareView,
  setup: SetupView,
  help: HelpView,
};

/** The whole pane: sections above, one of them below. */
export function App(): ReactElement {
  const { session, state, texts } = usePane();
  const [dark, setDark] = useState(session.host.environment().dark);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    session.host.onTheme((environment) => setDark(environment.dark));
  }, [session]);
  useEffect(() => {
    document.documentElement.lang = state.language;
    document.title = texts.title;
  }, [state.language, texts]);
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [state.view]);
  const Page = PAGES[state.view];
  const { rulePage, preview } = state;
  const over =
    rulePage !== null ? <RulePage id={rulePage} /> : preview !== null ? <PreviewPanel preview={preview} /> : null;
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={`pane ${dark ? "dark" : "light"}`}>
      <ScrollContext.Provider value={scroller}>
        <header>
          <h1 className="unseen">{texts.title}</h1>
          <Sections />
        </header>
        <main className="content">
          <div ref={scroller} className="scroller" inert={over !== null}>
            <div id="page" tabIndex={-1} role="tabpanel" aria-labelledby={`tab-${state.view}`} className="page">
              <Page />
            </div>
          </div>
          {over !== null && <Overlay>{over}</Overlay>}
        </main>
      </ScrollContext.Provider>
    </FluentProvider>
  );
}
