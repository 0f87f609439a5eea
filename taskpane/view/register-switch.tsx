import type { ReactElement } from "react";
import { shownRegisters } from "../findings-view";
import type { Result } from "../session-state";
import { Choice } from "./filters";
import { usePane } from "./pane-context";

/** Which of the workbook's registers is shown; nothing where there is only one. */
export function RegisterSwitch({ result }: { readonly result: Result }): ReactElement | null {
  const { session, state, texts } = usePane();
  const shown = shownRegisters(result);
  if (shown.length < 2) return null;
  return (
    <div className="row filters register-switch">
      <Choice
        label={texts.registers.label}
        value={state.register}
        options={shown.map(({ register, error, warning }) => [
          register.id,
          texts.registers.option(register.title[state.language], error + warning),
        ])}
        onChoose={(id) => session.chooseRegister(id)}
      />
    </div>
  );
}
