import type { ReactElement, ReactNode } from "react";

/** Something that is unfolded on demand. office.js does not know that Tab reaches a summary, unless it says so itself. */
export function Fold(props: {
  readonly className: string;
  readonly title: string;
  readonly onToggle?: () => void;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <details className={props.className} onToggle={props.onToggle}>
      <summary tabIndex={0}>{props.title}</summary>
      {props.children}
    </details>
  );
}
