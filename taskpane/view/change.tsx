import type { ReactElement } from "react";
import type { Edit } from "../../src/core/edit";
import { shownChange } from "../shown-change";
import { usePane } from "./pane-context";

/** Before → after of one cell. */
export function Change({ edit }: { readonly edit: Edit }): ReactElement {
  const { texts } = usePane();
  const { before, after } = shownChange(edit);
  const empty = <span className="quiet">{texts.check.empty}</span>;
  return (
    <p className="change">
      <span className="unseen">{texts.check.before}: </span>
      {before === "" ? empty : <del>{before}</del>}{" "}
      <span className="after">
        <span className="unseen">, {texts.check.after}: </span>
        <span aria-hidden="true">→</span>
        {after === "" ? empty : <ins>{after}</ins>}
      </span>
    </p>
  );
}
