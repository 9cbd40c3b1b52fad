// The battle pass of users: experience is added, levels are claimed once, and a season's end claims what is left.
import type { BattlePass, PassSeason, Track } from "../../cards/battle-pass.ts";
import { TRACKS } from "../../cards/battle-pass.ts";
import type { Reward } from "../../cards/reward-schema.ts";
import type { BattlePass as PassRow, Prisma } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { giveReward } from "../economy/reward.ts";
import { Problem } from "../http/problem.ts";
import { SETTLE_DELAY_MS } from "../matches/history.ts";
import { scheduledPass } from "../schedule/schedule.ts";
import { lockUser, withUserLock } from "../users/lock.ts";
import { claimedOf, claimKey, withClaimed } from "./claims.ts";
import { endOfSeason, levelOf, multiplierAt, seasonAt, startOf } from "./seasons.ts";

/** A level of a track whose reward was granted. */
export interface ClaimedLevel {
  level: number;
  track: Track;
  reward: Reward;
}

const keyOf = (userId: string, season: PassSeason) => ({ userId_season: { userId, season: season.id } });

/** Adds experience of the season at a time, more for whoever is behind. The caller holds the lock on the user's row. */
export async function addExperience(
  tx: Prisma.TransactionClient,
  base: BattlePass,
  userId: string,
  amount: number,
  at: number,
): Promise<void> {
  if (amount === 0) return;
  const pass = await scheduledPass(tx, base);
  const season = seasonAt(pass, at);
  if (!season) return;
  const row = await tx.battlePass.findUnique({ where: keyOf(userId, season) });
  const before = row?.experience ?? 0;
  const most = season.levels.length * season.levelExperience;
  const experience = Math.min(most, before + amount * multiplierAt(pass, season, before, at));
  // A match may be recorded after its season was settled: then the season is settled once more.
  const data = { experience, settledAt: null };
  await tx.battlePass.upsert({
    where: keyOf(userId, season),
    create: { userId, season: season.id, ...data },
    update: data,
  });
}

/**
 * Grants the rewards of levels that are reached and not claimed. The caller holds the lock on the user's row.
 * @param only a level of a track; without it all of them
 */
async function claimIn(
  tx: Prisma.TransactionClient,
  userId: string,
  season: PassSeason,
  row: PassRow | null,
  only?: { track: Track; level: number },
): Promise<ClaimedLevel[]> {
  if (!row) return [];
  const claimed = claimedOf(row);
  const granted: ClaimedLevel[] = [];
  for (let level = 1; level <= levelOf(season, row.experience); level++) {
    for (const track of TRACKS) {
      const reward = season.levels[level - 1][track];
      if (!reward || claimed[track].includes(level) || (track === "premium" && !row.premiumAt)) continue;
      if (only && (only.track !== track || only.level !== level)) continue;
      const key = claimKey(row, track, level);
      const given = await giveReward(tx, { userId, key, cause: "battle_pass", source: "reward", reward });
      claimed[track].push(level);
      if (given) granted.push({ level, track, reward });
    }
  }
  if (granted.length > 0)
    await tx.battlePass.update({
      where: keyOf(userId, season),
      data: { claimed: withClaimed(row, claimed) },
    });
  return granted;
}

/** @throws {Problem} `not_found` if there is no such season. */
function seasonOf({ seasons }: BattlePass, id: string): PassSeason {
  const season = seasons.find((one) => one.id === id);
  if (!season) throw new Problem("not_found", `There is no season ${id}`);
  return season;
}

/**
 * Claims one level of a track.
 * @throws {Problem} `not_found`, `level_not_reached`, `premium_track_locked` or `level_claimed`.
 */
export async function claimLevel(
  db: Db,
  pass: BattlePass,
  userId: string,
  { season: id, track, level }: { season: string; track: Track; level: number },
): Promise<ClaimedLevel> {
  const season = seasonOf(pass, id);
  if (!season.levels[level - 1]?.[track])
    throw new Problem("not_found", `The ${track} track has no reward at level ${level}`);
  return withUserLock(db, userId, "token_invalid", async (tx) => {
    const row = await tx.battlePass.findUnique({ where: keyOf(userId, season) });
    const reached = levelOf(season, row?.experience ?? 0);
    if (level > reached) {
      throw new Problem("level_not_reached", `You have reached level ${reached}, and this is level ${level}`);
    }
    if (track === "premium" && !row?.premiumAt) throw new Problem("premium_track_locked");
    const [granted] = await claimIn(tx, userId, season, row, { track, level });
    if (!granted) throw new Problem("level_claimed");
    return granted;
  });
}

/** Claims all levels that are reached. */
export async function claimAll(
  db: Db,
  pass: BattlePass,
  userId: string,
  id: string,
): Promise<ClaimedLevel[]> {
  const season = seasonOf(pass, id);
  return withUserLock(db, userId, "token_invalid", async (tx) =>
    claimIn(tx, userId, season, await tx.battlePass.findUnique({ where: keyOf(userId, season) })),
  );
}

/** Users of whom one query reads the seasons to settle. */
const BATCH_SIZE = 50;

/** The seasons that have ended, and whose last matches are recorded. */
const endedSeasons = ({ seasons }: BattlePass, now: number): PassSeason[] =>
  seasons.filter((season) => endOfSeason(season) + SETTLE_DELAY_MS <= now);

/** Claims for a user what is left of a season that has ended. @returns how many rewards it granted. */
function settleUser(db: Db, season: PassSeason, userId: string, now: number): Promise<number> {
  return db.$transaction(async (tx) => {
    if (!(await lockUser(tx, userId))) return 0;
    const row = await tx.battlePass.findUnique({ where: keyOf(userId, season) });
    if (!row || row.settledAt) return 0;
    const granted = await claimIn(tx, userId, season, row);
    await tx.battlePass.update({ where: keyOf(userId, season), data: { settledAt: new Date(now) } });
    return granted.length;
  });
}

/** Settles a user's seasons that have ended, when the user looks. */
async function settleOwn(db: Db, pass: BattlePass, userId: string, now: number): Promise<void> {
  const ended = endedSeasons(pass, now);
  const rows = await db.battlePass.findMany({
    where: { userId, settledAt: null, season: { in: ended.map(({ id }) => id) } },
    select: { season: true },
  });
  for (const row of rows) await settleUser(db, seasonOf(pass, row.season), userId, now);
}

/**
 * Settles the seasons that have ended, of all users, some at a time. It may run in several processes at once, and end at
 * any time.
 * @param isStopped ends it after the user under way
 * @returns how many rewards were granted.
 */
export async function settlePasses(
  db: Db,
  base: BattlePass,
  now: number,
  isStopped = () => false,
): Promise<number> {
  const pass = await scheduledPass(db, base);
  let granted = 0;
  for (const season of endedSeasons(pass, now)) {
    for (;;) {
      const rows = await db.battlePass.findMany({
        where: { season: season.id, settledAt: null },
        select: { userId: true },
        orderBy: { userId: "asc" },
        take: BATCH_SIZE,
      });
      for (const { userId } of rows) {
        if (isStopped()) return granted;
        granted += await settleUser(db, season, userId, now);
      }
      if (rows.length < BATCH_SIZE) break;
    }
  }
  return granted;
}

/** How a user stands in the present season; null between seasons. */
export async function passOf(db: Db, base: BattlePass, userId: string, now: number) {
  const pass = await scheduledPass(db, base);
  await settleOwn(db, pass, userId, now);
  const season = seasonAt(pass, now);
  const next = pass.seasons.find((one) => startOf(one) > now);
  const row = season ? await db.battlePass.findUnique({ where: keyOf(userId, season) }) : null;
  return { season, next, row };
}
