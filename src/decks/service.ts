// The decks that players make. An incomplete one can be saved; only a legal one can be played.
import type { Deck as EngineDeck } from "../../engine/index.ts";
import type { Catalog } from "../collections/catalog.ts";
import type { Deck as DeckRow, Prisma } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import type { Cursor } from "../http/pagination.ts";
import { Problem } from "../http/problem.ts";
import { type LockedUser, withUserLock } from "../users/lock.ts";
import { FREE_DECKS, hasPremium, isReadOnly } from "../users/premium.ts";
import { type Counts, checkKnown, type DeckContents, toDeck } from "./contents.ts";

/** A deck as it is stored, with its contents as what they are. */
export type Deck = Omit<DeckRow, "rules" | "cards" | "energy"> & DeckContents & { readOnly: boolean };

export interface NewDeck extends DeckContents {
  name: string;
  starter?: boolean;
  /** Left out without premium. */
  folder?: string | null;
}

export interface DeckChange extends Partial<DeckContents> {
  name?: string;
  /** The version that the change was made to. */
  version: number;
}

export class DeckService {
  readonly #db: Db;
  readonly #catalog: Catalog;

  constructor(db: Db, catalog: Catalog) {
    this.#db = db;
    this.#catalog = catalog;
  }

  /** A page of a user's decks, the latest made first. @param card which they have to hold, if given */
  async list(userId: string, after: Cursor | undefined, take: number, card?: string): Promise<Deck[]> {
    const before = after && {
      createdAt: { lte: after.at },
      NOT: { createdAt: after.at, id: { gte: after.id } },
    };
    const holding = card && { OR: ["cards", "energy"].map((list) => ({ [list]: { path: [card], gte: 1 } })) };
    const [rows, readOnly] = await Promise.all([
      this.#db.deck.findMany({
        where: { userId, ...before, ...holding },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take,
      }),
      this.#readOnly(userId),
    ]);
    return rows.map((row) => shape(row, readOnly(row.id)));
  }

  /** @throws {Problem} `not_found`, also for the deck of somebody else. */
  async get(userId: string, id: string): Promise<Deck> {
    const [row, readOnly] = await Promise.all([
      this.#db.deck.findUnique({ where: { id, userId } }),
      this.#readOnly(userId),
    ]);
    if (!row) throw new Problem("not_found");
    return shape(row, readOnly(row.id));
  }

  /** @throws {Problem} `deck_limit`, or `invalid_request` naming cards that there are none of. */
  async create(userId: string, deck: NewDeck): Promise<Deck> {
    const row = await withUserLock(this.#db, userId, "token_invalid", (tx, user) =>
      this.createIn(tx, user, deck),
    );
    return shape(row, false);
  }

  /** The same in a transaction that holds the user's lock, without which two creations could take the same slot. */
  async createIn(tx: Prisma.TransactionClient, user: LockedUser, deck: NewDeck): Promise<DeckRow> {
    checkKnown(this.#catalog, deck);
    const userId = user.id;
    if (!hasPremium(user) && (await tx.deck.count({ where: { userId } })) >= FREE_DECKS) {
      throw new Problem(
        "deck_limit",
        `${FREE_DECKS} decks are free: delete one, or get premium for any number`,
      );
    }
    const { name, rules, cards, energy, starter = false } = deck;
    const folder = hasPremium(user) ? deck.folder : null;
    return tx.deck.create({ data: { userId, name, rules, cards, energy, starter, folder } });
  }

  /** @throws {Problem} `stale_version`, `deck_read_only`, `not_found`, or `invalid_request`. */
  async change(userId: string, id: string, { version, ...change }: DeckChange): Promise<Deck> {
    const before = await this.get(userId, id);
    const stale = (current: number) => new Problem("stale_version", undefined, undefined, current);
    if (before.readOnly) throw new Problem("deck_read_only");
    if (before.version !== version) throw stale(before.version);
    const { rules, cards, energy, name } = { ...before, ...change };
    checkKnown(this.#catalog, { cards: change.cards ?? {}, energy: change.energy ?? {} });
    const [row] = await this.#db.deck.updateManyAndReturn({
      where: { id, userId, version },
      data: { name, rules, cards, energy, version: version + 1 },
    });
    if (!row) throw stale((await this.get(userId, id)).version);
    return shape(row, false);
  }

  /** @throws {Problem} `not_found` */
  async remove(userId: string, id: string): Promise<void> {
    const { count } = await this.#db.deck.deleteMany({ where: { id, userId } });
    if (count === 0) throw new Problem("not_found");
  }

  /** A copy of its own for a match, which later changes do not reach. Null if the user has no such deck. */
  async toPlay(userId: string, id: string): Promise<EngineDeck | null> {
    const row = await this.#db.deck.findUnique({
      where: { id, userId },
      select: { cards: true, energy: true },
    });
    return row && toDeck(this.#catalog, { cards: row.cards as Counts, energy: row.energy as Counts });
  }

  /** Tells which of a user's decks are read-only. @throws {Problem} `token_invalid` */
  async #readOnly(userId: string): Promise<(deckId: string) => boolean> {
    const [user, decks] = await Promise.all([
      this.#db.user.findUnique({ where: { id: userId }, select: { premiumUntil: true } }),
      this.#db.deck.findMany({
        where: { userId },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        take: FREE_DECKS,
        select: { id: true },
      }),
    ]);
    if (!user) throw new Problem("token_invalid");
    const oldest = decks.map(({ id }) => id);
    return (deckId) => isReadOnly(deckId, oldest, user);
  }
}

function shape(row: DeckRow, readOnly: boolean): Deck {
  const { rules, cards, energy } = row as unknown as DeckContents;
  return { ...row, rules, cards, energy, readOnly };
}
