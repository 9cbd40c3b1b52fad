// Who may watch a replay from which perspective, and from when on: a hand is shown with its player's permission only.
import { beforeAll, describe, expect, test } from "vitest";
import { recordMatch } from "../../src/matches/history.ts";
import { BrowserSession, newPlayer } from "../support/browser-session.ts";
import { type MatchWish, playedMatch } from "../support/played-match.ts";
import { openTestSite } from "../support/test-site.ts";

const site = openTestSite({ LOG_LEVEL: "silent" });
let ana: Awaited<ReturnType<typeof newPlayer>>;
let ben: typeof ana;
let stranger: BrowserSession;
beforeAll(async () => {
  [ana, ben] = [await newPlayer(site.server.url), await newPlayer(site.server.url)];
  stranger = new BrowserSession(site.server.url);
});

/** A short match between Ana and Ben, or as is wished. @returns the path of its replay */
async function record(wish: MatchWish = {}): Promise<string> {
  const match = playedMatch({ users: [ana.user.id, ben.user.id], moves: 4, ...wish });
  await recordMatch(site.db, match);
  return `/replays/${match.log.header.id}`;
}

const show = (player: { browser: BrowserSession }, path: string, allowed = true) =>
  player.browser.ask("PUT", `${path}/open-hands`, { allowed });

describe("hands", () => {
  const AS = ["0", "1", "spectator", "open"];
  /** The perspectives that somebody is shown. */
  async function shownTo(who: BrowserSession, path: string): Promise<string[]> {
    const answers = await Promise.all(AS.map((as) => who.ask("GET", `${path}?as=${as}`)));
    for (const { status, body } of answers) if (status !== 200) expect(body.code).toBe("hands_closed");
    return AS.filter((_, i) => answers[i].status === 200);
  }
  const fileStatus = async (who: BrowserSession, path: string) =>
    (await who.ask("GET", `${path}/log`)).status;

  test("are shown to their own players, and to others with their player's permission", async () => {
    const path = await record();
    const everyone = () => Promise.all([ana.browser, ben.browser, stranger].map((who) => shownTo(who, path)));
    expect(await everyone()).toEqual([["0", "spectator"], ["1", "spectator"], ["spectator"]]);
    expect((await show(ana, path)).body).toEqual({ open: [true, false] });
    expect(await everyone()).toEqual([
      ["0", "spectator"],
      ["0", "1", "spectator"],
      ["0", "spectator"],
    ]);
    expect(await fileStatus(ben.browser, path)).toBe(403);
    expect((await show(ben, path)).body).toEqual({ open: [true, true] });
    expect(await everyone()).toEqual([AS, AS, AS]);
    expect(await fileStatus(stranger, path)).toBe(200);
    expect((await show(ana, path, false)).body).toEqual({ open: [false, true] });
    expect(await everyone()).toEqual([
      ["0", "1", "spectator"],
      ["1", "spectator"],
      ["1", "spectator"],
    ]);
    expect(await fileStatus(stranger, path)).toBe(403);
  });

  test("that are closed say whose they are", async () => {
    const path = await record();
    const detail = async (as: string) => (await stranger.ask("GET", `${path}?as=${as}`)).body.detail;
    const both = `${ana.user.name} and ${ben.user.name}`;
    expect(await detail("1")).toBe(`${ben.user.name} does not show the hand in this replay`);
    expect(await detail("open")).toBe(`${both} do not show their hands in this replay`);
    expect((await stranger.ask("GET", `${path}/log`)).body.detail).toBe(await detail("open"));
  });

  test("of a bot are open, and those of a player who is gone stay as they were", async () => {
    const path = await record({ users: [ana.user.id, null] });
    expect(await shownTo(stranger, path)).toEqual(["1", "spectator"]);
    const gone = await newPlayer(site.server.url);
    const other = await record({
      users: [gone.user.id, ben.user.id],
      names: [gone.user.name, "Ben"],
      moves: 4,
    });
    await gone.browser.ask("DELETE", "/me", { name: gone.user.name });
    expect(await shownTo(ben.browser, other)).toEqual(["1", "spectator"]);
    expect(await shownTo(gone.browser, other)).toEqual(["spectator"]);
  });

  test("are shown by nobody else", async () => {
    const path = await record();
    const other = await newPlayer(site.server.url);
    expect(await show(other, path)).toMatchObject({ status: 403, body: { code: "forbidden" } });
    expect((await stranger.ask("PUT", `${path}/open-hands`, { allowed: true })).status).toBe(401);
    expect((await stranger.ask("GET", path)).body.open).toEqual([false, false]);
  });
});

describe("a match that spectators see later", () => {
  const DELAY_S = 3600;
  /** A match that ended so many seconds ago. */
  const ended = (secondsAgo: number, users: [string, string]) => {
    const match = playedMatch({ users, moves: 4 });
    const { header, entries } = match.log;
    header.audience = { public: true, delay: DELAY_S };
    header.startedAt = Date.now() - entries.at(-1)!.at - secondsAgo * 1000;
    return match;
  };

  test("is over for its players at once, and for others when its spectators have seen the end", async () => {
    const player = await newPlayer(site.server.url);
    const users: [string, string] = [player.user.id, ben.user.id];
    const [seen, unseen] = [ended(DELAY_S + 60, users), ended(DELAY_S - 60, users)];
    for (const match of [seen, unseen]) await recordMatch(site.db, match);
    const [before, path] = [seen, unseen].map(({ log }) => `/replays/${log.header.id}`);

    expect((await stranger.ask("GET", before)).status).toBe(200);
    for (const who of [player, ben]) {
      expect((await who.browser.ask("GET", path)).status).toBe(200);
      expect((await show(who, path)).status).toBe(200);
    }
    // With both hands open, so that it is the delay alone that keeps others out.
    for (const who of [stranger, ana.browser]) {
      for (const asked of [path, `${path}?as=0`, `${path}?as=open`, `${path}/log`]) {
        const answer = await who.ask("GET", asked);
        expect(answer).toMatchObject({ status: 404, body: { code: "not_found" } });
      }
    }
    expect((await show(ana, path)).status).toBe(404);
    expect((await player.browser.ask("GET", `${path}/log`)).status).toBe(200);

    const own = (await player.browser.ask("GET", "/me/matches")).body.items;
    expect(own).toHaveLength(2);
    const profile = (await stranger.ask("GET", `/users/${encodeURIComponent(player.user.name)}`)).body;
    expect(profile.statistics.played).toBe(1);
  });
});
