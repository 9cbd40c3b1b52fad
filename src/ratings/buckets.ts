// How many listed ratings there are in each bucket, one rating point wide. A place in a leaderboard is the sum of the
// buckets above, so that it does not take counting a million players.
import type { Prisma } from "../db/generated/client.ts";

/** A rating that a leaderboard counts. */
export interface Listing {
  season: number;
  preset: string;
  rating: number;
}

const bucketOf = (rating: number): number => Math.floor(rating);

/**
 * Moves ratings from bucket to bucket. The rows are locked until the transaction ends, in the order of their keys, so
 * that two transactions cannot wait for each other; whoever calls it must lock no users afterwards.
 */
export async function moveListings(
  tx: Prisma.TransactionClient,
  removed: readonly Listing[],
  added: readonly Listing[],
): Promise<void> {
  const changes = new Map<string, { season: number; preset: string; bucket: number; count: number }>();
  const count = ({ season, preset, rating }: Listing, by: number) => {
    const bucket = bucketOf(rating);
    const key = `${season}/${preset}/${bucket}`;
    const change = changes.get(key) ?? { season, preset, bucket, count: 0 };
    changes.set(key, { ...change, count: change.count + by });
  };
  for (const listing of removed) count(listing, -1);
  for (const listing of added) count(listing, 1);
  const rows = [...changes.values()].filter((change) => change.count !== 0);
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "RatingBucket" ("season", "preset", "bucket", "count")
    SELECT "season", "preset", "bucket", "count"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS c ("season" int, "preset" text, "bucket" int, "count" int)
    ORDER BY "season", "preset", "bucket"
    ON CONFLICT ("season", "preset", "bucket") DO UPDATE SET "count" = "RatingBucket"."count" + EXCLUDED."count"`;
}

/** Takes a user out of all leaderboards, before the account is deleted. */
export async function removeListings(tx: Prisma.TransactionClient, userId: string): Promise<void> {
  await moveListings(tx, await tx.rating.findMany({ where: { userId, listed: true } }), []);
}
