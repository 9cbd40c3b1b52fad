// Progress is shown once something takes long enough to be noticed, not before.
import { useEffect, useState } from "react";

const NOTICEABLE = 400;

/** True once `busy` has been true for some milliseconds. */
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
