import { useSyncExternalStore } from "react";

const contrast = (): MediaQueryList => window.matchMedia("(forced-colors: active)");

function onContrast(listener: () => void): () => void {
  const query = contrast();
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** Whether the system prescribes the colours, as Windows does with its contrast themes. */
export const useForcedColors = (): boolean => useSyncExternalStore(onContrast, () => contrast().matches);
