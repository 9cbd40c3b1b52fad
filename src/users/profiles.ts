// Users: reading and changing profiles, statistics, exports, and deleting accounts.
import { isTaken } from "../db/errors.ts";
import type { User } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { Problem } from "../http/problem.ts";
import { FORMER_PLAYER } from "../matches/players.ts";
import { rewritePlayer } from "../matches/rewrite-player.ts";
import { removeListings } from "../ratings/buckets.ts";
import { withUserLock } from "./lock.ts";
import { nameKey } from "./name-key.ts";

export interface Statistics {
  played: number;
  won: number;
  drawn: number;
}

/** @throws {Problem} `not_found` */
export async function userOf(db: Db, id: string): Promise<User> {
  const user = await db.user.findUnique({ where: { id } });
  if (!user) throw new Problem("not_found");
  return user;
}

/** The user whose name has the same key, however it is written. @throws {Problem} `not_found` */
export async function userByName(db: Db, name: string): Promise<User> {
  const user = await db.user.findUnique({ where: { nameKey: nameKey(name) } });
  if (!user) throw new Problem("not_found");
  return user;
}

/** @throws {Problem} `name_taken`, also for a name that an administrator has forbidden; `not_found` */
export async function changeProfile(
  db: Db,
  id: string,
  { name, avatar }: { name?: string; avatar?: string },
): Promise<User> {
  const data = { avatar, ...(name !== undefined && { name, nameKey: nameKey(name) }) };
  try {
    return await db.$transaction(async (tx) => {
      const [user] = await tx.user.updateManyAndReturn({ where: { id }, data });
      if (!user) throw new Problem("not_found");
      // Afterwards: if an administrator is taking the name from an account, the change has waited for the end of that.
      if (data.nameKey && (await tx.forbiddenName.findUnique({ where: { nameKey: data.nameKey } })))
        throw new Problem("name_taken");
      return user;
    });
  } catch (error) {
    throw isTaken(error, "User_nameKey_key") ? new Problem("name_taken") : error;
  }
}

/** Counts the finished matches of a user whose delayed spectators have seen the result. Until then it is not public. */
export async function statisticsOf(db: Db, id: string): Promise<Statistics> {
  const now = new Date();
  const [row] = await db.$queryRaw<[Statistics]>`
    SELECT count(*)::int AS played,
      count(*) FILTER (WHERE "winnerSeat" = seat)::int AS won,
      count(*) FILTER (WHERE "winnerSeat" IS NULL)::int AS drawn
    FROM (
      SELECT "winnerSeat", 0 AS seat FROM "GameHistory" WHERE "user0Id" = ${id}::uuid AND "publicAt" <= ${now}
      UNION ALL
      SELECT "winnerSeat", 1 AS seat FROM "GameHistory" WHERE "user1Id" = ${id}::uuid AND "publicAt" <= ${now}
    ) AS games`;
  return row;
}

/** Decks, grants, postings, packs and matches in an export, the latest of each. More would block the process that runs the matches. */
const MAX_EXPORTED_ROWS = 500;

/**
 * What is stored for a user, except hashes of tokens and keys. Matches come without their replays, which hold the
 * opponent's hidden cards too.
 * @throws {Problem} `not_found`
 */
export async function exportOf(db: Db, id: string) {
  const own = { where: { userId: id } };
  const latest = { orderBy: { createdAt: "desc" }, take: MAX_EXPORTED_ROWS } as const;
  const [user, identities, recoveryKey, sessions, collection, grants, decks, matches] = await Promise.all([
    userOf(db, id),
    db.identity.findMany(own),
    db.recoveryKey.findUnique({ ...own, select: { createdAt: true } }),
    db.session.findMany({
      ...own,
      select: { id: true, device: true, createdAt: true, renewedAt: true, expiresAt: true },
    }),
    db.collection.findMany(own),
    db.grant.findMany({ ...own, ...latest }),
    db.deck.findMany({ ...own, ...latest }),
    db.gameHistory.findMany({
      where: { OR: [{ user0Id: id }, { user1Id: id }] },
      omit: { replay: true },
      orderBy: { finishedAt: "desc" },
      take: MAX_EXPORTED_ROWS,
    }),
  ]);
  const [economy, campaign, social, conduct] = await Promise.all([
    exportEconomy(db, id),
    exportCampaign(db, id),
    exportSocial(db, id),
    exportConduct(db, id),
  ]);
  return {
    user,
    identities,
    recoveryKey,
    sessions,
    collection,
    grants,
    ...economy,
    decks,
    ...campaign,
    ...social,
    ...conduct,
    matches,
  };
}

async function exportSocial(db: Db, id: string) {
  const own = { where: { userId: id }, take: MAX_EXPORTED_ROWS };
  const [ratings, ratingChanges, performances, settings, friendships, blocks, quests, ruleSets, invitations] =
    await Promise.all([
      db.rating.findMany(own),
      db.ratingChange.findMany({ ...own, orderBy: { createdAt: "desc" } }),
      db.performance.findMany({ ...own, orderBy: { finishedAt: "desc" } }),
      db.socialSettings.findUnique({ where: { userId: id } }),
      db.friendship.findMany({ where: { OR: [{ lowId: id }, { highId: id }] }, take: MAX_EXPORTED_ROWS }),
      db.block.findMany(own),
      db.quest.findMany({ ...own, orderBy: { drawnAt: "desc" } }),
      db.ruleSet.findMany(own),
      db.invitation.findMany({
        where: { OR: [{ hostId: id }, { guestId: id }] },
        orderBy: { createdAt: "desc" },
        take: MAX_EXPORTED_ROWS,
      }),
    ]);
  return {
    ratings,
    ratingChanges,
    performances,
    social: { settings, friendships },
    blocks,
    quests,
    ruleSets,
    invitations,
  };
}

/** What the user has reported, and what administrators have imposed. */
async function exportConduct(db: Db, id: string) {
  const [reports, sanctions] = await Promise.all([
    db.report.findMany({ where: { reporterId: id }, omit: { openKey: true }, take: MAX_EXPORTED_ROWS }),
    db.sanction.findMany({ where: { userId: id }, take: MAX_EXPORTED_ROWS }),
  ]);
  return { reports, sanctions };
}

async function exportCampaign(db: Db, id: string) {
  const own = { where: { userId: id } };
  const [campaign, campaignBattle, campaignResults] = await Promise.all([
    db.campaignProgress.findUnique(own),
    db.campaignBattle.findUnique(own),
    db.campaignResult.findMany({ ...own, orderBy: { createdAt: "desc" }, take: MAX_EXPORTED_ROWS }),
  ]);
  return { campaign, campaignBattle, campaignResults };
}

async function exportEconomy(db: Db, id: string) {
  const own = { where: { userId: id } };
  const latest = { orderBy: { createdAt: "desc" }, take: MAX_EXPORTED_ROWS } as const;
  const [wallets, transactions, postings, packs, pity, daily, cosmetics, wardrobe, battlePasses] =
    await Promise.all([
      db.wallet.findMany(own),
      db.ledgerTransaction.findMany({ ...own, ...latest }),
      db.ledgerPosting.findMany({
        ...own,
        omit: { number: true },
        orderBy: { number: "desc" },
        take: MAX_EXPORTED_ROWS,
      }),
      db.boosterPack.findMany({ ...own, ...latest }),
      db.packPity.findMany(own),
      db.dailyReward.findUnique(own),
      db.ownedCosmetic.findMany({ ...own, ...latest }),
      db.wardrobe.findUnique(own),
      db.battlePass.findMany(own),
    ]);
  const [orders, gifts, spending] = await Promise.all([
    db.order.findMany({ ...own, ...latest }),
    // Of what others have paid for, not how.
    db.order.findMany({
      where: { recipientId: id, gift: true },
      select: {
        ...{ id: true, userId: true, item: true, name: true, quantity: true, reward: true },
        ...{ state: true, createdAt: true, fulfilledAt: true },
      },
      ...latest,
    }),
    db.spendingSettings.findUnique(own),
  ]);
  return {
    wallets,
    transactions,
    postings,
    packs,
    pity,
    daily,
    cosmetics,
    wardrobe,
    battlePasses,
    orders,
    gifts,
    spending,
  };
}

/**
 * Deletes a user and everything that belongs to it. Opponents keep their history, in which name and id are replaced, in
 * the replays too.
 */
export async function deleteUser(db: Db, id: string): Promise<void> {
  const gone = { kind: "deleted", userId: null, name: FORMER_PLAYER } as const;
  // Before the transaction, as a long history takes longer than that may, and holds up nobody this way.
  await rewritePlayer(db, id, gone);
  // Recording a match refers to the user's row: it waits for this transaction, or this one for it, so that no name is
  // recorded after the names were replaced.
  await withUserLock(db, id, "not_found", async (tx) => {
    await rewritePlayer(tx, id, gone);
    // By the matches that both sides have, as there is no index by opponent.
    await tx.$executeRaw`
      UPDATE "RatingChange" SET "opponentId" = NULL WHERE "opponentId" = ${id}::uuid
        AND "matchId" IN (SELECT "matchId" FROM "RatingChange" WHERE "userId" = ${id}::uuid)`;
    await tx.$executeRaw`
      UPDATE "Performance" SET "opponentId" = NULL WHERE "opponentId" = ${id}::uuid
        AND "matchId" IN (SELECT "matchId" FROM "Performance" WHERE "userId" = ${id}::uuid)`;
    await removeListings(tx, id);
    await tx.report.updateMany({ where: { reporterId: id }, data: { openKey: null } });
    await tx.user.delete({ where: { id } });
  });
}
