// Invitations: private tables that a user opens for a named player or for whoever comes first. The match's room is made
// when one of the two comes; until then an invitation is a row of the database.
import type { PresetName, RulesConfig, Seat } from "../../engine/index.ts";
import type { Invitation } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { blockedBetween } from "../friends/blocks.ts";
import { invalidField, Problem } from "../http/problem.ts";
import { newMatchId } from "../matches/new-match.ts";
import { findRules } from "../rule-sets/rules-reference.ts";
import { newShareCode } from "../share-code.ts";
import { withUserLock } from "../users/lock.ts";
import { nameKey } from "../users/name-key.ts";

/** Open invitations of one user. */
const MAX_OPEN = 10;
const MINUTE_MS = 60_000;
/** How long used and expired invitations are kept, so that their links can say what became of them. */
const KEPT_MS = 7 * 24 * 60 * MINUTE_MS;
const MAX_LISTED = 50;

export interface InvitationWish {
  /** A preset, a variant, or the code of a rule set. */
  rules: string;
  /** Id of the deck of whoever invites. */
  deck: string;
  /** The name of the player for whom the seat is kept. */
  for?: string;
  minutes: number;
  public: boolean;
  /** Whether it is listed in the lobby; then it is public. */
  listed: boolean;
  delay: number;
  /** Of whoever invites; drawn by lot unless given. */
  seat?: Seat;
}

export type ShownInvitation = Invitation & { host: { name: string }; guest: { name: string } | null };

/** What becomes of an invitation for a player who is invited by name. */
export type NotifyInvited = (userId: string, invitation: { code: string; from: string }) => void;

/** Whether a deck can be played under some rules. @throws {Problem} `deck_not_found` or `illegal_deck` */
export type CheckDeck = (userId: string, deck: string, rules: RulesConfig) => Promise<void>;

/** The table of an invitation whose match has not begun. */
export interface InvitationTable {
  matchId: string;
  host: { id: string; name: string };
  guestId: string | null;
  deck: string;
  rules: RulesConfig;
  base: PresetName;
  public: boolean;
  listed: boolean;
  code: string;
  delay: number;
  hostSeat: number | null;
  expiresAt: Date;
}

const names = { host: { select: { name: true } }, guest: { select: { name: true } } };

export class InvitationService {
  readonly #db: Db;
  readonly #checkDeck: CheckDeck;
  readonly #notify: NotifyInvited;

  constructor(db: Db, checkDeck: CheckDeck, notify: NotifyInvited = () => {}) {
    this.#db = db;
    this.#checkDeck = checkDeck;
    this.#notify = notify;
  }

  /** @throws {Problem} naming the field at fault, or `invitation_limit` */
  async create(hostId: string, wish: InvitationWish, now = Date.now()): Promise<ShownInvitation> {
    if (wish.listed && wish.for !== undefined)
      throw invalidField("listed", "false for a table whose seat is kept for a player");
    // Most of those who ask too often are refused before they hold a connection of the database for the lock.
    await this.#refuseMore(this.#db, hostId, now);
    const isPublic = wish.public || wish.listed;
    const { base, rules } = await findRules(this.#db, wish.rules).catch((error) => {
      throw error instanceof Problem ? invalidField("rules", error.message) : error;
    });
    await this.#checkDeck(hostId, wish.deck, rules);
    const guestId = wish.for === undefined ? null : await this.#guestOf(hostId, wish.for);
    const invitation = await withUserLock(this.#db, hostId, "token_invalid", async (tx) => {
      await tx.invitation.deleteMany({ where: { hostId, expiresAt: { lt: new Date(now - KEPT_MS) } } });
      await this.#refuseMore(tx, hostId, now);
      return tx.invitation.create({
        data: {
          matchId: newMatchId(),
          code: newShareCode(),
          hostId,
          guestId,
          base,
          rules: { ...rules, energy: { ...rules.energy } } as object,
          deck: wish.deck,
          public: isPublic,
          listed: wish.listed,
          delay: isPublic ? wish.delay : 0,
          hostSeat: wish.seat ?? null,
          expiresAt: new Date(now + wish.minutes * MINUTE_MS),
        },
        include: names,
      });
    });
    if (guestId) this.#notify(guestId, { code: invitation.code, from: invitation.host.name });
    return invitation;
  }

  /** Those that are open: the user's own, and those for the user by name. The latest first. */
  list(userId: string, now = Date.now()): Promise<ShownInvitation[]> {
    return this.#db.invitation.findMany({
      where: {
        OR: [{ hostId: userId }, { guestId: userId }],
        usedAt: null,
        expiresAt: { gt: new Date(now) },
      },
      orderBy: [{ createdAt: "desc" }, { matchId: "desc" }],
      take: MAX_LISTED,
      include: names,
    });
  }

  /** @throws {Problem} `not_found`, also if it was revoked, or is for somebody else */
  async get(userId: string, code: string): Promise<ShownInvitation> {
    const invitation = await this.#db.invitation.findUnique({ where: { code }, include: names });
    const { hostId, guestId } = invitation ?? {};
    if (!invitation || (guestId && guestId !== userId && hostId !== userId)) throw new Problem("not_found");
    return invitation;
  }

  /** Whoever made an invitation revokes it; whoever is invited by name declines it. @throws {Problem} `not_found` */
  async remove(userId: string, code: string): Promise<void> {
    const { count } = await this.#db.invitation.deleteMany({
      where: { code, usedAt: null, OR: [{ hostId: userId }, { guestId: userId }] },
    });
    if (count === 0) throw new Problem("not_found");
  }

  /** The table of a match's id; null if there is none, or its invitation is used or has expired. */
  async table(matchId: string, now = Date.now()): Promise<InvitationTable | null> {
    const row = await this.#db.invitation.findUnique({
      where: { matchId, usedAt: null, expiresAt: { gt: new Date(now) } },
      include: names,
    });
    // Its process may have died before it could say that the match began.
    if (!row || (await this.#db.gameHistory.count({ where: { matchId } })) > 0) return null;
    const { hostId, host, base, rules, ...table } = row;
    return {
      ...table,
      host: { id: hostId, name: host.name },
      base: base as PresetName,
      rules: rules as unknown as RulesConfig,
    };
  }

  /** Whether a user may take the free seat. @throws {Problem} `forbidden` */
  async admit({ host, guestId }: InvitationTable, userId: string): Promise<void> {
    if (userId === host.id) return;
    if (guestId !== null && guestId !== userId)
      throw new Problem("forbidden", "The seat is kept for another player");
    if (await blockedBetween(this.#db, host.id, userId))
      throw new Problem("forbidden", "One of you has blocked the other");
  }

  /** The match has begun. */
  async use(matchId: string): Promise<void> {
    await this.#db.invitation.updateMany({ where: { matchId }, data: { usedAt: new Date() } });
  }

  /** The players of an invitation's match play another one: its code leads there from now on. */
  async follow(matchId: string, rematchId: string): Promise<void> {
    await this.#db.invitation.updateMany({
      where: { matchId },
      data: { matchId: rematchId, usedAt: new Date() },
    });
  }

  /** @throws {Problem} `invitation_limit` */
  async #refuseMore(db: Pick<Db, "invitation">, hostId: string, now: number): Promise<void> {
    const open = await db.invitation.count({
      where: { hostId, usedAt: null, expiresAt: { gt: new Date(now) } },
    });
    if (open >= MAX_OPEN)
      throw new Problem("invitation_limit", `${MAX_OPEN} invitations can be open: revoke one first`);
  }

  async #guestOf(hostId: string, name: string): Promise<string> {
    const guest = await this.#db.user.findUnique({
      where: { nameKey: nameKey(name) },
      select: { id: true },
    });
    if (!guest) throw invalidField("for", `nobody is called "${name}"`);
    if (guest.id === hostId) throw invalidField("for", "another player than yourself");
    if (await blockedBetween(this.#db, hostId, guest.id))
      throw new Problem("forbidden", "One of you has blocked the other");
    return guest.id;
  }
}
