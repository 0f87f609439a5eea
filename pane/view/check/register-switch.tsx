import { Fragment, type ReactElement } from "react";
import { openElsewhere, shownRegisters } from "../../session/findings-view";
import type { Result } from "../../session/session-state";
import { Choice } from "../findings/filters";
import { usePane } from "../parts/pane-context";

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

/** Its own button goes away with the change, so that the focus goes to the switch. */
const focusSwitch = (): void => document.querySelector<HTMLElement>(".register-switch select")?.focus();

/** What is still open in the lists that are not shown, each a way to it; nothing where they are in order. */
export function OpenElsewhere({ result }: { readonly result: Result }): ReactElement | null {
  const { session, state, texts } = usePane();
  const open = openElsewhere(result, state.register);
  if (open.length === 0) return null;
  return (
    <p className="quiet">
      {texts.registers.elsewhere}{" "}
      {open.map(({ register, error, warning }, i) => (
        <Fragment key={register.id}>
          {i > 0 && ", "}
          <button
            type="button"
            className="link"
            onClick={() => {
              session.chooseRegister(register.id);
              focusSwitch();
            }}
          >
            {register.title[state.language]}
          </button>{" "}
          {error + warning}
        </Fragment>
      ))}
    </p>
  );
}
