// The wardrobe: which cosmetics a user owns, and which of them are worn.
import { type Cosmetic, type CosmeticKind, SINGLE_KINDS, type Worn } from "../../cards/cosmetic-types.ts";
import type { Cosmetics } from "../../cards/cosmetics.ts";
import type { Prisma } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { type FieldError, Problem } from "../http/problem.ts";
import { withUserLock } from "../users/lock.ts";
import { hasPremium } from "../users/premium.ts";

/** Alternate pictures, and further emotes, of one player that a match holds: every seat is told of them. */
export const MAX_WORN = 40;

type Reader = Db | Prisma.TransactionClient;

/** A change of what is worn, by kind; null for the default look. */
export type WardrobeChange = Partial<Record<(typeof SINGLE_KINDS)[number], string | null>> & {
  art?: string[];
  emotes?: string[];
};

export interface OwnedItem {
  id: string;
  since: Date;
  source: string;
}

/** What a user owns, and what can be worn besides while premium lasts. */
export async function ownedItems(db: Reader, cosmetics: Cosmetics, userId: string) {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: { premiumUntil: true, cosmetics: { orderBy: [{ createdAt: "desc" }, { cosmeticId: "asc" }] } },
  });
  const owned = (user?.cosmetics ?? [])
    .filter(({ cosmeticId }) => cosmetics.has(cosmeticId))
    .map(({ cosmeticId, createdAt, source }): OwnedItem => ({ id: cosmeticId, since: createdAt, source }));
  const premium = user && hasPremium(user) ? premiumItems(cosmetics) : [];
  return { owned, premium, wearable: new Set([...owned.map(({ id }) => id), ...premium]) };
}

/** Ids of the cosmetics that premium lends. */
export const premiumItems = (cosmetics: Cosmetics): string[] =>
  [...cosmetics.values()].filter(({ obtained }) => obtained.includes("premium")).map(({ id }) => id);

/** What a user wears: what was chosen, without what is not owned any more. */
export async function wardrobeOf(db: Reader, cosmetics: Cosmetics, userId: string): Promise<Worn> {
  const row = await db.wardrobe.findUnique({ where: { userId } });
  // Most players have never chosen anything, and what they own need not be read.
  if (!row) return {};
  const { wearable } = await ownedItems(db, cosmetics, userId);
  return wornOf(row.worn as Worn, cosmetics, wearable);
}

function wornOf(stored: Worn, cosmetics: Cosmetics, wearable: ReadonlySet<string>): Worn {
  const fits = (id: string | undefined, kind: CosmeticKind): id is string =>
    id !== undefined && wearable.has(id) && cosmetics.get(id)?.kind === kind;
  const worn: Worn = {};
  for (const kind of SINGLE_KINDS) {
    const id = stored[kind];
    if (fits(id, kind)) worn[kind] = id;
  }
  const art = (stored.art ?? []).filter((id) => fits(id, "art"));
  const emotes = (stored.emotes ?? []).filter((id) => fits(id, "emote"));
  if (art.length > 0) worn.art = art;
  if (emotes.length > 0) worn.emotes = emotes;
  return worn;
}

/** @throws {Problem} `invalid_request` naming what does not exist, is of another kind, or is not owned. */
export function changeWardrobe(
  db: Db,
  cosmetics: Cosmetics,
  userId: string,
  { worn: change }: { worn: WardrobeChange },
): Promise<Worn> {
  return withUserLock(db, userId, "token_invalid", async (tx) => {
    const { wearable } = await ownedItems(tx, cosmetics, userId);
    const before = await tx.wardrobe.findUnique({ where: { userId } });
    const fields = [...wrongIn(change, cosmetics, wearable)];
    if (fields.length > 0) throw new Problem("invalid_request", undefined, fields);
    const chosen = { ...((before?.worn ?? {}) as Worn), ...change };
    const kept = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== null));
    const worn = wornOf(kept as Worn, cosmetics, wearable);
    const data = { worn: worn as Prisma.InputJsonObject };
    await tx.wardrobe.upsert({ where: { userId }, create: { userId, ...data }, update: data });
    return worn;
  });
}

function* wrongIn(
  change: WardrobeChange,
  cosmetics: Cosmetics,
  wearable: ReadonlySet<string>,
): Generator<FieldError> {
  const chosen: [field: string, kind: CosmeticKind, id: string | null | undefined][] = [
    ...SINGLE_KINDS.map((kind): [string, CosmeticKind, string | null | undefined] => [
      kind,
      kind,
      change[kind],
    ]),
    ...(change.art ?? []).map((id, i): [string, CosmeticKind, string] => [`art.${i}`, "art", id]),
    ...(change.emotes ?? []).map((id, i): [string, CosmeticKind, string] => [`emotes.${i}`, "emote", id]),
  ];
  for (const [field, kind, id] of chosen) {
    if (id === null || id === undefined) continue;
    const item: Cosmetic | undefined = cosmetics.get(id);
    const message =
      item?.kind !== kind ? `there is no ${kind} ${id}` : wearable.has(id) ? "" : `you do not own ${id}`;
    if (message) yield { field: `worn.${field}`, message };
  }
  const cards = (change.art ?? []).map((id) => cosmetics.get(id)?.card);
  if (new Set(cards).size < cards.length)
    yield { field: "worn.art", message: "one picture of each card at most" };
}
