// Accounts, their sessions and tokens.
import type { Db } from "../db/index.ts";
import { Problem } from "../http/problem.ts";
import { refuseBanned, type ShownSanction, sanctionOf } from "../users/sanctions.ts";
import { type Accounts, createAccounts } from "./accounts.ts";
import type { TokenKeys } from "./keys.ts";
import { createRecoveryKeys, type RecoveryKeys } from "./recovery-key.ts";
import { createSessions, type Renewed, type Sessions } from "./sessions.ts";
import { signToken, type TokenUser, verifyToken } from "./tokens.ts";

export { TokenError } from "./tokens.ts";

/** What a browser gets when it signs in or renews. */
export interface SignedIn {
  user: { id: string; name: string };
  /** The access token, for API and rooms. */
  token: string;
  /** The refresh token. The browser keeps it in a cookie that scripts cannot read. */
  renewal: string;
}

export interface Auth {
  accounts: Accounts;
  sessions: Sessions;
  recoveryKeys: RecoveryKeys;
  keys: TokenKeys;
  /** Creates an account with a generated name, and starts its first session. */
  createGuest(device: string): Promise<SignedIn>;
  /** Starts a session. @throws {Problem} `banned` */
  startSession(user: SignedIn["user"], device: string): Promise<SignedIn>;
  /** @throws {Problem} as `sessions.renew` does, or `banned`. */
  renew(renewal: string | undefined, device: string): Promise<SignedIn>;
  /** The user's ban that is in force; null for none. */
  banOf(userId: string): Promise<ShownSanction | null>;
  /** @returns whose access token it is. @throws {TokenError} */
  verify(token: string | undefined): TokenUser;
}

export function createAuth(db: Db, keys: TokenKeys): Auth {
  const accounts = createAccounts(db);
  const sessions = createSessions(db);
  const signedIn = ({ id, name }: SignedIn["user"], { session, renewal }: Renewed): SignedIn => ({
    user: { id, name },
    token: signToken({ id, name, session }, keys),
    renewal,
  });
  const banOf = (userId: string) => sanctionOf(db, userId, "ban");
  const enter = async (user: SignedIn["user"], device: string) => {
    await refuseBanned(banOf(user.id));
    return signedIn(user, await sessions.start(user.id, device));
  };

  return {
    accounts,
    sessions,
    recoveryKeys: createRecoveryKeys(db),
    keys,
    banOf,
    startSession: enter,
    createGuest: async (device) => enter(await accounts.createGuest(), device),

    async renew(renewal, device) {
      // A banned user's session stays, so that a guest comes back into the account when the ban has ended.
      const renewed = await sessions.renew(renewal, device, (userId) => refuseBanned(banOf(userId)));
      const [user] = await db.user.updateManyAndReturn({
        where: { id: renewed.userId },
        data: { lastSeenAt: new Date() },
      });
      if (!user) throw new Problem("session_ended");
      return signedIn(user, renewed);
    },

    verify: (token) => verifyToken(token, keys),
  };
}
