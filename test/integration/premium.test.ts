// Premium: extended, not overwritten, granted once, and nothing lost when it ends. On both databases.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { User } from "../../src/db/generated/client.ts";
import { FREE_DECKS, grantPremium, hasPremium, isReadOnly } from "../../src/users/premium.ts";
import { DATABASES, type TestDatabase } from "../support/databases.ts";
import { newUser } from "../support/factories.ts";

const NOW = new Date("2026-03-01T12:00:00Z");
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

describe.each(DATABASES)("on %s", (_name, open) => {
  let database: TestDatabase;
  let user: User;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    user = await newUser(database.db);
  });

  const grant = (id: string, days: number, now = NOW) =>
    grantPremium(database.db, { id: `${user.id}-${id}`, userId: user.id, days }, now);

  test("a grant begins now, and the next extends it", async () => {
    expect(await grant("a", 30)).toEqual(inDays(30));
    expect(await grant("b", 30, inDays(10))).toEqual(inDays(60));
    expect(await grant("c", 30, inDays(100))).toEqual(inDays(130));
  });

  test("grants at the same time all count, and each once", async () => {
    await Promise.all(["a", "b", "c", "a", "b", "c"].map((id) => grant(id, 10)));
    const row = await database.db.user.findUniqueOrThrow({ where: { id: user.id } });
    expect(row.premiumUntil).toEqual(inDays(30));
    expect(await database.db.grant.count({ where: { userId: user.id } })).toBe(3);
  });

  test("an id that gave something else gives nothing", async () => {
    await grant("a", 30);
    await expect(grant("a", 31)).rejects.toMatchObject({ code: "grant_conflict" });
    const row = await database.db.user.findUniqueOrThrow({ where: { id: user.id } });
    expect(row.premiumUntil).toEqual(inDays(30));
  });
});

test("when it ends, decks beyond what everybody has are read-only", () => {
  const user = { premiumUntil: inDays(1) };
  const decks = Array.from({ length: FREE_DECKS + 3 }, (_, index) => String(index));
  const readOnly = (now: Date) => decks.filter((id) => isReadOnly(id, decks, user, now));
  expect(hasPremium(user, NOW)).toBe(true);
  expect(readOnly(NOW)).toEqual([]);
  expect(hasPremium(user, inDays(1))).toBe(false);
  expect(readOnly(inDays(1))).toEqual(decks.slice(FREE_DECKS));
  expect(isReadOnly("0", ["0"], { premiumUntil: null }, NOW)).toBe(false);
});
