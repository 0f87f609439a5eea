const ASK_AGAIN = 50;
const SLOW_AFTER = 8000;

const isThere = (): boolean => typeof Office !== "undefined" && typeof Office.onReady === "function";

/**
 * Waits until office.js is there; false when it cannot be loaded. `slow` is called once when it takes long: loading may
 * still succeed then.
 */
export function officeLoaded(slow: () => void): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearInterval(asking);
      clearTimeout(late);
      resolve(isThere());
    };
    const asking = setInterval(() => {
      // The page counts as complete when each of its scripts has come or has failed.
      if (isThere() || document.readyState === "complete") end();
    }, ASK_AGAIN);
    const late = setTimeout(slow, SLOW_AFTER);
    if (isThere()) end();
  });
}
