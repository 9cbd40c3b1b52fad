// Quests of users: drawn for the player's own day and week, brought further by matches, rewarded once.
import type { QuestDefinition, Quests } from "../../cards/quests.ts";
import type { Prisma, Quest } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { ownId } from "../economy/grant-ids.ts";
import { DEFAULT_ZONE } from "../economy/local-day.ts";
import { giveReward } from "../economy/reward.ts";
import { endOf } from "../matches/action-log.ts";
import type { Consequence } from "../matches/history.ts";
import { type Tally, userSeats } from "../matches/tally.ts";
import { lockUser } from "../users/lock.ts";
import { drawQuests, PERIODS, type Period, periodAt } from "./draw.ts";
import { progressBy } from "./progress.ts";

type Reader = Db | Prisma.TransactionClient;

/** What follows from a completed quest besides its reward. */
export type QuestCompleted = (tx: Prisma.TransactionClient, quest: Quest, at: Date) => Promise<void>;

/** The quest of a row; undefined if it has been taken out of the pool since. */
export const definitionOf = (
  { pool }: Quests,
  { quest }: Pick<Quest, "quest">,
): QuestDefinition | undefined => pool.find(({ id }) => id === quest);

/**
 * The quests that a user has now, drawn if a new day or week has begun.
 * @param timeZone the player's; without one that of the latest draw, or of the daily reward
 * @param now milliseconds since 1970
 */
export async function presentQuests(
  db: Reader,
  quests: Quests,
  userId: string,
  now: number,
  timeZone?: string,
): Promise<Quest[]> {
  const zone = timeZone ?? (await knownZone(db, userId));
  const present: Quest[] = [];
  for (const period of PERIODS) present.push(...(await presentOf(db, quests, period, userId, now, zone)));
  return present;
}

async function presentOf(
  db: Reader,
  quests: Quests,
  period: Period,
  userId: string,
  now: number,
  timeZone: string,
): Promise<Quest[]> {
  const latest = await db.quest.findFirst({ where: { userId, period }, orderBy: { day: "desc" } });
  const before = latest ? await rowsOf(db, userId, period, latest.day) : [];
  if (latest && latest.expiresAt.getTime() > now) return before;
  const { day, endsAt } = periodAt(period, timeZone, now);
  // The date has not changed: the player has travelled west. It does not come twice.
  if (latest && day <= latest.day) return before;
  const drawn = drawQuests(
    quests,
    period,
    userId,
    day,
    before.map(({ quest }) => quest),
  );
  // Two requests at once draw the same quests, and write them once.
  await db.quest.createMany({
    data: drawn.map(({ id, goal }, slot) => ({
      userId,
      period,
      day,
      slot,
      quest: id,
      goal,
      timeZone,
      drawnAt: new Date(now),
      expiresAt: new Date(endsAt),
    })),
    skipDuplicates: true,
  });
  return rowsOf(db, userId, period, day);
}

const rowsOf = (db: Reader, userId: string, period: Period, day: string) =>
  db.quest.findMany({ where: { userId, period, day }, orderBy: { slot: "asc" } });

async function knownZone(db: Reader, userId: string): Promise<string> {
  const own = { where: { userId } };
  const quest = await db.quest.findFirst({
    ...own,
    orderBy: { drawnAt: "desc" },
    select: { timeZone: true },
  });
  if (quest) return quest.timeZone;
  const daily = await db.dailyReward.findUnique({ ...own, select: { timeZone: true } });
  return daily?.timeZone ?? DEFAULT_ZONE;
}

/**
 * Brings the quests of a match's users further, and rewards those that are done.
 * @param tally null if the match cannot be played again: then nothing counts.
 */
export function questConsequence(
  quests: Quests,
  tally: Tally | null,
  completed?: QuestCompleted,
): Consequence {
  return async (tx, finished) => {
    const { log, turns } = finished;
    if (!tally || turns < quests.minTurns) return;
    const at = endOf(log);
    const players = userSeats(log).map((seat) => ({ seat, userId: log.header.players[seat].userId! }));
    // In the order of their ids, as the ratings lock them.
    for (const { seat, userId } of players.toSorted((a, b) => (a.userId < b.userId ? -1 : 1))) {
      if (!(await lockUser(tx, userId))) continue;
      for (const row of await presentQuests(tx, quests, userId, at)) {
        const definition = definitionOf(quests, row);
        if (!definition || row.completedAt || row.expiresAt.getTime() <= at) continue;
        const progress = Math.min(
          row.goal,
          row.progress + progressBy(definition.task, finished, tally, seat),
        );
        if (progress === row.progress) continue;
        await advanceQuest(tx, row, progress, definition, new Date(at));
        if (progress >= row.goal) await completed?.(tx, row, new Date(at));
      }
    }
  };
}

async function advanceQuest(
  tx: Prisma.TransactionClient,
  { userId, period, day, slot, goal }: Quest,
  progress: number,
  { reward }: QuestDefinition,
  at: Date,
): Promise<void> {
  const done = progress >= goal;
  await tx.quest.update({
    where: { userId_period_day_slot: { userId, period, day, slot } },
    data: { progress, completedAt: done ? at : null },
  });
  if (!done) return;
  const key = ownId("quest", userId, period, day, slot);
  await giveReward(tx, { userId, key, cause: "quest", source: "reward", reward });
}
