import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";

/** The head of a page that lies over another one: back, and what it is; it takes the focus when it opens. */
export function PageHead(props: {
  readonly title: string;
  readonly back: string;
  readonly onBack: () => void;
}): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div className="page-head">
      <Button size="small" onClick={props.onBack}>
        <span aria-hidden="true">←&nbsp;</span>
        {props.back}
      </Button>
      <h2 ref={heading} tabIndex={-1}>
        {props.title}
      </h2>
    </div>
  );
}
