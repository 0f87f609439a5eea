import { useEffect, useState, type ReactElement } from "react";
import { rulePage } from "../../session/rule-pages";
import { Markdown } from "../parts/markdown";
import { PageHead } from "../parts/page-head";
import { usePane } from "../parts/pane-context";
import { SeverityIcon } from "../parts/severity-icon";

/** The page of a rule, as its author wrote it. */
export function RulePage({ id }: { readonly id: string }): ReactElement {
  const { session, state, texts } = usePane();
  const { language } = state;
  const [page, setPage] = useState<string | null>(null);
  const rule = session.rules.find((one) => one.id === id);
  useEffect(() => {
    let current = true;
    if (rule !== undefined)
      void rulePage(rule).then((text) => {
        if (current) setPage(text);
      });
    return () => {
      current = false;
    };
  }, [rule]);
  const close = (): void => session.openRule(null);
  if (rule === undefined) return <PageHead title={texts.rulePage.none} back={texts.back} onBack={close} />;
  return (
    <>
      <PageHead title={rule.title[language]} back={texts.back} onBack={close} />
      <p className="with-icon">
        <SeverityIcon of={rule.severity} />
        <strong>{texts.standings[rule.severity]}</strong>
        <code>{rule.id}</code>
      </p>
      {language !== "de" && (
        <>
          <p>{rule.why[language]}</p>
          <h3>{texts.rulePage.messages}</h3>
          <ul>
            {Object.entries(rule.messages[language]).map(([message, text]) => (
              <li key={message}>{text.replace(/\{[a-zA-Z]+\}/g, "…")}</li>
            ))}
          </ul>
          <h3>{texts.rulePage.german}</h3>
        </>
      )}
      {page !== null && (
        <div lang="de" className="prose">
          <Markdown text={page} />
        </div>
      )}
    </>
  );
}
