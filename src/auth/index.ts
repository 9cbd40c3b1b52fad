// Accounts and their tokens.
import type { Db } from "../db/index.ts";
import { makeGuestName } from "./names.ts";
import { signToken, TokenError, type TokenUser, verifyToken } from "./tokens.ts";

export { TokenError, type TokenUser } from "./tokens.ts";

export interface Session {
  user: TokenUser;
  /** For API and game, 15 minutes. */
  token: string;
  /** For renewing, 30 days; the browser keeps it where scripts cannot read it. */
  renewal: string;
}

export interface Auth {
  /** Makes an account with a made-up name. */
  createGuest(): Promise<Session>;
  /** @throws {TokenError} also if the user is gone. */
  renew(renewal: string | undefined): Promise<Session>;
  /** Who an access token belongs to. @throws {TokenError} */
  verify(token: string | undefined): TokenUser;
}

export function createAuth(db: Db, secret: string): Auth {
  const sessionOf = (user: TokenUser): Session => ({
    user: { id: user.id, name: user.name },
    token: signToken(user, "access", secret),
    renewal: signToken(user, "renewal", secret),
  });

  return {
    async createGuest() {
      return sessionOf(await db.user.create({ data: { name: makeGuestName() } }));
    },

    async renew(renewal) {
      const { id } = verifyToken(renewal, "renewal", secret);
      const [user] = await db.user.updateManyAndReturn({ where: { id }, data: { lastSeenAt: new Date() } });
      if (!user) throw new TokenError("token_invalid");
      return sessionOf(user);
    },

    verify: (token) => verifyToken(token, "access", secret),
  };
}
