// Times a piece of work that is done again and again, one after the other, and checks what it brings.
import { quantile } from "./statistics.ts";
import type { Row } from "./table.ts";

export interface Repeats {
  /** Those that are measured. */
  runs: number;
  /** Those before, which are not. */
  warmUp: number;
}

/**
 * @param work gets its number, from 0, warm-up included; resolves to whether it brought what it must
 * @param targetOf which of the two figures the target is for
 * @returns median and 95th percentile, in ms
 * @throws if the work brought something else
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
    if (!good) throw new Error(`"${name}" brought something else than it must`);
  }
  const row = (figure: "p50" | "p95", share: number): Row => ({
    name: `${name}, ${figure}`,
    value: quantile(times, share),
    unit: "ms",
    ...(figure === targetOf && { target }),
  });
  return [row("p50", 0.5), row("p95", 0.95)];
}
