const ASK_AGAIN = 50;
const SLOW_AFTER = 8000;

/**
 * Waits until office.js is there; false when it cannot be loaded. `slow` is called once when it takes long: loading may
 * still succeed then.
 */
export function officeLoaded(slow: () => void): Promise<boolean> {
  const isThere = (): boolean => typeof Office !== "undefined" && typeof Office.onReady === "function";
  return new Promise((resolve) => {
    const began = performance.now();
    let told = false;
    const end = (there: boolean): void => {
      clearInterval(timer);
      resolve(there);
    };
    const timer = setInterval(() => {
      if (isThere()) return end(true);
      if (told || performance.now() - began < SLOW_AFTER) return;
      told = true;
      slow();
    }, ASK_AGAIN);
    const script = document.getElementById("office-js");
    script?.addEventListener("error", () => end(false));
    if (script?.dataset.failed === "true") end(false);
    if (isThere()) end(true);
  });
}
