import { Component, type ReactNode } from "react";
import type { Language } from "../../../src/core/text/texts";
import { StartPage } from "./start-page";

interface Props {
  readonly language: Language;
  readonly children: ReactNode;
}

/** Shows a way on when drawing the page failed; the workbook is not concerned. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <StartPage reason="crashed" language={this.props.language} /> : this.props.children;
  }
}
