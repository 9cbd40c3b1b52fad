// Something that takes a while and may fail: whether it runs, and what went wrong.
import { useCallback, useEffect, useRef, useState } from "react";

export interface Task {
  /** Which of several tasks runs, or null. */
  running: string | null;
  error: string | null;
  run(name: string, work: () => Promise<unknown>): void;
}

/** One task at a time; another is ignored while one runs. */
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
      (error: Error) => done(error.message),
    );
  }, []);
  return { ...state, run };
}
