// Whatever a viewer may not know of a finished match changes no answer about it: replays, histories, statistics, profiles
// and exports of pairs of matches that differ in cards which the viewer was not shown.
import { beforeAll, expect, test } from "vitest";
import { loadContent } from "../../cards/load.ts";
import { type FinishedMatch, recordMatch } from "../../src/matches/history.ts";
import { tallyOf } from "../../src/matches/tally.ts";
import { performanceConsequence } from "../../src/statistics/consequence.ts";
import { randomOf } from "../chaos/random.ts";
import { BrowserSession, newPlayer } from "../support/browser-session.ts";
import { scaled } from "../support/fuzz.ts";
import { finishedPair } from "../support/secrets/finished-pair.ts";
import { newPair, type WirePair } from "../support/secrets/wire.ts";
import { tokenFor } from "../support/server.ts";
import { openTestSite } from "../support/test-site.ts";

const { pool, decks } = loadContent();
const site = openTestSite();
let players: Awaited<ReturnType<typeof newPlayer>>[];
beforeAll(async () => {
  players = [await newPlayer(site.server.url), await newPlayer(site.server.url)];
});

/** Records a match with what statistics count of it, and removes both once the answers have been read. */
async function recorded<T>(match: FinishedMatch, read: (rowId: string) => Promise<T>): Promise<T> {
  const { id: matchId } = match.log.header;
  const tally = await tallyOf(match, async () => pool);
  await recordMatch(site.db, match, [performanceConsequence(tally)]);
  const row = await site.db.gameHistory.findUniqueOrThrow({ where: { matchId }, select: { id: true } });
  const result = await read(row.id);
  await site.db.performance.deleteMany({ where: { matchId } });
  await site.db.gameHistory.delete({ where: { matchId } });
  return result;
}

/**
 * After a match the statistics tell the type of most Mantimon in the opponent's deck: they are there for it. When a user was
 * seen last follows the clock.
 */
const LEFT_OUT = ["opponentType", "lastSeenAt"];
const compared = (key: string, value: unknown) => (LEFT_OUT.includes(key) ? undefined : value);

const PUBLIC = (id: string, names: string[]) => [
  ...["spectator", "0", "1", "open"].map((as) => `/replays/${id}?as=${as}`),
  ...[`/replays/${id}/log`, `/matches/${id}`, `/matches/live`],
  ...names.flatMap((name) => ["users", "players"].map((list) => `/${list}/${encodeURIComponent(name)}`)),
];
const OWN = ["/me/matches", "/me/statistics", "/me/export", "/matches/open"];

/** All that the viewer is answered about the match. */
async function answers({ viewer }: WirePair, { log }: FinishedMatch, rowId: string): Promise<string[]> {
  const browser = new BrowserSession(site.server.url);
  // A new token, because a long run takes longer than one is valid.
  if (viewer >= 0) browser.token = tokenFor(players[viewer].user, site.server.config);
  const names = players.map(({ user }) => user.name);
  const paths = [...PUBLIC(log.header.id, names), ...(viewer >= 0 ? OWN : [])];
  const asked = await Promise.all(paths.map((path) => browser.ask("GET", path)));
  return asked.map(({ status, body }, i) => {
    expect([200, 403], `${paths[i]}: ${JSON.stringify(body)}`).toContain(status);
    const text = JSON.stringify(body, compared).replaceAll(rowId, "the row");
    return `${paths[i]} ${status} ${text}`;
  });
}

/** The pairs of a seed whose worlds go together for a while. */
function* finishedPairs(seed: string) {
  const random = randomOf(seed);
  const users = players.map(({ user }) => user.id) as [string, string];
  for (;;) {
    const pair = newPair(random, pool, decks);
    const matches = pair && finishedPair(pair, pool, users);
    if (matches) yield { pair, matches };
  }
}

test("finished matches that differ in hidden cards give the same answers", async () => {
  const seed = process.env.FUZZ_SEED ?? "finished";
  const count = scaled(8);
  const start = performance.now();
  let steps = 0;
  let done = 0;
  for (const { pair, matches } of finishedPairs(seed)) {
    const [one, other] = matches;
    const told = await recorded(one, (rowId) => answers(pair, one, rowId));
    const toldOfOther = await recorded(other, (rowId) => answers(pair, other, rowId));
    expect(toldOfOther, `seed ${seed}, pair ${done + 1}`).toEqual(told);
    steps += one.log.entries.length;
    if (++done === count) break;
  }
  const perSecond = (1000 * done) / (performance.now() - start);
  console.log(`${done} pairs with ${steps} actions, ${perSecond.toFixed(1)} pairs a second`);
});

test("the same comparison finds the hands once both players show them", async () => {
  for (const { pair, matches } of finishedPairs("shown")) {
    const open = async (match: FinishedMatch) =>
      recorded(match, async (rowId) => {
        const where = { matchId: match.log.header.id };
        await site.db.gameHistory.update({ where, data: { open0: true, open1: true } });
        return answers(pair, match, rowId);
      });
    expect(await open(matches[1])).not.toEqual(await open(matches[0]));
    break;
  }
});
