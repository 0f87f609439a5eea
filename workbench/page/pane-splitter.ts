const NARROWEST = 320;
const WIDEST = 800;
const STEP = 20;

/** Lets a person make the task pane wider and narrower, with the mouse or the arrow keys. */
export function makePaneResizable(splitter: HTMLElement, pane: HTMLElement): void {
  const set = (width: number): void => {
    const bounded = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
    pane.style.width = `${bounded}px`;
    splitter.setAttribute("aria-valuenow", String(bounded));
  };
  splitter.setAttribute("aria-valuemin", String(NARROWEST));
  splitter.setAttribute("aria-valuemax", String(WIDEST));
  set(pane.offsetWidth);
  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  splitter.addEventListener("pointermove", (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) set(pane.getBoundingClientRect().right - event.clientX);
  });
  splitter.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowLeft" ? STEP : event.key === "ArrowRight" ? -STEP : 0;
    if (step === 0) return;
    set(pane.offsetWidth + step);
    event.preventDefault();
  });
}
