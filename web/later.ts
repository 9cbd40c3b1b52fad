// What can wait until the browser has nothing better to do, so that it does not hold up what a page shows first.
import { useEffect, useState } from "react";

/** Milliseconds after which it is done even if the browser is still busy. */
const LATEST_MS = 1_500;

/** False at first, and true once the browser has shown the page and is idle. */
export function useLater(): boolean {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    const go = () => setLater(true);
    // Safari has no idle callbacks.
    if (!("requestIdleCallback" in window)) {
      const timer = setTimeout(go, 200);
      return () => clearTimeout(timer);
    }
    const callback = requestIdleCallback(go, { timeout: LATEST_MS });
    return () => cancelIdleCallback(callback);
  }, []);
  return isLater;
}
