import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Language, Severity } from "../../../src/core/text/texts";
import { Choice } from "../findings/filters";
import { Fold } from "../parts/fold";
import { usePane } from "../parts/pane-context";
import { SeverityIcon } from "../parts/severity-icon";

const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];
const LANGUAGES: readonly Language[] = ["de", "en"];

/** *Hilfe*: how it works, all rules, language, data protection, version. */
export function HelpView(): ReactElement {
  const { session, state, texts, version } = usePane();
  const { help } = texts;
  return (
    <>
      <section>
        <h2>{help.how}</h2>
        <ol>
          {help.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{help.meaning}</h2>
        <ul className="plain">
          {SEVERITIES.map((severity) => (
            <li key={severity} className="with-icon">
              <SeverityIcon of={severity} />
              <span>{help.severities[severity]}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <Choice
          label={help.language}
          value={state.language}
          options={LANGUAGES.map((one) => [one, help.languages[one]])}
          onChoose={(value) => session.setLanguage(value === "en" ? "en" : "de")}
        />
      </section>
      <section>
        <h2>{help.privacy}</h2>
        {help.privacyText.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <p className="quiet">{help.version(version)}</p>
      </section>
      <Fold className="tools" title={help.rules}>
        <ul className="plain">
          {session.rules.map((rule) => (
            <li key={rule.id}>
              <Button
                appearance="transparent"
                size="small"
                className="rule-link"
                onClick={() => session.openRule(rule.id)}
              >
                <SeverityIcon of={rule.severity} />
                {rule.title[state.language]}
              </Button>
            </li>
          ))}
        </ul>
      </Fold>
    </>
  );
}
