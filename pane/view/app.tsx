import { Button, FluentProvider, ProgressBar, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, useState, type ComponentType, type ReactElement } from "react";
import type { SessionState, View } from "../session/session-state";
import { CheckView } from "./check/check-view";
import { HelpView } from "./setup/help-view";
import { MessageArea } from "./parts/message-area";
import { Overlay } from "./parts/overlay";
import { DarkContext, usePane } from "./parts/pane-context";
import { PreviewPanel } from "./findings/preview-panel";
import { RulePage } from "./findings/rule-page";
import { ScrollContext } from "./parts/scroll-context";
import { Sections } from "./parts/sections";
import { useTabKey } from "./parts/use-tab-key";

/** Pages that are loaded when they are shown; where the page's own server does not answer, that is said in their place. */
const CompareView = lazy(() =>
  import(/* webpackChunkName: "sheets" */ "./compare/compare-view").then(
    ({ CompareView: page }) => ({ default: page }),
    () => ({ default: NotLoaded }),
  ),
);
const SetupView = lazy(() =>
  import(/* webpackChunkName: "sheets" */ "./setup/setup-view").then(
    ({ SetupView: page }) => ({ default: page }),
    () => ({ default: NotLoaded }),
  ),
);
const ReasonPanel = lazy(() =>
  import(/* webpackChunkName: "questions" */ "./findings/reason-panel").then(
    ({ ReasonPanel: page }) => ({ default: page }),
    () => ({ default: NotLoaded }),
  ),
);
const SubmitPanel = lazy(() =>
  import(/* webpackChunkName: "questions" */ "./abgabe/submit-panel").then(
    ({ SubmitPanel: page }) => ({ default: page }),
    () => ({ default: NotLoaded }),
  ),
);

const PAGES: Readonly<Record<View, ComponentType>> = {
  check: CheckView,
  compare: CompareView,
  setup: SetupView,
  help: HelpView,
};

/** The whole pane: sections above, one of them below, messages at the foot. */
export function App(): ReactElement {
  const { session, state, texts, busy } = usePane();
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
  }, [state.view, state.abgabe]);
  useFocusKept(busy);
  useTabKey();
  const Page = PAGES[state.view];
  const over = pageOver(state);
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={`pane ${dark ? "dark" : "light"}`}>
      <DarkContext.Provider value={dark}>
        <ScrollContext.Provider value={scroller}>
          <header>
            <h1 className="unseen">{texts.title}</h1>
            <Sections />
          </header>
          <MessageArea />
          <main className="content">
            <ActivityLine />
            <div ref={scroller} className="scroller" inert={over !== null}>
              <div id="page" tabIndex={-1} role="tabpanel" aria-labelledby={`tab-${state.view}`} className="page">
                <Suspense fallback={null}>
                  <Page />
                </Suspense>
              </div>
            </div>
            {over !== null && (
              <Overlay>
                <Suspense fallback={null}>{over}</Suspense>
              </Overlay>
            )}
          </main>
        </ScrollContext.Provider>
      </DarkContext.Provider>
    </FluentProvider>
  );
}

/** In place of a page that could not be loaded. */
function NotLoaded(): ReactElement {
  const { texts } = usePane();
  return (
    <section className="card">
      <p role="alert">{texts.problems.unreachable()}</p>
      <Button onClick={() => location.reload()}>{texts.startup.reload}</Button>
    </section>
  );
}

/** The page that lies over the present one. */
function pageOver({ rulePage, preview, question, abgabe }: SessionState): ReactElement | null {
  if (rulePage !== null) return <RulePage id={rulePage} />;
  if (preview !== null) return <PreviewPanel preview={preview} />;
  if (question?.of === "reason") return <ReasonPanel findings={question.findings} />;
  if (question?.of === "name" && abgabe !== null) return <SubmitPanel page={abgabe} />;
  return null;
}

/** What had the focus may be gone when what it began is done: then the page has it. A focus outside of the pane stays. */
function useFocusKept(busy: boolean): void {
  const wasBusy = useRef(busy);
  useEffect(() => {
    const isDone = wasBusy.current && !busy;
    wasBusy.current = busy;
    if (isDone && document.hasFocus() && document.activeElement === document.body)
      document.getElementById("page")?.focus({ preventScroll: true });
  }, [busy]);
}

/** A thin line below the sections while something is going on, so that nothing in the page moves. */
function ActivityLine(): ReactElement | null {
  const { state, texts, busy } = usePane();
  const { progress } = state;
  if (!busy || progress === null) return null;
  return (
    <ProgressBar
      className="activity-line"
      shape="square"
      aria-label={texts.activity[progress.activity]}
      {...(progress.steps > 0 ? { value: progress.step / progress.steps } : {})}
    />
  );
}
