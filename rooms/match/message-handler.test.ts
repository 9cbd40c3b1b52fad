// What is counted of messages that fail: the server's own faults, and not what clients do wrong.
import { logger, type MessageContext } from "colyseus";
import { expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { countProblem } from "../../src/http/metrics.ts";
import { MatchError } from "../../src/matches/errors.ts";
import { createMetrics } from "../../src/metrics/metrics.ts";
import type { MatchClient } from "./match-client.ts";
import { messageHandler } from "./message-handler.ts";

test("a bug in a handler raises the counter that the alert is for; refusals and bad messages do not", async () => {
  const logged = vi.spyOn(logger, "error").mockReturnValue();
  onTestFinished(() => logged.mockRestore());
  const { problems, registry } = createMetrics();
  const count = async () => /^mantimon_problems_total.*$/m.exec(await registry.metrics())?.[0];
  const services = {
    limits: { take: async () => ({ allowed: true, remaining: 1, reset: 0 }) },
    countProblem: (error: unknown) => countProblem(problems, error),
  };
  const client = { auth: { id: "ana", keys: ["ana"] } } as unknown as MatchClient;
  const context = { id: 1, reject: (refusal: unknown) => refusal } as unknown as MessageContext;
  const answer = (message: unknown, fails: () => never) =>
    messageHandler(z.object({}), () => services, fails)(client, message, context);
  const refuse = () => {
    throw new MatchError("spectator");
  };
  const fail = () => {
    throw new TypeError("a bug");
  };

  expect(await count()).toBe('mantimon_problems_total{code="internal"} 0');
  expect(await answer("nothing of the kind", fail)).toMatchObject({ code: "bad_message" });
  expect(await answer({}, refuse)).toMatchObject({ code: "spectator" });
  expect(await count()).toBe('mantimon_problems_total{code="internal"} 0');
  expect(await answer({}, fail)).toMatchObject({ code: "unavailable" });
  expect(await count()).toBe('mantimon_problems_total{code="internal"} 1');
  expect(logged).toHaveBeenCalledTimes(1);
});
