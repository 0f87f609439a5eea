import { createRoot, type Root } from "react-dom/client";
import { associateFunctions } from "../functions/main";
import { rules } from "../src/rules/index";
import { browserClock } from "../pane/host/clock";
import { takeCommands } from "./commands";
import { excelHost } from "./excel-host";
import { createSession } from "../pane/session/session";
import { App } from "../pane/view/app";
import { ErrorBoundary } from "../pane/view/parts/error-boundary";
import { SessionContext } from "../pane/view/parts/pane-context";
import { StartPage, type StartReason } from "../pane/view/parts/start-page";
import { officeReady } from "./office-ready";

const pageLanguage = (): "de" | "en" => (navigator.language.toLowerCase().startsWith("en") ? "en" : "de");

function root(): Root {
  const element = document.getElementById("root");
  if (element === null) throw new Error("missing element: root");
  return createRoot(element);
}

async function start(page: Root, say: (reason: StartReason) => void): Promise<void> {
  const ready = await officeReady(say);
  if (ready === null) return say("unreachable");
  if (ready.host !== Office.HostType.Excel) return say("not-excel");
  const host = excelHost();
  associateFunctions({ readStammdaten: host.readStammdaten, addresses: host.addresses });
  const missing = host.missing();
  if (missing.length > 0) {
    window.ribbonCommands.refuse();
    return page.render(
      <StartPage reason="too-old" language={host.environment().language} missing={missing.join(", ")} />,
    );
  }
  const session = createSession(host, rules, browserClock);
  takeCommands(session);
  page.render(
    <ErrorBoundary language={host.environment().language}>
      <SessionContext.Provider value={{ session, version: IKZ_VERSION }}>
        <App />
      </SessionContext.Provider>
    </ErrorBoundary>,
  );
}

const page = root();
const say = (reason: StartReason): void => page.render(<StartPage reason={reason} language={pageLanguage()} />);
start(page, say).catch(() => {
  say("crashed");
  window.ribbonCommands.refuse();
});
