// The data that the most costly requests refer to: a user who owns all that one can, and has played the most.
import { randomUUID } from "node:crypto";
import { loadContent } from "../../cards/load.ts";
import { releaseOf } from "../../cards/versions.ts";
import { createAuth, type SignedIn } from "../../src/auth/index.ts";
import { tokenKeys } from "../../src/auth/keys.ts";
import type { Config } from "../../src/config.ts";
import { CardSource } from "../../src/db/generated/enums.ts";
import type { Db } from "../../src/db/index.ts";
import { MAX_CARDS } from "../../src/decks/contents.ts";
import { grantReward } from "../../src/economy/reward.ts";
import { playLog } from "../../src/replays/play.ts";
import { newGame, newUser } from "./factories.ts";
import { readGoldenReplay } from "./golden-replays.ts";
import { makeRelations } from "./worst-relations.ts";

/** What the requests refer to. */
export interface World {
  db: Db;
  config: Config;
  /** Owns every card from every source, many decks, and has played more than an export holds. */
  rich: SignedIn;
  /** An administrator. */
  admin: SignedIn;
  /** The id of the rich user's largest deck. */
  deckId: string;
  matchId: string;
  /** Makes a new user who is signed in. */
  signUp(): Promise<SignedIn>;
}

export interface WorstRequest {
  params?: Record<string, string>;
  query?: string;
  /** As text; none for no body. */
  body?: string;
  headers?: Record<string, string>;
}

export type Make = (world: World, run: number) => WorstRequest | Promise<WorstRequest>;

/** More than any answer tells or judges: premium has no limit. */
const DECKS = 1_000;
const MATCHES = 600;
const SESSIONS = 49;
const LONG_HISTORY = 2_000;

export const { pool } = loadContent();

/** Counts with one copy of each card. */
export const oneOfEach = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, 1]));

export const cardIds = pool.cards.map(({ id }) => id);

/** The maximum number of different cards. */
export const FULL_DECK = {
  rules: "standard",
  cards: oneOfEach(cardIds.slice(0, MAX_CARDS)),
  energy: oneOfEach(cardIds.slice(-MAX_CARDS)),
} as const;

export async function makeWorld(db: Db, config: Config): Promise<World> {
  const auth = createAuth(db, tokenKeys(config));
  const signUp = async () => auth.startSession(await newUser(db), "worst");
  const rich = await signUp();
  const admin = await signUp();
  await db.user.update({ where: { id: admin.user.id }, data: { role: "admin" } });
  const userId = rich.user.id;
  await db.user.update({ where: { id: userId }, data: { premiumUntil: new Date("2099-01-01") } });
  await db.collection.createMany({
    data: cardIds.flatMap((cardId) =>
      Object.values(CardSource).map((source) => ({ userId, cardId, source, quantity: 99 })),
    ),
  });
  const deck = { userId, name: "Worst", ...FULL_DECK };
  await db.deck.createMany({ data: Array.from({ length: DECKS }, () => deck) });
  const { id: deckId } = await db.deck.create({ data: deck });
  for (let n = 0; n < SESSIONS; n++) await auth.startSession(rich.user, "worst");
  const { log } = readGoldenReplay(releaseOf(pool.version), "standard")!;
  const { game, result } = playLog(log, 0, pool);
  const { matchId } = await newGame(db, [userId, null], {
    matchId: log.header.id,
    rules: "standard",
    replay: log as object,
    winnerSeat: result.winner === -1 ? null : result.winner,
    turns: game.turn,
    open0: true,
    open1: true,
  });
  await addMatches(db, userId, "worst-", MATCHES);
  // More changes of the wallet than a page and an export hold, and more packs than a list.
  await db.wallet.create({ data: { userId, currency: "mantibucks", balance: 1_000_000 } });
  await db.$executeRaw`
    INSERT INTO "LedgerTransaction" ("id", "userId", "cause")
    SELECT 'worst-' || n, ${userId}::uuid, 'worst' FROM generate_series(1, ${MATCHES}) n`;
  await db.$executeRaw`
    INSERT INTO "LedgerPosting" ("transactionId", "account", "userId", "currency", "amount", "balance")
    SELECT 'worst-' || n, side.account::"LedgerAccount", side.owner, 'mantibucks', side.sign, side.balance
    FROM generate_series(1, ${MATCHES}) n,
      (VALUES ('wallet', ${userId}::uuid, 1, 1000000), ('rewards', NULL, -1, NULL)) side (account, owner, sign, balance)`;
  await newPacks({ db, rich }, 99);
  const about = { matchId: "worst-1", userId };
  await db.campaignResult.create({
    data: { ...about, npc: "marrow", hard: false, attempt: 1, won: true, granted: { mantibucks: 1 } },
  });
  const numbers = { before: 1500, after: 1510, deviationBefore: 50, deviationAfter: 50, allTimeAfter: 1500 };
  const rated = { preset: "house", season: 1, score: 1, weight: 1, createdAt: new Date() };
  await db.ratingChange.create({ data: { ...about, ...numbers, ...rated } });
  await makeRelations(db, userId, config.redisUrl);
  return { db, config, rich, admin, deckId, matchId, signUp };
}

async function addMatches(db: Db, userId: string, prefix: string, count: number): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "GameHistory" ("id", "matchId", "type", "rules", "user0Id", "name0", "name1", "endReason", "turns",
      "durationMs", "replay", "startedAt", "finishedAt")
    SELECT gen_random_uuid(), ${prefix} || n, 'casual', 'house', ${userId}::uuid, 'First', 'Second', 'points', 10,
      1000, '{}', now(), now() FROM generate_series(1, ${count}) n`;
}

/** A new user with a long history. */
export async function veteran({ db, signUp }: Pick<World, "db" | "signUp">): Promise<SignedIn> {
  const user = await signUp();
  await addMatches(db, user.user.id, `${user.user.id}-`, LONG_HISTORY);
  return user;
}

/** Unopened packs of the rich user. */
export async function newPacks({ db, rich }: Pick<World, "db" | "rich">, count: number): Promise<string[]> {
  const userId = rich.user.id;
  const key = `worst:${randomUUID()}`;
  const reward = { packs: { "tales-of-the-wold": count } };
  await db.$transaction((tx) => grantReward(tx, { userId, key, cause: "worst", source: "gift", reward }));
  return (await db.boosterPack.findMany({ where: { grantId: key } })).map(({ id }) => id);
}
