// A worker process of the load generator: runs its share of the matches, and sends what it counts every second.
import { Crowd, type CrowdOptions } from "./crowd.ts";
import type { Tally } from "./tally.ts";

export interface WorkerNews {
  tally: Tally;
  /** Matches and spectators at this moment. */
  live: number;
  spectators: number;
  /** Milliseconds of processor time since the start, and bytes of memory. */
  cpuMs: number;
  memory: number;
}

const NEWS_INTERVAL_MS = 1_000;

process.once("message", (options: CrowdOptions) => {
  const crowd = new Crowd(options);
  void crowd.run();
  const tell = () => {
    const { user, system } = process.cpuUsage();
    process.send?.({
      tally: crowd.take(),
      live: crowd.live,
      spectators: crowd.spectators,
      cpuMs: (user + system) / 1000,
      memory: process.memoryUsage.rss(),
    } satisfies WorkerNews);
  };
  setInterval(tell, NEWS_INTERVAL_MS);
  process.once("SIGTERM", () => {
    crowd.stop();
    process.exit(0);
  });
});
// A connection that fails while it is being replaced is counted where it matters.
process.on("unhandledRejection", () => {});
process.on("disconnect", () => process.exit(0));
