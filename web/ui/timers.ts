// What passes with time: something that is fresh for a while, and the time itself.
import { useEffect, useState } from "react";

/** True for some milliseconds after `id` has become another one; there may be none. */
export function useShownFor(id: number | undefined, ms: number): boolean {
  const [past, setPast] = useState(id);
  useEffect(() => {
    const timer = setTimeout(() => setPast(id), ms);
    return () => clearTimeout(timer);
  }, [id, ms]);
  return id !== past;
}

const TICK = 250;

/** Milliseconds since 1970, kept up to date while it is looked at. */
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
