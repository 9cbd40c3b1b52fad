// What those who look at the lobby are told, with lists that the test changes.
import { pino } from "pino";
import { expect, test } from "vitest";
import { LOBBY_LISTS, type LobbyList } from "../../src/matches/endpoints.ts";
import { eventually } from "../../test/support/eventually.ts";
import { LobbyNews } from "./lobby-news.ts";

test("the first who looks, and whoever comes later, is notified of each list once, and then of what changes", async () => {
  let looks = 0;
  let tables = 0;
  const read = {
    tables: async () => tables,
    matches: async () => [],
    activity: async () => ({}),
    queues: async () => {
      looks++;
      return [];
    },
  };
  const news = new LobbyNews(read, 1, pino({ level: "silent" }));
  const told: LobbyList[][] = [];
  const follow = () => {
    const lists: LobbyList[] = [];
    told.push(lists);
    return news.follow((list) => lists.push(list));
  };
  const lookTwice = () => {
    const before = looks;
    return eventually(() => expect(looks).toBeGreaterThan(before + 2));
  };
  const unfollow = [follow()];
  await lookTwice();
  unfollow.push(follow());
  await lookTwice();
  expect(told).toEqual([LOBBY_LISTS, LOBBY_LISTS]);
  tables++;
  await lookTwice();
  expect(told.map((lists) => lists.slice(LOBBY_LISTS.length))).toEqual([["tables"], ["tables"]]);
  for (const end of unfollow) end();
  const end = follow();
  await lookTwice();
  expect(told[2]).toEqual(LOBBY_LISTS);
  end();
});
