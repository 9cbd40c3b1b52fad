// Looking accounts up: by name or id, and what belongs to one.
import type { Prisma } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { walletOf } from "../economy/wallet.ts";
import { Problem } from "../http/problem.ts";
import { nameKey } from "../users/name-key.ts";
import { statisticsOf } from "../users/profiles.ts";
import { inForce } from "../users/sanctions.ts";

const MAX_FOUND = 20;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The account of an id, or those whose names begin with a text as names are compared; at most 20. */
export async function findAccounts(db: Db, search: string) {
  const key = nameKey(search);
  const where: Prisma.UserWhereInput = UUID.test(search)
    ? { id: search.toLowerCase() }
    : { nameKey: { startsWith: key } };
  if (where.nameKey && key === "") return [];
  return db.user.findMany({
    where,
    include: { sanctions: { where: inForce() } },
    orderBy: { nameKey: "asc" },
    take: MAX_FOUND,
  });
}

/** @throws {Problem} `not_found` */
export async function accountOf(db: Db, id: string) {
  const user = await db.user.findUnique({
    where: { id },
    include: {
      sanctions: { where: inForce() },
      identities: { select: { provider: true } },
      sessions: { orderBy: { renewedAt: "desc" }, take: MAX_FOUND },
      _count: { select: { decks: true, grants: true } },
    },
  });
  if (!user) throw new Problem("not_found");
  const [wallet, statistics, openReports] = await Promise.all([
    walletOf(db, id),
    statisticsOf(db, id),
    db.report.count({ where: { reportedId: id, state: "open" } }),
  ]);
  return { ...user, wallet, statistics, openReports };
}

/** The latest grants of an account; at most 50. */
export const grantsOf = (db: Db, userId: string) =>
  db.grant.findMany({ where: { userId }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: 50 });

/** The names of accounts by their ids; deleted ones are missing. */
export async function namesOf(db: Db, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  const users = await db.user.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}
