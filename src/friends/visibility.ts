// Whose profile may be seen by whom.
import type { User } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { Problem } from "../http/problem.ts";
import { userByName } from "../users/profiles.ts";
import { blockedBetween } from "./blocks.ts";
import { areFriends } from "./pairs.ts";

/**
 * The user of a name, if the viewer may see the profile: the owner, friends, and everybody unless the owner has closed it.
 * @param viewerId undefined for a visitor without an account
 * @throws {Problem} `not_found`, also between users of whom one has blocked the other; `profile_closed`
 */
export async function visibleUser(db: Db, name: string, viewerId: string | undefined): Promise<User> {
  const user = await userByName(db, name);
  if (user.id === viewerId) return user;
  if (viewerId && (await blockedBetween(db, user.id, viewerId))) throw new Problem("not_found");
  const settings = await db.socialSettings.findUnique({ where: { userId: user.id } });
  if (settings?.profilePublic ?? true) return user;
  if (viewerId && (await areFriends(db, user.id, viewerId))) return user;
  throw new Problem("profile_closed");
}
