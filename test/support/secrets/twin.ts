// Another world that a viewer cannot tell from this one: everything hidden from it is changed.

import { clone, type Game, type Pool, SEATS, type Seat, type Viewer } from "../../../engine/index.ts";
import { run } from "../../../engine/run.ts";
import type { Player } from "../../../engine/state.ts";

type Random = () => number;

/** How much is changed. What is to be released soon must stay, for two worlds to go on together. */
export interface Change {
  /** Another key for the generator. */
  key: boolean;
  /** The viewer's own deck and prizes: mixed with one another, each in itself, below the top, or not. */
  own: "mixed" | "order" | "belowTop" | "same";
  /** Cards of others: any cards instead, their own ones mixed, below the top of the deck, or not. */
  others: "any" | "mixed" | "belowTop" | "same";
}

/** Cards of a deck that a few moves look at, at most, most of the time. */
const TOP = 12;
const TOP_ENERGY = 2;

function pick<T>(random: Random, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)];
}

function shuffled<T>(random: Random, values: readonly T[]): T[] {
  const mixed = values.slice();
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j], mixed[i]];
  }
  return mixed;
}

/** Shuffles all but the last `kept`, which are the top. */
function shuffleBelow(random: Random, cards: number[], kept: number): number[] {
  const split = Math.max(0, cards.length - kept);
  return [...shuffled(random, cards.slice(0, split)), ...cards.slice(split)];
}

/** Deals the same cards to zones of the same sizes in another way. */
function mix(random: Random, zones: number[][]): number[][] {
  const cards = shuffled(random, zones.flat());
  return zones.map((zone) => cards.splice(0, zone.length));
}

function changeOwn(player: Player, how: Change["own"], random: Random): void {
  switch (how) {
    case "mixed":
      [player.deck, player.prizes] = mix(random, [player.deck, player.prizes]);
      player.energyDeck = shuffled(random, player.energyDeck);
      break;
    case "order":
      player.deck = shuffled(random, player.deck);
      player.prizes = shuffled(random, player.prizes);
      player.energyDeck = shuffled(random, player.energyDeck);
      break;
    case "belowTop":
      player.deck = shuffleBelow(random, player.deck, TOP);
      player.prizes = shuffleBelow(random, player.prizes, 3);
      player.energyDeck = shuffleBelow(random, player.energyDeck, TOP_ENERGY);
      break;
    case "same":
      break;
  }
}

/** Splits a hand into the cards that stay what they are and the places of the others. */
function placesToChange(hand: number[], kept: number[]): number[] {
  const left = kept.slice();
  return hand.flatMap((card, place) => {
    const known = left.indexOf(card);
    if (known === -1) return [place];
    left.splice(known, 1);
    return [];
  });
}

function changeOther(
  game: Game,
  player: Player,
  how: Change["others"],
  kept: number[],
  random: Random,
): void {
  const { info } = game.pool;
  const places = placesToChange(player.hand, kept);
  const energy = info.filter(({ kind }) => kind === "energy").map(({ index }) => index);
  // Where energy is apart from the main deck, nothing but the energy zone and the table has any.
  const main = game.rules.energy.source === "hand" ? info : info.filter(({ kind }) => kind !== "energy");
  const any = (): number => pick(random, main).index;
  const anyEnergy = (): number => pick(random, energy);
  switch (how) {
    case "any":
      for (const place of places) player.hand[place] = any();
      player.deck = player.deck.map(any);
      player.prizes = player.prizes.map(any);
      player.energyDeck = player.energyDeck.map(anyEnergy);
      player.energyTypes = player.energyTypes.map(anyEnergy);
      if (player.nextEnergy !== -1 && !game.rules.energy.preview)
        player.nextEnergy = pick(random, player.energyTypes);
      break;
    case "mixed": {
      const hand = places.map((place) => player.hand[place]);
      const [inHand, deck, prizes] = mix(random, [hand, player.deck, player.prizes]);
      places.forEach((place, i) => {
        player.hand[place] = inHand[i];
      });
      player.deck = deck;
      player.prizes = prizes;
      player.energyDeck = shuffled(random, player.energyDeck);
      break;
    }
    case "belowTop":
      // The cards below the top and in hand are others; those on top are still the same.
      for (const place of places) player.hand[place] = any();
      player.deck = player.deck.map((card, i) => (i < player.deck.length - TOP ? any() : card));
      player.prizes = player.prizes.map(any);
      player.energyDeck = shuffleBelow(random, player.energyDeck, TOP_ENERGY);
      break;
    case "same":
      break;
  }
}

/** Nobody sets up without a basic: the hand that was changed gets one, where it has none. */
function giveBasic(pool: Pool, player: Player, random: Random): void {
  if (player.hand.some((card) => pool.info[card].stage === 0)) return;
  const basics = pool.info.filter(({ stage }) => stage === 0);
  player.hand[Math.floor(random() * player.hand.length)] = pick(random, basics).index;
}

/**
 * A world that looks the same to the viewer. The game rests between two plays (its stack is empty),
 * or has just begun. `kept` are cards in the hands of others that stay, for each seat.
 */
export function twinOf(game: Game, viewer: Viewer, change: Change, kept: number[][], random: Random): Game {
  const twin = clone(game);
  if (change.key) (twin as { key: readonly number[] }).key = game.key.map(() => (random() * 2 ** 32) | 0);
  for (const seat of SEATS) {
    const player = twin.players[seat];
    if (seat === viewer) changeOwn(player, change.own, random);
    else changeOther(twin, player, change.others, kept[seat], random);
  }
  if (twin.decision !== null) askAgain(twin, viewer, random);
  return twin;
}

/** The first question of the set-up hangs on a hand that is another one now. */
function askAgain(game: Game, viewer: Viewer, random: Random): void {
  for (const seat of SEATS) if (seat !== viewer) giveBasic(game.pool, game.players[seat], random);
  game.decision = null;
  run(game);
}

/** All that a viewer does not know of a player, to tell whether a twin differs at all. */
export function hiddenOf(game: Game, viewer: Viewer): string {
  const parts = ([0, 1] as Seat[]).map((seat) => {
    const { deck, prizes, energyDeck, hand, energyTypes } = game.players[seat];
    return [deck, prizes, energyDeck, seat === viewer ? [] : hand, seat === viewer ? [] : energyTypes];
  });
  return JSON.stringify([parts, game.key]);
}

/**
 * The state without what is hidden from the viewer. Two worlds that agree in it and look the same
 * are twins of one another. Only while the stack is empty: what is under way may hold hidden cards.
 */
export function openPart(game: Game, viewer: Viewer): string {
  const { pool: _pool, key: _key, drawn: _drawn, sink: _sink, rules, ...open } = game;
  const players = SEATS.map((seat) => {
    const { deck, prizes, energyDeck, energyTypes, hand, nextEnergy: next, ...rest } = game.players[seat];
    const own = seat === viewer;
    return {
      ...rest,
      sizes: [deck.length, prizes.length, energyDeck.length, hand.length],
      hand: own ? hand : null,
      energyTypes: own ? energyTypes : null,
      next: rules.energy.preview ? next : null,
    };
  });
  return JSON.stringify({ ...open, players, modifierSources: null });
}
