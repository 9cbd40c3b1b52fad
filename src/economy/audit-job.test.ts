// An audit that the end of the process interrupts.
import { pino } from "pino";
import { afterEach, expect, test, vi } from "vitest";
import { DAY_MS } from "../day.ts";
import type { Db } from "../db/index.ts";
import { createAuditJob } from "./audit-job.ts";

afterEach(() => void vi.useRealTimers());

test("the job ends once the users under way are done, and reports nothing of the others", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "setInterval"] });
  const users = Promise.withResolvers<{ id: string }[]>();
  const findMany = vi.fn(() => users.promise);
  const $queryRaw = vi.fn(async () => []);
  const job = createAuditJob({ user: { findMany }, $queryRaw } as unknown as Db, pino({ level: "silent" }));
  vi.advanceTimersByTime(DAY_MS / 24);
  const ended = vi.fn();
  const stopping = job.stop().then(ended);
  await new Promise(setImmediate);
  expect(ended).not.toHaveBeenCalled();
  users.resolve([{ id: "0196a4a0-0000-7000-8000-000000000000" }]);
  await stopping;
  expect(findMany).toHaveBeenCalledTimes(1);
  expect($queryRaw).toHaveBeenCalled();
  expect(job.latest()).toBeNull();
});
