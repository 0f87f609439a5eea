import type { ReactElement } from "react";
import type { Massnahme } from "../../../src/core/massnahmen/massnahme";
import { OHNE } from "../../../src/core/count/count";
import { cellAddress } from "../../../src/core/text/text";
import { Fold } from "./fold";
import { usePane } from "./pane-context";

/** The Maßnahmen that a new year does not take over, to be unfolded. */
export function LeftOut({ massnahmen }: { readonly massnahmen: readonly Massnahme[] }): ReactElement | null {
  const { texts } = usePane();
  if (massnahmen.length === 0) return null;
  return (
    <Fold className="left-out" title={texts.setup.leftOut(massnahmen.length)}>
      <ul>
        {massnahmen.map((m) => {
          const { sheet, row, column } = m.at("Thema");
          const place = `${sheet}!${cellAddress(row, column)}`;
          return (
            <li key={place}>
              {m.text("Thema")}
              <span className="quiet">
                {" "}
                ({texts.check.oneDezernat(m.dezernat ?? OHNE)}, {m.status})
              </span>
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
