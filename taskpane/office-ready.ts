const ASK_AGAIN = 50;
const SLOW_AFTER = 8000;
const STUCK_AFTER = 60000;

const isThere = (): boolean => typeof Office !== "undefined" && typeof Office.onReady === "function";

/**
 * Waits until office.js is there and has found its host; null when it cannot be loaded. While it takes long, `say` is
 * called: first that it is slow, later that it does not come; it may still come then.
 */
export async function officeReady(
  say: (reason: "slow" | "unreachable") => void,
): Promise<Awaited<ReturnType<typeof Office.onReady>> | null> {
  const waits = [setTimeout(() => say("slow"), SLOW_AFTER), setTimeout(() => say("unreachable"), STUCK_AFTER)];
  try {
    return (await officeLoaded()) ? await Office.onReady() : null;
  } finally {
    for (const wait of waits) clearTimeout(wait);
  }
}

/** Whether office.js could be loaded, as soon as that is known. */
function officeLoaded(): Promise<boolean> {
  return new Promise((resolve) => {
    const asking = setInterval(() => {
      // The page counts as complete when each of its scripts has come or has failed.
      if (!isThere() && document.readyState !== "complete") return;
      clearInterval(asking);
      resolve(isThere());
    }, ASK_AGAIN);
  });
}
