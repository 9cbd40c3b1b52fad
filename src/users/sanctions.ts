// Bans and mutes: what an administrator has taken from a user for a time. src/admin imposes and lifts them.
import type { Sanction, SanctionKind } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { BanProblem } from "../http/problem.ts";
import { inTime } from "../in-time.ts";

/** What the user may read of it. `until` is an ISO time; null: until it is lifted. */
export interface ShownSanction {
  reason: string;
  until: string | null;
}

/** Of sanctions that are in force. */
export const inForce = (now = new Date()) => ({ OR: [{ until: null }, { until: { gt: now } }] });

const isInForce = ({ until }: Pick<Sanction, "until">): boolean => until === null || until > new Date();

export async function sanctionOf(db: Db, userId: string, kind: SanctionKind): Promise<ShownSanction | null> {
  // Prisma makes one query of all that are asked for at the same moment, as when many players join at once.
  const sanction = await db.sanction.findUnique({ where: { userId_kind: { userId, kind } } });
  return sanction && isInForce(sanction) ? showSanction(sanction) : null;
}

/** Milliseconds after which a room goes on without knowing. */
const KNOWN_WITHIN_MS = 500;

/**
 * For rooms, where matches go on while the database is away: if it does not answer soon, the user counts as not sanctioned. A
 * ban ends the matches of its user by itself.
 */
export const sanctionIfKnown = (db: Db, userId: string, kind: SanctionKind): Promise<ShownSanction | null> =>
  inTime(sanctionOf(db, userId, kind), KNOWN_WITHIN_MS, () => null).catch(() => null);

export const showSanction = ({ reason, until }: Pick<Sanction, "reason" | "until">): ShownSanction => ({
  reason,
  until: until?.toISOString() ?? null,
});

/** @param ban of the user, if there is one. @throws {BanProblem} */
export async function refuseBanned(ban: Promise<ShownSanction | null>): Promise<void> {
  const sanction = await ban;
  if (sanction) throw new BanProblem(sanction);
}
