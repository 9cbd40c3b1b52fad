// The players of the load generator, of the fuzzer and of chaos: two accounts that play each other.
import { afterAll, beforeAll, expect, test } from "vitest";
import { Account } from "../../scripts/load/account.ts";
import { Player } from "../../scripts/load/player.ts";
import { newTally } from "../../scripts/load/tally.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

const ENOUGH = 3;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

test("both of them move in the match of a table that one has opened", async () => {
  const accounts = await Promise.all([Account.create(server.url), Account.create(server.url)]);
  const moved = [0, 0];
  const tally = newTally();
  const [host, guest] = accounts.map(
    (account, i) => new Player(account, { thinkMs: 0, churn: 0 }, tally, `load ${i}`, () => moved[i]++),
  );
  const id = await host.account.openTable({ deck: "long-swell" });
  const ended = Promise.all([host.play(id), guest.play(id, { deck: "hearth-and-crater" })]);
  await expect.poll(() => Math.min(...moved) >= ENOUGH || tally.counts["matches played"] === 1).toBe(true);
  for (const player of [host, guest]) player.stop();
  await ended;
  expect(Math.min(...moved)).toBeGreaterThan(0);
  expect(tally.counts).not.toHaveProperty("action refused: spectator");
});

test("whoever is refused for a token that is not accepted any more goes on with a new one", async () => {
  const account = await Account.create(server.url);
  const old = "not a token any more";
  account.sdk.auth.token = old;
  expect(await account.openTable({ deck: "long-swell" })).toMatch(/^[\w-]+$/);
  expect(account.sdk.auth.token).not.toBe(old);
  await expect(account.openTable({ deck: "no-such-deck" })).rejects.toThrow("no table: 4");
});
