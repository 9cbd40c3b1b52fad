// A simulated player of the economy: plays the campaign, claims the daily reward, opens packs and crafts towards goals.
import { isMet } from "../../cards/campaign/requirements.ts";
import type { DeckList, Pack } from "../../cards/content.ts";
import type { Economy } from "../../cards/economy.ts";
import { MAX_COPIES } from "../../cards/economy.ts";
import type { Content } from "../../cards/load.ts";
import { openPack, type packCardsByRarity } from "../../cards/packs.ts";
import type { Reward } from "../../cards/reward-schema.ts";
import { packPrice, type StoreCatalog } from "../../cards/store.ts";
import type { Card } from "../../engine/index.ts";
import { type Atlas, type PlacedNpc, standingOf } from "../../src/campaign/atlas.ts";
import {
  afterMatch,
  isHardOpen,
  type Progress,
  readProgress,
  recordOf,
  repeatReward,
} from "../../src/campaign/progress.ts";
import { rewardOf } from "../../src/economy/daily-rules.ts";

export interface World {
  content: Content;
  economy: Economy;
  storeCatalog: StoreCatalog;
  atlas: Atlas;
  /** Cards that can be collected, which is all but basic energy. */
  cards: Card[];
  cardById: ReadonlyMap<string, Card>;
  possible: ReadonlyMap<string, ReturnType<typeof packCardsByRarity>>;
  starters: DeckList[];
}

export interface Profile {
  name: string;
  matchesPerDay: number;
  winRates: WinRates;
}

/** Probabilities of a win. */
export interface WinRates {
  /** By NPC. */
  npcs: Record<string, number>;
  /** In hard mode, by the level at which the NPC plays in it. */
  hard: Record<string, number>;
}

export type Goal = "second deck" | "champion" | "commons and uncommons" | "every card";

/** Mantibucks that came in and went out on a day. */
export interface Flow {
  issued: number;
  spent: number;
}

export class SimulatedPlayer {
  readonly #world: World;
  readonly #profile: Profile;
  readonly #random: () => number;
  readonly #pick: (count: number) => number;
  readonly #owned = new Map<string, number>();
  readonly #pity = new Map<string, number>();
  readonly #reached = new Map<Goal, number>();
  readonly #starterCopies: number;
  readonly #secondDeck: ReadonlyMap<string, number>;
  #progress: Progress = readProgress(null);
  #mantibucks = 0;
  #dust = 0;
  #day = 0;
  #flow: Flow = { issued: 0, spent: 0 };
  /** Of all copies that are owned after the first day, the part that the starter gave. */
  starterShare = 0;

  constructor(world: World, profile: Profile, random: () => number) {
    this.#world = world;
    this.#profile = profile;
    this.#random = random;
    this.#pick = (count) => Math.floor(random() * count);
    const starter = world.starters[this.#pick(world.starters.length)];
    for (const [id, count] of this.#countsOf(starter)) this.#owned.set(id, count);
    this.#starterCopies = this.#copies();
    this.#secondDeck = this.#chooseSecondDeck(starter);
    this.#receive(world.economy.welcome);
  }

  /** The day on which each goal was reached, from 1. */
  get reached(): ReadonlyMap<Goal, number> {
    return this.#reached;
  }

  get mantibucks(): number {
    return this.#mantibucks;
  }

  /** Share of all cards of which at least one is owned. */
  get collected(): number {
    return this.#ownedOf(this.#world.cards) / this.#world.cards.length;
  }

  playDay(): Flow {
    this.#flow = { issued: this.#day === 0 ? (this.#world.economy.welcome.mantibucks ?? 0) : 0, spent: 0 };
    this.#day++;
    this.#receive(rewardOf(this.#day, this.#world.economy.daily));
    for (let match = 0; match < this.#profile.matchesPerDay; match++) this.#playMatch(match);
    this.#buyPacks();
    this.#craft();
    if (this.#day === 1) this.starterShare = this.#starterCopies / this.#copies();
    this.#note();
    return this.#flow;
  }

  /** Challenges NPCs that have not been beaten, another one each time; then those that give most for another win. */
  #playMatch(match: number): void {
    const { atlas } = this.#world;
    const owned = new Map([...this.#owned].map(([id, quantity]) => [id, { quantity, sources: {} }]));
    const standing = standingOf(this.#progress, owned);
    const open = atlas.npcs.filter((placed) => isMet(atlas.missingFor(placed, standing)));
    const hardOpen = isHardOpen(this.#progress, atlas.campaign.settings);
    const record = ({ npc }: PlacedNpc) => recordOf(this.#progress, npc.id);
    const fresh = open.filter((placed) => record(placed).wins === 0);
    const freshHard = hardOpen ? open.filter((placed) => record(placed).hardWins === 0) : [];
    const hard = fresh.length === 0 && freshHard.length > 0;
    const targets = fresh.length > 0 ? fresh : hard ? freshHard : [this.#mostRewarding(open)];
    const placed = targets[match % Math.min(2, targets.length)];
    const { winRates } = this.#profile;
    const rate = hard ? winRates.hard[atlas.levelOf(placed, true)] : winRates.npcs[placed.npc.id];
    const won = this.#random() < rate;
    const outcome = { hall: placed.hall, npc: placed.npc, hard, won, day: String(this.#day) };
    const { progress, reward } = afterMatch(this.#progress, outcome, atlas.campaign.settings);
    this.#progress = progress;
    this.#receive(reward);
  }

  #mostRewarding(open: PlacedNpc[]): PlacedNpc {
    const { settings } = this.#world.atlas.campaign;
    const worth = (placed: PlacedNpc) =>
      (repeatReward(placed.npc, this.#progress, settings, String(this.#day)).mantibucks ?? 0) *
      this.#profile.winRates.npcs[placed.npc.id];
    return open.reduce((best, placed) => (worth(placed) > worth(best) ? placed : best));
  }

  #receive({ mantibucks = 0, dust = 0, packs = {}, cards = {} }: Reward): void {
    this.#mantibucks += mantibucks;
    this.#flow.issued += this.#day > 0 ? mantibucks : 0;
    this.#dust += dust;
    for (const [id, count] of Object.entries(cards)) this.#owned.set(id, (this.#owned.get(id) ?? 0) + count);
    for (const [id, count] of Object.entries(packs)) {
      const pack = this.#world.content.packs.find((one) => one.id === id)!;
      for (let n = 0; n < count; n++) this.#open(pack);
    }
  }

  #open(pack: Pack): void {
    const possible = this.#world.possible.get(pack.id)!;
    const { cards, opened } = openPack(pack, possible, this.#pick, this.#pity.get(pack.id) ?? 0);
    this.#pity.set(pack.id, opened);
    for (const { id, rarity } of cards) {
      const copies = this.#owned.get(id) ?? 0;
      if (copies >= MAX_COPIES) this.#dust += this.#world.economy.crafting.duplicate[rarity];
      else this.#owned.set(id, copies + 1);
    }
  }

  /** Of the set that lacks most cards, then of the one that lacks most copies, as long as anything lacks. */
  #buyPacks(): void {
    const { packs } = this.#world.content;
    for (;;) {
      const pack = packs.reduce((best, one) => (this.#lacking(one) > this.#lacking(best) ? one : best));
      const price = packPrice(this.#world.storeCatalog, pack.id);
      if (this.#lacking(pack) === 0 || this.#mantibucks < price) return;
      this.#mantibucks -= price;
      this.#flow.spent += price;
      this.#open(pack);
    }
  }

  #lacking({ id }: Pack): number {
    let cards = 0;
    let copies = 0;
    let total = 0;
    for (const card of Object.values(this.#world.possible.get(id)!).flat()) {
      const owned = this.#owned.get(card.id) ?? 0;
      total++;
      if (owned === 0) cards++;
      copies += MAX_COPIES - Math.min(owned, MAX_COPIES);
    }
    return cards / total + (0.001 * copies) / total;
  }

  /** Saves dust until it suffices for all that the next goal lacks. */
  #craft(): void {
    const { cards } = this.#world;
    const goals = [
      this.#secondDeck,
      new Map(cards.filter(isFrequent).map(({ id }) => [id, 1])),
      new Map(cards.map(({ id }) => [id, 1])),
    ];
    for (const goal of goals) {
      const price = this.#priceOf(goal);
      if (price > this.#dust) return;
      this.#dust -= price;
      for (const [id, count] of goal) this.#owned.set(id, Math.max(count, this.#owned.get(id) ?? 0));
    }
  }

  #note(): void {
    const { cards, atlas } = this.#world;
    const champion = atlas.campaign.settings.hard.after;
    const reached: Record<Goal, boolean> = {
      "second deck": this.#priceOf(this.#secondDeck) === 0,
      champion: recordOf(this.#progress, champion).wins > 0,
      "commons and uncommons": this.#ownedOf(cards.filter(isFrequent)) === cards.filter(isFrequent).length,
      "every card": this.#ownedOf(cards) === cards.length,
    };
    for (const [goal, done] of Object.entries(reached) as [Goal, boolean][]) {
      if (done && !this.#reached.has(goal)) this.#reached.set(goal, this.#day);
    }
  }

  /** The deck of the house rules that lacks least, priced in dust. */
  #chooseSecondDeck(starter: DeckList): ReadonlyMap<string, number> {
    const lists = this.#world.content.decks.filter(({ rules, id }) => rules === "house" && id !== starter.id);
    const counts = lists.map((list) => this.#countsOf(list));
    return counts.reduce((best, one) => (this.#priceOf(one) < this.#priceOf(best) ? one : best));
  }

  #countsOf(list: DeckList): Map<string, number> {
    const entries = list.cards.filter(({ id }) => this.#world.cardById.has(id));
    return new Map(entries.map(({ id, count }) => [id, count]));
  }

  #priceOf(wanted: ReadonlyMap<string, number>): number {
    const { price } = this.#world.economy.crafting;
    let sum = 0;
    for (const [id, count] of wanted) {
      const lacking = count - (this.#owned.get(id) ?? 0);
      if (lacking > 0) sum += lacking * price[this.#world.cardById.get(id)!.rarity];
    }
    return sum;
  }

  #copies(): number {
    return [...this.#owned.values()].reduce((sum, count) => sum + count, 0);
  }

  #ownedOf(cards: readonly Card[]): number {
    return cards.reduce((sum, { id }) => sum + (this.#owned.has(id) ? 1 : 0), 0);
  }
}

const isFrequent = ({ rarity }: Card): boolean => rarity === "common" || rarity === "uncommon";
