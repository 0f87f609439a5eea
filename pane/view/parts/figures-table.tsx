import type { ReactElement } from "react";
import type { ComparedFigure, YearComparison } from "../../../src/core/compare/compare-years";
import { usePane } from "./pane-context";

/** The figures of the chart as a table, with the total. */
export function FiguresTable(props: {
  readonly comparison: YearComparison;
  readonly merkmal: "kategorie" | "dezernat" | "art";
}): ReactElement {
  const { comparison, merkmal } = props;
  const { texts } = usePane();
  const { compare } = texts;
  const row = (figure: ComparedFigure, name: string): ReactElement => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td>{figure.from}</td>
      <td>{figure.to}</td>
      <td>{compare.change(figure.delta)}</td>
      <td>{compare.percentChange(figure.percent)}</td>
    </tr>
  );
  return (
    <div
      className="wide-table"
      tabIndex={0}
      role="region"
      aria-label={`${compare.figures} ${compare.merkmal[merkmal]}`}
    >
      <table className="figures" id="figures">
        <thead>
          <tr>
            <th scope="col">{compare.merkmal[merkmal]}</th>
            <th scope="col">{comparison.from}</th>
            <th scope="col">{comparison.to}</th>
            <th scope="col">{compare.difference}</th>
            <th scope="col">{compare.percent}</th>
          </tr>
        </thead>
        <tbody>{comparison[merkmal].map((figure) => row(figure, figure.key))}</tbody>
        <tfoot>{row(comparison.total, compare.sum)}</tfoot>
      </table>
    </div>
  );
}
