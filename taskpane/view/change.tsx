import type { ReactElement } from "react";
import type { Edit } from "../../src/core/edit";
import { shownChange } from "../shown-change";
import { usePane } from "./pane-context";

/** Before → after of one cell. */
export function Change({ edit }: { readonly edit: Edit }): ReactElement {
  const { texts } = usePane();
  const { before, after } = shownChange(edit);
  return (
    <p className="change">
      <span className="unseen">{texts.check.before}: </span>
      {before === "" ? <span className="quiet">{texts.check.empty}</span> : <del>{before}</del>}
      <span aria-hidden="true"> → </span>
      <span className="unseen">, {texts.check.after}: </span>
      {after === "" ? <span className="quiet">{texts.check.empty}</span> : <ins>{after}</ins>}
    </p>
  );
}
