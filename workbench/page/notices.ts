const SHOWN_FOR = 8000;

/** Tells the person something, for a while. */
export class Notices {
  private timer = 0;

  constructor(private readonly root: HTMLElement) {
    root.addEventListener("click", () => this.hide());
  }

  show(text: string): void {
    this.root.textContent = text;
    this.root.hidden = false;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.hide(), SHOWN_FOR);
  }

  private hide(): void {
    this.root.hidden = true;
  }
}
