// Sessions: browsers that are signed in. Each holds one refresh token, which every use replaces.
//
// A token has three parts: the session's id, a secret that all tokens of the session share (the family), and a secret
// of its own. An old token has the right family and a wrong secret: somebody has kept a copy. Since nobody can tell
// who is honest, the session ends. Only hashes are stored.
//
// Two tabs may renew at the same time, or an answer may get lost on its way. So for GRACE_S seconds after a renewal
// the previous token is answered with the very same successor, which follows from it and a stored salt. A thief who
// uses a stolen token in that time shares the successor with its owner, and the next use but one ends the session.
import { createHash, createHmac, randomBytes, randomUUID } from "node:crypto";
import type { Prisma, Session } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { Problem } from "../http/problem.ts";

/** Counted from the last renewal, or from the end of a ban. */
export const SESSION_LIFETIME_S = 30 * 24 * 60 * 60;
/** As long as browsers keep one. When the session ends is decided here: a ban moves it. */
export const COOKIE_LIFETIME_S = 400 * 24 * 60 * 60;
const GRACE_S = 30;

/** Sessions of one user. Beyond that the ones that were unused for longest end. */
const MAX_SESSIONS = 50;

export interface Renewed {
  session: string;
  userId: string;
  /** The refresh token that is valid now. */
  renewal: string;
}

type Admit = (userId: string) => Promise<void>;

export interface Sessions {
  /** @param device what the browser calls itself. */
  start(userId: string, device: string): Promise<Renewed>;
  /**
   * Replaces a refresh token.
   * @param admit throws if the user may not have another token now. The session stays as it is.
   * @throws {Problem} `session_ended`, also for a token that was used before: then its whole family ends;
   *   `renewal_raced` for one that was replaced more than once in the last seconds.
   */
  renew(renewal: string | undefined, device: string, admit?: Admit): Promise<Renewed>;
  /** Whose session a refresh token belongs to, without replacing it. */
  find(renewal: string | undefined): Promise<{ session: string; userId: string } | null>;
  /** Whether the session has neither ended nor expired. */
  isOpen(userId: string, session: string): Promise<boolean>;
  /** The open sessions, the last used first. */
  list(userId: string): Promise<Pick<Session, "id" | "device" | "createdAt" | "renewedAt">[]>;
  /** @returns false if the user has no such session. */
  end(userId: string, session: string): Promise<boolean>;
  endAll(userId: string): Promise<void>;
}

export function createSessions(db: Db, now: () => Date = () => new Date()): Sessions {
  const expiry = () => new Date(now().getTime() + SESSION_LIFETIME_S * 1000);

  const isFresh = ({ renewedAt }: Session) => now().getTime() - renewedAt.getTime() <= GRACE_S * 1000;

  /** Replaces the token by its successor. @returns null if another request was faster. */
  async function replace({ id, family, secret }: Token, device: string): Promise<string | null> {
    const salt = randomBytes(16);
    const next = successor(secret, salt);
    const { count } = await db.session.updateMany({
      where: { id, tokenHash: hash(secret) },
      data: {
        tokenHash: hash(next),
        previousHash: hash(secret),
        salt,
        device,
        renewedAt: now(),
        expiresAt: expiry(),
      },
    });
    return count === 1 ? write({ id, family, secret: next }) : null;
  }

  /** Answers a token that is not the current one: late, raced, or stolen. */
  async function answerOld(token: Token, session: Session): Promise<Renewed> {
    const fresh = isFresh(session);
    if (fresh && session.salt && equals(session.previousHash, hash(token.secret))) {
      const renewal = write({ ...token, secret: successor(token.secret, session.salt) });
      return { session: session.id, userId: session.userId, renewal };
    }
    if (fresh) throw new Problem("renewal_raced");
    await db.session.deleteMany({ where: { id: session.id } });
    throw new Problem("session_ended");
  }

  /** The session that the token belongs to, if it shows the right family. */
  async function belonging(token: Token): Promise<Session | null> {
    const session = await db.session.findUnique({ where: { id: token.id } });
    const good = session && session.expiresAt > now() && equals(session.familyHash, hash(token.family));
    return good ? session : null;
  }

  /** Whether the token is the current one, or the one that was replaced seconds ago. */
  function holds(session: Session, { secret }: Token): boolean {
    const shown = hash(secret);
    return equals(session.tokenHash, shown) || (isFresh(session) && equals(session.previousHash, shown));
  }

  return {
    async start(userId, device) {
      const token = { id: randomUUID(), family: randomBytes(16), secret: randomBytes(32) };
      await db.session.create({
        data: {
          id: token.id,
          userId,
          familyHash: hash(token.family),
          tokenHash: hash(token.secret),
          device,
          renewedAt: now(),
          expiresAt: expiry(),
        },
      });
      await deleteOldest(db, userId);
      return { session: token.id, userId, renewal: write(token) };
    },

    async renew(renewal, device, admit) {
      const token = read(renewal);
      const session = token && (await belonging(token));
      if (!session) throw new Problem("session_ended");
      if (holds(session, token)) await admit?.(session.userId);
      const next = await replace(token, device);
      if (next) return { session: session.id, userId: session.userId, renewal: next };
      // The row was read before another request replaced the token, so it is read again.
      const current = await belonging(token);
      if (!current) throw new Problem("session_ended");
      return answerOld(token, current);
    },

    async find(renewal) {
      const token = read(renewal);
      const session = token && (await belonging(token));
      return session && holds(session, token) ? { session: session.id, userId: session.userId } : null;
    },

    isOpen: async (userId, session) =>
      (await db.session.count({ where: { id: session, userId, expiresAt: { gt: now() } } })) > 0,

    list: (userId) =>
      db.session.findMany({
        where: { userId, expiresAt: { gt: now() } },
        select: { id: true, device: true, createdAt: true, renewedAt: true },
        orderBy: [{ renewedAt: "desc" }, { id: "desc" }],
        take: MAX_SESSIONS,
      }),

    async end(userId, session) {
      const { count } = await db.session.deleteMany({ where: { id: session, userId } });
      return count === 1;
    },

    async endAll(userId) {
      await db.session.deleteMany({ where: { userId } });
    },
  };
}

/**
 * Lets the open sessions of a user outlast a ban: nobody renews them meanwhile, and a guest has no other way back.
 * @param until null for a ban without an end: for as long as the browser keeps the cookie.
 */
export async function keepSessions(
  tx: Prisma.TransactionClient,
  userId: string,
  until: Date | null,
): Promise<void> {
  const now = Date.now();
  const end = Math.min(until?.getTime() ?? Number.POSITIVE_INFINITY, now + COOKIE_LIFETIME_S * 1000);
  await tx.session.updateMany({
    where: { userId, expiresAt: { gt: new Date(now) } },
    data: { expiresAt: new Date(end + SESSION_LIFETIME_S * 1000) },
  });
}

async function deleteOldest(db: Db, userId: string): Promise<void> {
  const spare = await db.session.findMany({
    where: { userId },
    select: { id: true },
    orderBy: [{ renewedAt: "desc" }, { id: "desc" }],
    skip: MAX_SESSIONS,
  });
  if (spare.length > 0) await db.session.deleteMany({ where: { id: { in: spare.map(({ id }) => id) } } });
}

interface Token {
  id: string;
  family: Uint8Array;
  secret: Uint8Array;
}

function write({ id, family, secret }: Token): string {
  return Buffer.concat([Buffer.from(id.replaceAll("-", ""), "hex"), family, secret]).toString("base64url");
}

function read(renewal: string | undefined): Token | null {
  const bytes = Buffer.from(renewal ?? "", "base64url");
  if (bytes.length !== 64) return null;
  const id = bytes.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return { id, family: bytes.subarray(16, 32), secret: bytes.subarray(32) };
}

const hash = (value: Uint8Array) => new Uint8Array(createHash("sha256").update(value).digest());

const successor = (secret: Uint8Array, salt: Uint8Array) =>
  new Uint8Array(createHmac("sha256", secret).update(salt).digest());

/** For hashes only: their comparison need not take constant time, because it reveals nothing about what was hashed. */
const equals = (a: Uint8Array | null, b: Uint8Array) => a !== null && Buffer.compare(a, b) === 0;
