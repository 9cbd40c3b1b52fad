// CPU budgets: the most expensive requests of each endpoint stay within the processor time that it declares, and files
// within that of files.
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../src/db/index.ts";
import { api } from "../../src/http/api.ts";
import { CPU_BUDGET_MS, type Endpoint } from "../../src/http/endpoint.ts";
import { newDatabaseUrl, newRedisUrl } from "../support/databases.ts";
import { scratchFolder } from "../support/folders.ts";
import { costOfPath, costsOf, PUBLIC_PATHS } from "../support/request-cost.ts";
import { startProcess } from "../support/servers.ts";
import { slowness } from "../support/slowness.ts";
import { REFUSED } from "../support/worst-requests.ts";
import { makeWorld } from "../support/worst-world.ts";

/**
 * Processor time grows a little on a busy machine, and the first requests run code that is not compiled yet. One of this
 * many batches has to stay within the budget.
 */
const MAX_BATCHES = 40;
/** Milliseconds for a file, or what is served like one: twenty times as many may be asked for as of the API. */
const FILE_BUDGET_MS = 1.5;
/** All endpoints, on a slow and busy machine. */
const TIMEOUT_MS = 600_000;

test(
  "no request costs more processor time than its endpoint declares",
  async () => {
    const server = await startProcess({
      DATABASE_URL: await newDatabaseUrl(),
      // Asking it is most of what some requests cost.
      REDIS_URL: await newRedisUrl(),
      DATA_DIR: scratchFolder(),
      SERVICE_KEY: "service-0123456789abcdef0123456789",
      GOOGLE_CLIENT_ID: "worst",
      GOOGLE_CLIENT_SECRET: "worst",
    });
    const { db, close } = await openDatabase(server.config);
    onTestFinished(close);
    const world = await makeWorld(db, server.config);
    const over: string[] = [];
    const refused: string[] = [];
    const slow = slowness();
    console.log(`this machine takes ${slow.toFixed(1)} times as long as the one that budgets are stated for`);
    for (const [key, endpoint] of Object.entries(api) as [keyof typeof api, Endpoint][]) {
      const budget = (endpoint.cpuBudgetMs ?? CPU_BUDGET_MS) * slow;
      const costs = await costsOf(server, world, key, MAX_BATCHES, budget);
      // A request that is refused costs little.
      const isAccepted = costs.some(({ statuses }) => statuses.every((status) => status < 400));
      if (!isAccepted && !REFUSED.has(key)) refused.push(`${key}: ${costs[0].statuses}`);
      for (const { which, ms, statuses } of costs) {
        if (ms > budget)
          over.push(`${key}, request ${which}: ${ms.toFixed(1)} ms of ${budget.toFixed(1)} ms`);
        expect(statuses, key).not.toContain(500);
        expect(statuses, key).not.toContain(429);
      }
    }
    for (const path of PUBLIC_PATHS) {
      const budget = FILE_BUDGET_MS * slow;
      const ms = await costOfPath(server, path, MAX_BATCHES, budget);
      if (ms > budget) over.push(`${path}: ${ms.toFixed(1)} ms of ${budget.toFixed(1)} ms`);
    }
    expect(refused).toEqual([]);
    expect(over).toEqual([]);
  },
  TIMEOUT_MS,
);
