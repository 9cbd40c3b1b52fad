// The stream of the lobby's news: tables of one process, looked at in another.
import { expect, onTestFinished, test } from "vitest";
import { newDatabaseUrl, newRedisUrl } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { Player } from "../support/match-client.ts";
import { startProcess } from "../support/servers.ts";

test("who looks at the lobby in one process is told of a table that is opened and taken in another", async () => {
  const env = { DATABASE_URL: await newDatabaseUrl(), REDIS_URL: await newRedisUrl() };
  const [one, two] = await Promise.all([startProcess(env), startProcess(env)]);
  const [ana, ben] = await Promise.all([Player.guest(one.url), Player.guest(two.url)]);
  const path = "/api/v1/lobby/live";
  expect((await fetch(one.url + path)).status).toBe(401);
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const headers = { Authorization: `Bearer ${ben.token}` };
  const { body } = await fetch(two.url + path, { headers, signal: leaving.signal });
  const told: string[] = [];
  const hearing = (async () => {
    for await (const text of body!.pipeThrough(new TextDecoderStream()))
      told.push(...[...text.matchAll(/^event: (\w+)$/gm)].map(([, list]) => list));
  })().catch(() => {});
  await eventually(() => expect(new Set(told)).toEqual(new Set(["tables", "matches", "activity", "queues"])));
  const tables = async () => (await (await fetch(`${two.url}/api/v1/tables`)).json()).tables;
  const news = () => told.filter((list) => list === "tables").length;
  /** Looks at the tables again at each piece of news, and only then. */
  const until = async (expected: object[]) => {
    for (;;) {
      const heard = news();
      const found = await tables();
      if (found.length === expected.length) return expect(found).toMatchObject(expected);
      await eventually(() => expect(news()).toBeGreaterThan(heard));
    }
  };
  await until([]);
  const host = await ana.invite({ deck: "long-swell", listed: true });
  await until([{ host: ana.user.name, rules: "house" }]);
  const guest = await new Player(two.url, ben.token, ben.user).join(host.room.roomId, {
    deck: "hearth-and-crater",
  });
  await guest.until(() => guest.view !== null);
  await until([]);
  await host.room.request("concede");
  leaving.abort();
  await hearing;
});
