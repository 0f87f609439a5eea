import { FluentProvider, Tab, TabList, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { View } from "../session-state";
import { CheckView } from "./check-view";
import { CompareView } from "./compare-view";
import { HelpView } from "./help-view";
import { usePane } from "./pane-context";
import { ScrollContext } from "./scroll-context";
import { SetupView } from "./setup-view";

const VIEWS: readonly View[] = ["check", "compare", "setup", "help"];

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
  const scroller = useRef<HTMLElement>(null);
  useEffect(() => session.host.onTheme((environment) => setDark(environment.dark)), [session]);
  useEffect(() => {
    document.documentElement.lang = state.language;
    document.title = texts.title;
  }, [state.language, texts]);
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [state.view, state.rulePage, state.preview === null]);
  const Page = PAGES[state.view];
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={`pane ${dark ? "dark" : "light"}`}>
      <ScrollContext.Provider value={scroller}>
        <h1 className="unseen">{texts.title}</h1>
        <nav aria-label={texts.navigation} className="sections">
          <TabList
            size="small"
            selectedValue={state.view}
            onTabSelect={(_, { value }) => {
              const view = VIEWS.find((one) => one === value);
              if (view !== undefined) void session.show(view);
            }}
          >
            {VIEWS.map((view) => (
              <Tab key={view} value={view} id={`tab-${view}`} aria-controls="page">
                {texts.views[view]}
              </Tab>
            ))}
          </TabList>
        </nav>
        <main ref={scroller} className="scroller">
          <div id="page" role="tabpanel" aria-labelledby={`tab-${state.view}`} className="page">
            <Page />
          </div>
        </main>
      </ScrollContext.Provider>
    </FluentProvider>
  );
}
