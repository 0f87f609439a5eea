import { Button, FluentProvider, ProgressBar, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Language } from "../../../src/core/text/texts";
import { paneTexts } from "./pane-context";

/** Why the pane does not open. */
export type StartReason = "slow" | "unreachable" | "not-excel" | "too-old" | "crashed";

/** In place of the pane when it cannot open: what is the matter, and what to do. */
export function StartPage(props: {
  readonly reason: StartReason;
  readonly language: Language;
  readonly missing?: string;
}): ReactElement {
  const { startup, loading, title } = paneTexts(props.language);
  const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  const says: Readonly<Record<StartReason, readonly [title: string, text: string]>> = {
    slow: [loading, startup.slow],
    unreachable: [startup.unreachable, startup.unreachableWhy],
    "not-excel": [startup.notExcel, startup.notExcelWhy],
    "too-old": [startup.tooOld, startup.tooOldWhy(props.missing ?? "")],
    crashed: [startup.crashed, startup.crashedWhy],
  };
  const [heading, text] = says[props.reason];
  const helps = props.reason !== "not-excel" && props.reason !== "too-old";
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={`pane ${dark ? "dark" : "light"}`}>
      <main className="scroller" lang={props.language}>
        <div className="page" role="alert">
          <p className="quiet">{title}</p>
          <h1>{heading}</h1>
          {props.reason === "slow" && <ProgressBar aria-label={loading} />}
          <p>{text}</p>
          {helps && (
            <Button appearance="primary" onClick={() => window.location.reload()}>
              {startup.reload}
            </Button>
          )}
        </div>
      </main>
    </FluentProvider>
  );
}
