// Accounts: guests, and the identities at providers that sign users in.
import { isTaken } from "../db/errors.ts";
import type { User } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { Problem } from "../http/problem.ts";
import { withUserLock } from "../users/lock.ts";
import { nameKey } from "../users/name-key.ts";
import { makeGuestName } from "./guest-names.ts";
import type { Provider } from "./providers.ts";

export interface ProviderIdentity {
  provider: Provider;
  providerId: string;
}

export type LinkResult =
  | { kind: "linked" }
  /** The account has another identity of this provider. */
  | { kind: "provider_linked" }
  | { kind: "belongs_to_other" };

export interface Accounts {
  createGuest(): Promise<User>;
  /** The user whom the identity signs in; null if it belongs to nobody. */
  ownerOf(identity: ProviderIdentity): Promise<User | null>;
  /** The user that the identity belongs to; a new one if it belongs to nobody. */
  signIn(identity: ProviderIdentity): Promise<User>;
  /** Lets the identity sign in to the account. A guest account is a full account from then on. */
  link(userId: string, identity: ProviderIdentity): Promise<LinkResult>;
  /** @throws {Problem} `not_found`, or `last_identity` because nobody could sign in to the account any more. */
  unlink(userId: string, provider: Provider): Promise<void>;
  identities(userId: string): Promise<{ provider: Provider; createdAt: Date }[]>;
}

/** A generated name is taken now and then. So many times in a row means that something else is wrong. */
const MAX_NAME_ATTEMPTS = 20;

export function createAccounts(db: Db): Accounts {
  async function create(data: { guest: boolean; identities?: { create: ProviderIdentity } }): Promise<User> {
    for (let attempt = 1; ; attempt++) {
      const name = makeGuestName();
      try {
        return await db.user.create({ data: { ...data, name, nameKey: nameKey(name) } });
      } catch (error) {
        if (attempt === MAX_NAME_ATTEMPTS || !isTaken(error, "User_nameKey_key")) throw error;
      }
    }
  }

  const ownerOf = async ({ provider, providerId }: ProviderIdentity): Promise<User | null> => {
    const where = { provider_providerId: { provider, providerId } };
    return (await db.identity.findUnique({ where, include: { user: true } }))?.user ?? null;
  };

  return {
    createGuest: () => create({ guest: true }),
    ownerOf,

    async signIn(identity) {
      const owner = await ownerOf(identity);
      if (owner) return owner;
      try {
        return await create({ guest: false, identities: { create: identity } });
      } catch (error) {
        // The same person has just signed in from another tab.
        if (isTaken(error, "Identity_pkey")) return (await ownerOf(identity))!;
        throw error;
      }
    },

    async link(userId, identity) {
      try {
        await db.user.update({
          where: { id: userId },
          data: { guest: false, identities: { create: identity } },
        });
        return { kind: "linked" };
      } catch (error) {
        const identityTaken = isTaken(error, "Identity_pkey");
        if (!identityTaken && !isTaken(error, "Identity_userId_provider_key")) throw error;
        const owner = await ownerOf(identity);
        if (owner && owner.id !== userId) return { kind: "belongs_to_other" };
        return { kind: identityTaken ? "linked" : "provider_linked" };
      }
    },

    async unlink(userId, provider) {
      // Without the lock two requests at once could each remove the last identity but one.
      await withUserLock(db, userId, "not_found", async (tx) => {
        const identities = await tx.identity.findMany({ where: { userId } });
        if (!identities.some((identity) => identity.provider === provider)) throw new Problem("not_found");
        if (identities.length === 1) throw new Problem("last_identity");
        await tx.identity.delete({ where: { userId_provider: { userId, provider } } });
      });
    },

    identities: (userId) =>
      db.identity.findMany({
        where: { userId },
        select: { provider: true, createdAt: true },
        orderBy: { createdAt: "asc" },
      }),
  };
}
