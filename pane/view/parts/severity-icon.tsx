import type { ReactElement } from "react";
import type { Standing } from "../../session/session-state";

const SHAPES: Readonly<Record<Standing | "ready", ReactElement>> = {
  error: (
    <>
      <circle cx="8" cy="8" r="7" />
      <path className="icon-sign" d="M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.2 15.4 14.4H.6z" strokeLinejoin="round" />
      <path className="icon-sign" d="M8 5.8v4.2M8 11.9v.6" />
    </>
  ),
  hint: (
    <>
      <rect x="1.4" y="1.4" width="13.2" height="13.2" rx="3" />
      <path className="icon-sign" d="M8 7v5M8 4v.6" />
    </>
  ),
  accepted: (
    <>
      <rect className="icon-frame" x="1.4" y="1.4" width="13.2" height="13.2" rx="3" />
      <path d="M4.6 8.3l2.4 2.4 4.4-4.9" fill="none" strokeWidth="1.7" strokeLinecap="round" />
    </>
  ),
  ready: (
    <>
      <circle cx="8" cy="8" r="7" />
      <path className="icon-sign" d="M4.6 8.3l2.4 2.4 4.4-4.9" />
    </>
  ),
};

/** A sign whose shape alone tells the severity; the word always stands beside it. */
export const SeverityIcon = ({ of }: { readonly of: Standing | "ready" }): ReactElement => (
  <svg className={`icon icon-${of}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    {SHAPES[of]}
  </svg>
);
