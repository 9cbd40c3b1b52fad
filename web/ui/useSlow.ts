// Delays progress indicators until a wait is long enough to be noticed.
import { useEffect, useState } from "react";

const NOTICEABLE = 400;

/** True once `busy` has been true for `ms` milliseconds. */
export function useSlow(busy: boolean, ms = NOTICEABLE): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!busy) return;
    const timer = setTimeout(() => setSlow(true), ms);
    return () => clearTimeout(timer);
  }, [busy, ms]);
  return slow;
}
