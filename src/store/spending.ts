// Bounds for spending money: a limit for each month, and a cool-off in which nothing can be bought for money.
import type { StoreCatalog } from "../../cards/store.ts";
import { DAY_MS } from "../day.ts";
import type { Prisma, SpendingSettings } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { invalidField, Problem } from "../http/problem.ts";
import { withUserLock } from "../users/lock.ts";
import type { StoreServices } from "./services.ts";
import { COUNTS_AS_SPENT } from "./state.ts";

/** Amounts are in the smallest unit of `currency`, that of the catalog's first price list. */
export interface Spending {
  currency: string;
  /** What the store allows everybody. */
  maxPerMonth: number;
  /** The user's own limit; null: none. */
  monthlyLimit: number | null;
  /** A higher limit, or none, that was asked for and begins later. */
  next: { monthlyLimit: number | null; from: Date } | null;
  coolOffUntil: Date | null;
  /** Spent this month (UTC), with orders that wait for their payment. */
  spent: number;
}

type Reader = Db | Prisma.TransactionClient;

export async function spendingOf(
  db: Reader,
  { storeCatalog, now }: Pick<StoreServices, "storeCatalog" | "now">,
  userId: string,
): Promise<Spending> {
  const at = now();
  const [row, { _sum }] = await Promise.all([
    db.spendingSettings.findUnique({ where: { userId } }),
    db.order.aggregate({
      where: { userId, createdAt: { gte: monthStart(at) }, state: { in: [...COUNTS_AS_SPENT] } },
      _sum: { baseAmount: true },
    }),
  ]);
  return { ...settingsAt(row, storeCatalog, at), spent: _sum.baseAmount ?? 0 };
}

function settingsAt(row: SpendingSettings | null, { priceLists, spending }: StoreCatalog, at: number) {
  const from = row?.nextLimitFrom ?? null;
  const begun = from !== null && from.getTime() <= at;
  const coolOffUntil = row?.coolOffUntil ?? null;
  return {
    currency: priceLists[0].currency,
    maxPerMonth: spending.maxPerMonth,
    monthlyLimit: (begun ? row?.nextLimit : row?.monthlyLimit) ?? null,
    next: from !== null && !begun ? { monthlyLimit: row?.nextLimit ?? null, from } : null,
    coolOffUntil: coolOffUntil && coolOffUntil.getTime() > at ? coolOffUntil : null,
  };
}

function monthStart(at: number): Date {
  const date = new Date(at);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1));
}

/**
 * Whether a user may spend so much more now. The caller holds the lock on the user's row, so that orders in parallel
 * cannot pass together.
 * @throws {Problem} `cool_off` or `spending_limit`
 */
export async function checkSpending(
  tx: Prisma.TransactionClient,
  services: StoreServices,
  userId: string,
  baseAmount: number,
): Promise<void> {
  const { coolOffUntil, monthlyLimit, maxPerMonth, spent } = await spendingOf(tx, services, userId);
  if (coolOffUntil)
    throw new Problem("cool_off", `Purchases for money are off until ${coolOffUntil.toISOString()}`);
  const limit = Math.min(maxPerMonth, monthlyLimit ?? maxPerMonth);
  if (spent + baseAmount > limit) throw new Problem("spending_limit");
}

export interface SpendingChange {
  /** Lower ones count at once, higher ones and none (null) after a wait. */
  monthlyLimit?: number | null;
  coolOffDays?: number;
}

/** @throws {Problem} `invalid_request` for a limit or a length that the catalog does not allow. */
export function changeSpending(
  services: StoreServices,
  userId: string,
  { monthlyLimit, coolOffDays }: SpendingChange,
): Promise<Spending> {
  const { db, storeCatalog, now } = services;
  const { maxPerMonth, raiseAfterDays, coolOffDays: allowed } = storeCatalog.spending;
  if (typeof monthlyLimit === "number" && monthlyLimit > maxPerMonth)
    throw invalidField("monthlyLimit", `at most ${maxPerMonth}`);
  if (coolOffDays !== undefined && !allowed.includes(coolOffDays))
    throw invalidField("coolOffDays", `one of ${allowed.join(", ")}`);
  return withUserLock(db, userId, "token_invalid", async (tx) => {
    const at = now();
    const row = await tx.spendingSettings.findUnique({ where: { userId } });
    const present = settingsAt(row, storeCatalog, at);
    const data: Omit<SpendingSettings, "userId"> = {
      monthlyLimit: present.monthlyLimit,
      nextLimit: present.next?.monthlyLimit ?? null,
      nextLimitFrom: present.next?.from ?? null,
      coolOffUntil: present.coolOffUntil,
    };
    if (monthlyLimit !== undefined) {
      const lower = (monthlyLimit ?? Infinity) <= (present.monthlyLimit ?? Infinity);
      if (lower) Object.assign(data, { monthlyLimit, nextLimit: null, nextLimitFrom: null });
      else
        Object.assign(data, {
          nextLimit: monthlyLimit,
          nextLimitFrom: new Date(at + raiseAfterDays * DAY_MS),
        });
    }
    if (coolOffDays !== undefined) {
      const until = at + coolOffDays * DAY_MS;
      // It can be made longer, never shorter.
      data.coolOffUntil = new Date(Math.max(until, present.coolOffUntil?.getTime() ?? 0));
    }
    await tx.spendingSettings.upsert({ where: { userId }, create: { userId, ...data }, update: data });
    return spendingOf(tx, services, userId);
  });
}
