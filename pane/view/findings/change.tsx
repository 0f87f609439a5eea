import type { ReactElement } from "react";
import type { Edit } from "../../../src/core/workbook/edit";
import { shownChange } from "../../../src/core/workbook/shown-change";
import { usePane } from "../parts/pane-context";

const MOST_CHARACTERS = 90;

/** Before → after of one cell. */
export function Change({ edit }: { readonly edit: Edit }): ReactElement {
  const { texts } = usePane();
  const { before, after, becomesNumber } = shownChange(edit, MOST_CHARACTERS);
  const empty = <span className="quiet">{texts.check.empty}</span>;
  return (
    <p className="change">
      <span className="unseen">{texts.check.before}: </span>
      {before === "" ? empty : <del>{before}</del>}{" "}
      <span className="after">
        <span className="unseen">, {texts.check.after}: </span>
        <span aria-hidden="true">→</span>
        {after === "" ? empty : <ins>{after}</ins>}
        {becomesNumber && <span className="quiet"> {texts.check.asNumber}</span>}
      </span>
    </p>
  );
}
