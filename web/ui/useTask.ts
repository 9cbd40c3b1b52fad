// The state of an asynchronous task: whether it runs, and its error.
import { useCallback, useEffect, useRef, useState } from "react";
import { errorText } from "../text/errors.ts";

export interface Task {
  /** Name of the running task, or null. */
  running: string | null;
  /** What went wrong, for the player to read. */
  error: string | null;
  run(name: string, work: () => Promise<unknown>): void;
}

/** Runs one task at a time. A second one is ignored while the first runs. */
export function useTask(): Task {
  const [state, setState] = useState<{ running: string | null; error: string | null }>({
    running: null,
    error: null,
  });
  const busy = useRef(false);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  const run = useCallback((name: string, work: () => Promise<unknown>) => {
    if (busy.current) return;
    busy.current = true;
    setState({ running: name, error: null });
    const done = (error: string | null) => {
      busy.current = false;
      if (mounted.current) setState({ running: null, error });
    };
    work().then(
      () => done(null),
      (error: unknown) => done(errorText(error)),
    );
  }, []);
  return { ...state, run };
}
