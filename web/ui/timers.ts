// Hooks that depend on time: whether something was shown recently, and the current time.
import { useEffect, useState } from "react";

/** True for `ms` milliseconds after `id` changed; false while `id` is undefined. */
export function useShownFor(id: number | undefined, ms: number): boolean {
  const [past, setPast] = useState(id);
  useEffect(() => {
    const timer = setTimeout(() => setPast(id), ms);
    return () => clearTimeout(timer);
  }, [id, ms]);
  return id !== past;
}

const TICK = 250;

/** Milliseconds since 1970, updated while `ticking`. */
export function useNow(ticking: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!ticking) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
}
