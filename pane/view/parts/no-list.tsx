import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "./pane-context";

/** In place of findings where the workbook has no list. */
export function NoList(): ReactElement {
  const { session, texts, busy } = usePane();
  return (
    <section className="card">
      <h2>{texts.check.noList}</h2>
      <p>{texts.check.noListWhy}</p>
      <div className="row">
        <Button appearance="primary" onClick={() => void session.show("setup")}>
          {texts.check.createList}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void session.check()}>
          {texts.check.again}
        </Button>
      </div>
    </section>
  );
}
