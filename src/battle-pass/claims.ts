// What a user has claimed of a season, and taking the premium track away again with all that was claimed on it.
import type { Track } from "../../cards/battle-pass.ts";
import { type BattlePass as PassRow, Prisma } from "../db/generated/client.ts";
import { ownId } from "../economy/grant-ids.ts";

export type Claimed = Record<Track, number[]>;

/** As the row has it. */
interface StoredClaims extends Claimed {
  /** How often the premium track was taken away: what is claimed afterwards is granted under other keys. */
  taken: number;
}

const storedOf = (row: Pick<PassRow, "claimed"> | null): StoredClaims => ({
  free: [],
  premium: [],
  taken: 0,
  ...(row?.claimed as Partial<StoredClaims> | undefined),
});

/** The levels of each track that are claimed. */
export function claimedOf(row: Pick<PassRow, "claimed"> | null): Claimed {
  const { taken: _, ...claimed } = storedOf(row);
  return claimed;
}

export const withClaimed = (row: PassRow, claimed: Claimed): Prisma.InputJsonObject => ({
  ...storedOf(row),
  ...claimed,
});

/** The key of the grant of a level. */
export function claimKey(row: PassRow, track: Track, level: number): string {
  const { taken } = storedOf(row);
  const key = `${claimsOf(row.season, track)}${level}:${row.userId}`;
  return track === "premium" && taken > 0 ? `${key}:${taken + 1}` : key;
}

/** What the keys of all grants of a track begin with. */
const claimsOf = (season: string, track: Track) => ownId("pass", season, track, "");

/**
 * Locks the premium track that a grant has unlocked, under the lock on the user's row. It can be claimed again when it is
 * unlocked again.
 * @returns the keys of the grants that were claimed on it and are to be taken back; null if the grant has not unlocked it.
 */
export async function lockPremiumTrack(
  tx: Prisma.TransactionClient,
  { userId, season, grantId }: { userId: string; season: string; grantId: string },
): Promise<string[] | null> {
  const row = await tx.battlePass.findUnique({ where: { userId_season: { userId, season } } });
  if (row?.grantId !== grantId || row.premiumAt === null) return null;
  const { taken, ...claimed } = storedOf(row);
  await tx.battlePass.update({
    where: { userId_season: { userId, season } },
    data: {
      ...{ premiumAt: null, grantId: null },
      claimed: { ...claimed, premium: [], taken: taken + 1 },
    },
  });
  const claims = await tx.grant.findMany({
    where: { userId, id: { startsWith: claimsOf(season, "premium") }, revoked: { equals: Prisma.DbNull } },
    select: { id: true },
  });
  return claims.map(({ id }) => id);
}
