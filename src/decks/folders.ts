// Folders for decks, a convenience of premium. When premium ends, decks stay in their folders: they can be taken out, but
// not put into any.
import type { Db } from "../db/index.ts";
import { Problem } from "../http/problem.ts";
import { withUserLock } from "../users/lock.ts";
import { hasPremium } from "../users/premium.ts";

/**
 * Puts a deck into a folder, which is there while a deck is in it; null takes the deck out. Neither the deck's version
 * nor the time of its last change becomes another one.
 * @throws {Problem} `not_found`; `premium_required` for a folder without premium.
 */
export function moveToFolder(db: Db, userId: string, id: string, folder: string | null): Promise<void> {
  return withUserLock(db, userId, "token_invalid", async (tx, user) => {
    if (folder !== null && !hasPremium(user)) throw new Problem("premium_required");
    const count = await tx.$executeRaw`
      UPDATE "Deck" SET "folder" = ${folder} WHERE "id" = ${id}::uuid AND "userId" = ${userId}::uuid`;
    if (count === 0) throw new Problem("not_found");
  });
}

/**
 * Gives a folder another name; null takes all decks out of it. A name that another folder has joins the two.
 * @throws {Problem} `not_found` if no deck is in it; `premium_required` for a name without premium.
 */
export function renameFolder(db: Db, userId: string, from: string, to: string | null): Promise<void> {
  return withUserLock(db, userId, "token_invalid", async (tx, user) => {
    if (to !== null && !hasPremium(user)) throw new Problem("premium_required");
    const count = await tx.$executeRaw`
      UPDATE "Deck" SET "folder" = ${to} WHERE "userId" = ${userId}::uuid AND "folder" = ${from}`;
    if (count === 0) throw new Problem("not_found");
  });
}
