// The campaign of each user: what is open, what a finished match has brought, and what a new one is played with.

import { isMet } from "../../cards/campaign/requirements.ts";
import { hallRulesOf } from "../../cards/campaign/rules.ts";
import type { Requirement } from "../../cards/campaign/types.ts";
import { checkDeck, type Deck } from "../../engine/index.ts";
import type { Catalog } from "../collections/catalog.ts";
import { type Owned, ownedBy } from "../collections/owned.ts";
import type { Db } from "../db/index.ts";
import { type Counts, toDeck } from "../decks/contents.ts";
import { notOwned } from "../decks/validate.ts";
import { MAX_FIELD_ERRORS, Problem } from "../http/problem.ts";
import { type Atlas, type PlacedNpc, standingOf } from "./atlas.ts";
import type { Battles, CampaignContext, Concede } from "./battles.ts";
import { dayOf, isHardOpen, nextAttempt, readProgress, recordOf, repeatReward } from "./progress.ts";
import { type CampaignState, differences, showBattle, showHall, showNpc, showResult } from "./show.ts";

/** Own decks that are checked for an NPC, those that were changed last. */
const MAX_CHECKED_DECKS = 50;
const COVERS = 3;

/** Whom a player wants to play, with which of the own decks. */
export interface BattleWish {
  npc: string;
  deck: string;
  hard: boolean;
}

/** A match that the player may begin. It is reserved: no other can be begun before it is over. */
export interface PreparedBattle {
  matchId: string;
  context: CampaignContext;
  placed: PlacedNpc;
  level: number;
  /** The player's. */
  deck: Deck;
}

export class CampaignService {
  readonly #db: Db;
  readonly #catalog: Catalog;
  readonly #atlas: Atlas;
  readonly #battles: Battles;

  constructor(db: Db, catalog: Catalog, atlas: Atlas, battles: Battles) {
    this.#db = db;
    this.#catalog = catalog;
    this.#atlas = atlas;
    this.#battles = battles;
  }

  /** Ids of all NPCs. */
  get npcIds(): string[] {
    return this.#atlas.ids;
  }

  async world(userId: string) {
    const [{ state }, battle, won] = await Promise.all([
      this.#stateOf(userId),
      this.#battles.current(userId),
      this.#db.campaignResult.findMany({
        where: { userId, medal: { not: null } },
        select: { medal: true, createdAt: true },
      }),
    ]);
    const { halls, settings } = this.#atlas.campaign;
    const shown = halls.map((hall) => ({ kind: hall.kind, hall: showHall(this.#atlas, hall, state) }));
    return {
      clubs: shown.filter(({ kind }) => kind === "club").map(({ hall }) => hall),
      league: shown.find(({ kind }) => kind === "league")!.hall,
      medals: halls.map(({ id, medal }) => ({
        hall: id,
        name: medal,
        won: state.progress.medals.includes(id),
        at: won.find((result) => result.medal === id)?.createdAt.toISOString() ?? null,
      })),
      hardMode: isHardOpen(state.progress, settings),
      battle: battle && showBattle(battle),
    };
  }

  /** @throws {Problem} `not_found` */
  async details(userId: string, npcId: string) {
    const placed = this.#find(npcId);
    const { hall, npc, deckList } = placed;
    const [{ state, owned }, rows] = await Promise.all([
      this.#stateOf(userId),
      this.#db.deck.findMany({
        where: { userId },
        orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
        take: MAX_CHECKED_DECKS,
        select: { id: true, name: true, cards: true, energy: true },
      }),
    ]);
    const decks = rows.map(({ id, name, cards, energy }) => {
      const counts = { cards: cards as Counts, energy: energy as Counts };
      const problems = this.#deckProblems(placed, toDeck(this.#catalog, counts), owned);
      return { id, name, fits: problems.length === 0, problems };
    });
    decks.sort((a, b) => Number(b.fits) - Number(a.fits));
    const { progress } = state;
    const { wins, hardWins } = recordOf(progress, npc.id);
    const { first, hard } = npc.rewards;
    return {
      ...showNpc(this.#atlas, placed, state),
      hall: hall.id,
      dialogue: npc.dialogue,
      differences: differences(hallRulesOf(hall, npc)),
      deck: { name: deckList.name, about: deckList.about, covers: this.#coversOf(placed) },
      rewards: {
        first: wins > 0 ? null : first,
        repeat: repeatReward(npc, progress, this.#atlas.campaign.settings, dayOf(new Date())),
        hard: hardWins > 0 ? null : hard,
      },
      decks,
    };
  }

  /** @throws {Problem} `not_found`, also for the match of somebody else */
  async result(userId: string, matchId: string) {
    const row = await this.#db.campaignResult.findUnique({ where: { matchId, userId } });
    if (!row) throw new Problem("not_found");
    return showResult(this.#atlas, row);
  }

  /**
   * Checks a wish and reserves the match.
   * @throws {Problem} `npc_locked`, `deck_not_found`, `illegal_deck` or `battle_in_progress`, naming what is at fault
   */
  async prepare(userId: string, { npc, deck: deckId, hard }: BattleWish): Promise<PreparedBattle> {
    const placed = this.#find(npc);
    const [{ state, owned }, row] = await Promise.all([
      this.#stateOf(userId),
      this.#db.deck.findUnique({ where: { id: deckId, userId }, select: { cards: true, energy: true } }),
    ]);
    this.#checkOpen(placed, state, hard);
    if (!row) {
      const message = `there is no own deck ${deckId}; GET /decks lists those that there are`;
      throw new Problem("deck_not_found", undefined, [{ field: "deck", message }]);
    }
    const counts = { cards: row.cards as Counts, energy: row.energy as Counts };
    const deck = toDeck(this.#catalog, counts);
    this.#checkDeck(placed, deck, owned);
    const attempt = nextAttempt(state.progress, npc, hard);
    return this.#reserve(userId, placed, { kind: "campaign", npc, attempt, hard }, deck);
  }

  /**
   * Reserves another match against the same NPC with the same deck.
   * @param context of the rematch
   * @param previous id of the match that has just ended
   * @throws {Problem} like `prepare`
   */
  async prepareRematch(
    userId: string,
    context: CampaignContext,
    deck: Deck,
    previous: string,
  ): Promise<PreparedBattle> {
    const placed = this.#find(context.npc);
    const { state, owned } = await this.#stateOf(userId);
    this.#checkOpen(placed, state, context.hard);
    this.#checkDeck(placed, deck, owned);
    // Other matches may have been played since, and the previous one may not be recorded yet.
    const attempt = Math.max(context.attempt, nextAttempt(state.progress, context.npc, context.hard));
    return this.#reserve(userId, placed, { ...context, attempt }, deck, previous);
  }

  /** Gives up the battle that is not over. @throws {Problem} `battle_in_progress` while it is being begun */
  async giveUp(userId: string, concede: Concede): Promise<void> {
    await this.#battles.giveUp(userId, concede);
  }

  /** Gives up a reserved match that could not be begun. */
  async release(userId: string, matchId: string): Promise<void> {
    await this.#battles.release(userId, matchId);
  }

  async #reserve(
    userId: string,
    placed: PlacedNpc,
    context: CampaignContext,
    deck: Deck,
    previous?: string,
  ): Promise<PreparedBattle> {
    const matchId = await this.#battles.reserve(userId, context, previous);
    return { matchId, context, placed, level: this.#atlas.levelOf(placed, context.hard), deck };
  }

  #find(npc: string): PlacedNpc {
    const placed = this.#atlas.find(npc);
    if (!placed) throw new Problem("not_found", `There is no NPC "${npc}"`);
    return placed;
  }

  async #stateOf(userId: string): Promise<{ state: CampaignState; owned: Owned }> {
    const [row, owned] = await Promise.all([
      this.#db.campaignProgress.findUnique({ where: { userId } }),
      ownedBy(this.#db, userId),
    ]);
    const progress = readProgress(row);
    return { state: { progress, standing: standingOf(progress, owned) }, owned };
  }

  #checkOpen(placed: PlacedNpc, { progress, standing }: CampaignState, hard: boolean): void {
    const { settings } = this.#atlas.campaign;
    if (hard && !isHardOpen(progress, settings)) {
      const message = `true only after a win over ${settings.hard.after}; until then false`;
      throw new Problem("npc_locked", undefined, [{ field: "hard", message }]);
    }
    const left = this.#atlas.missingFor(placed, standing);
    if (isMet(left)) return;
    const message = `"${placed.npc.id}" is locked: it needs ${inWords(left)}`;
    throw new Problem("npc_locked", undefined, [{ field: "npc", message }]);
  }

  #checkDeck(placed: PlacedNpc, deck: Deck, owned: Owned): void {
    const problems = this.#deckProblems(placed, deck, owned);
    if (problems.length === 0) return;
    const fields = problems.map(({ path, message }) => ({ field: `deck.${path}`, message }));
    throw new Problem("illegal_deck", undefined, fields.slice(0, MAX_FIELD_ERRORS));
  }

  /** By the NPC's rules and by what the player owns. */
  #deckProblems({ rules }: PlacedNpc, deck: Deck, owned: Owned) {
    const counts = { cards: countsOf(deck.cards), energy: countsOf(deck.energy) };
    const contents = { rules: rules.name as "house", ...counts };
    return [...checkDeck(rules, this.#catalog.pool, deck), ...notOwned(this.#catalog, contents, owned)];
  }

  /** The deck's Mantimon with the most HP. */
  #coversOf({ deckList }: PlacedNpc): string[] {
    const hp = (id: string) => this.#catalog.byId.get(id)?.hp ?? 0;
    const ids = deckList.cards.map(({ id }) => id);
    return ids.sort((a, b) => hp(b) - hp(a)).slice(0, COVERS);
  }
}

function countsOf(ids: readonly string[]): Counts {
  const counts: Counts = {};
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

function inWords({ medals, medalCount, beaten, winsHere, owns }: Requirement): string {
  const parts = [
    medals && `the medals of ${medals.join(", ")}`,
    medalCount && `${medalCount} more medals`,
    beaten && `wins over ${beaten.join(", ")}`,
    winsHere && `${winsHere} more wins in the hall`,
    owns && `the cards ${Object.keys(owns).join(", ")}`,
  ];
  return parts.filter(Boolean).join("; ");
}
