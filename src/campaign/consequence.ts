// What follows from a finished match of the campaign: progress, medals, unlocked NPCs and rewards, in the transaction of
// its history.
import { isMet, type Standing } from "../../cards/campaign/requirements.ts";
import type { Reward } from "../../cards/reward-schema.ts";
import { ownedBy } from "../collections/owned.ts";
import type { Prisma } from "../db/generated/client.ts";
import { ownId } from "../economy/grant-ids.ts";
import { grantReward } from "../economy/reward.ts";
import { endOf } from "../matches/action-log.ts";
import type { Consequence } from "../matches/history.ts";
import { lockUser } from "../users/lock.ts";
import { type Atlas, standingOf } from "./atlas.ts";
import { afterMatch, dayOf, type Progress, readProgress } from "./progress.ts";

export function campaignConsequence(atlas: Atlas): Consequence {
  return async (tx, { log, result }) => {
    const { id: matchId, context, players } = log.header;
    if (context.kind !== "campaign") return;
    const seat = players.findIndex(({ kind }) => kind === "user");
    const userId = players[seat]?.userId;
    // The account may have been deleted meanwhile.
    if (!userId || !(await lockUser(tx, userId))) return;
    await tx.campaignBattle.deleteMany({ where: { userId, matchId } });
    const { npc: npcId, hard, attempt } = context;
    const placed = atlas.find(npcId);
    // A match that was begun before its NPC left the campaign.
    if (!placed) return;
    const before = readProgress(await tx.campaignProgress.findUnique({ where: { userId } }));
    const openBefore = await openNpcs(tx, userId, atlas, before);
    const won = result.winner === seat;
    const createdAt = new Date(endOf(log));
    const outcome = { ...placed, hard, won, day: dayOf(createdAt) };
    const { progress, reward, medal } = afterMatch(before, outcome, atlas.campaign.settings);
    await write(tx, userId, progress);
    const granted = await grant(tx, userId, matchId, reward);
    const openAfter = await openNpcs(tx, userId, atlas, progress);
    const unlocked = [...openAfter].filter((id) => !openBefore.has(id));
    const row = { matchId, userId, npc: npcId, hard, attempt, won, medal, unlocked, createdAt };
    await tx.campaignResult.create({ data: { ...row, granted: granted as Prisma.InputJsonObject } });
  };
}

/** @returns what the reward has given: without cosmetics that the user owned before */
async function grant(
  tx: Prisma.TransactionClient,
  userId: string,
  matchId: string,
  reward: Reward,
): Promise<Reward> {
  if (Object.keys(reward).length === 0) return reward;
  const key = ownId("campaign", matchId);
  const given = await grantReward(tx, { userId, key, cause: "campaign", source: "campaign", reward });
  const { cosmetics = [], ...rest } = reward;
  const fresh = cosmetics.filter((id) => !given?.alreadyOwned.includes(id));
  return fresh.length > 0 ? { ...rest, cosmetics: fresh } : rest;
}

async function openNpcs(
  tx: Prisma.TransactionClient,
  userId: string,
  atlas: Atlas,
  progress: Progress,
): Promise<Set<string>> {
  const standing: Standing = standingOf(progress, await ownedBy(tx, userId));
  return new Set(
    atlas.npcs.filter((placed) => isMet(atlas.missingFor(placed, standing))).map(({ npc }) => npc.id),
  );
}

async function write(tx: Prisma.TransactionClient, userId: string, progress: Progress): Promise<void> {
  const { medals, records, repeats } = progress;
  const data = { medals, beaten: records as unknown as Prisma.InputJsonObject, repeats };
  await tx.campaignProgress.upsert({ where: { userId }, create: { userId, ...data }, update: data });
}
