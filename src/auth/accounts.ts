// Who an account belongs to: guests, and the providers' identities that sign users in.
import { isTaken } from "../db/errors.ts";
import type { User } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { Problem } from "../http/problem.ts";
import { nameKey } from "../users/names.ts";
import { makeGuestName } from "./guest-names.ts";
import type { Provider } from "./providers.ts";

export interface ProviderIdentity {
  provider: Provider;
  providerId: string;
}

export type Linked = { kind: "linked" } | { kind: "belongs_to_other"; otherId: string };

export interface Accounts {
  createGuest(): Promise<User>;
  /** The user whose identity this is; a new one, if nobody's. */
  signIn(identified: ProviderIdentity): Promise<User>;
  /**
   * Makes the identity one more way to sign in to the account; a guest's becomes a full one by it.
   * @throws {Problem} `provider_linked` if the account has another identity of this provider.
   */
  link(userId: string, identified: ProviderIdentity): Promise<Linked>;
  /** @throws {Problem} `not_found`, or `last_identity` as nobody could sign in any more. */
  unlink(userId: string, provider: Provider): Promise<void>;
  identities(userId: string): Promise<{ provider: Provider; createdAt: Date }[]>;
}

/** A made-up name is taken by chance now and then; so often in a row, it is not chance. */
const MAX_ATTEMPTS = 20;

export function createAccounts(db: Db): Accounts {
  async function create(data: { guest: boolean; identities?: { create: ProviderIdentity } }): Promise<User> {
    for (let attempt = 1; ; attempt++) {
      const name = makeGuestName();
      try {
        return await db.user.create({ data: { ...data, name, nameKey: nameKey(name) } });
      } catch (error) {
        if (attempt === MAX_ATTEMPTS || !isTaken(error, "User_nameKey_key")) throw error;
      }
    }
  }

  const ownerOf = ({ provider, providerId }: ProviderIdentity) =>
    db.identity.findUnique({
      where: { provider_providerId: { provider, providerId } },
      include: { user: true },
    });

  return {
    createGuest: () => create({ guest: true }),

    async signIn(identified) {
      const owner = await ownerOf(identified);
      if (owner) return owner.user;
      try {
        return await create({ guest: false, identities: { create: identified } });
      } catch (error) {
        // The same person, in another tab.
        if (isTaken(error, "Identity_pkey")) return (await ownerOf(identified))!.user;
        throw error;
      }
    },

    async link(userId, identified) {
      try {
        await db.user.update({
          where: { id: userId },
          data: { guest: false, identities: { create: identified } },
        });
        return { kind: "linked" };
      } catch (error) {
        if (isTaken(error, "Identity_pkey")) {
          const owner = await ownerOf(identified);
          if (owner && owner.userId !== userId) return { kind: "belongs_to_other", otherId: owner.userId };
          return { kind: "linked" };
        }
        if (!isTaken(error, "Identity_userId_provider_key")) throw error;
        const owner = await ownerOf(identified);
        if (owner && owner.userId !== userId) return { kind: "belongs_to_other", otherId: owner.userId };
        throw new Problem("provider_linked");
      }
    },

    async unlink(userId, provider) {
      await db.$transaction(async (tx) => {
        // Two at once must not each leave the other's as the last.
        await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`;
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
