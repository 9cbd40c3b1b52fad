// Measures the time of a piece of work that is repeated, one run after the other, and checks its result.
import { quantile } from "./statistics.ts";
import type { Row } from "./table.ts";

export interface Repeats {
  /** Runs that are measured. */
  runs: number;
  /** Runs before them, which are not. */
  warmUp: number;
}

/**
 * @param work gets the number of the run, from 0, including the warm-up; resolves to whether its result is right
 * @param targetOf which of the two figures the target is for
 * @returns median and 95th percentile, in ms
 * @throws if a result is wrong
 */
export async function measure(
  name: string,
  target: string | undefined,
  { runs, warmUp }: Repeats,
  work: (run: number) => Promise<boolean>,
  targetOf: "p50" | "p95" = "p95",
): Promise<Row[]> {
  const times: number[] = [];
  for (let run = 0; run < warmUp + runs; run++) {
    const start = performance.now();
    const good = await work(run);
    if (run >= warmUp) times.push(performance.now() - start);
    if (!good) throw new Error(`"${name}" has a wrong result`);
  }
  const row = (figure: "p50" | "p95", share: number): Row => ({
    name: `${name}, ${figure}`,
    value: quantile(times, share),
    unit: "ms",
    ...(figure === targetOf && { target }),
  });
  return [row("p50", 0.5), row("p95", 0.95)];
}
