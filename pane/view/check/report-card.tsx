import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../parts/pane-context";

/** The yearly report as a sheet to print. */
export function ReportCard({ year }: { readonly year: number }): ReactElement {
  const { session, texts, busy } = usePane();
  const { compare } = texts;
  return (
    <section className="card">
      <h2>{compare.report}</h2>
      <p>{compare.reportNote}</p>
      <Button disabledFocusable={busy} onClick={() => void session.writeYearlyReport(year)}>
        {compare.writeReport(year)}
      </Button>
    </section>
  );
}
