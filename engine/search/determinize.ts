// Samples whole games that look to a seat like the present one. Hands, decks, prizes and face-down cards are dealt at
// random, consistent with the deck lists and with everything that the seat has seen.

import { isBasic } from "../board.ts";
import type { BotInput } from "../bots/bot.ts";
import type { Deck } from "../card.ts";
import { gameOfView } from "../game-of-view.ts";
import { newMon } from "../in-play.ts";
import type { Game, Mon, Player } from "../state.ts";
import type { MonView, PlayerView } from "../view-types.ts";
import { HIDDEN, NONE, opponentOf, type Seat } from "../vocabulary.ts";
import { type IndexedDeck, indexedDeck, likelyDecks, without } from "./deck-belief.ts";
import { type Knowledge, type KnownCards, knowledgeOf } from "./knowledge.ts";

type Random = () => number;

/** What a view is sampled from, worked out once. */
export interface WorldSampler {
  input: BotInput;
  seat: Seat;
  knowledge: Knowledge;
  own: IndexedDeck;
  /** Lists that the opponent may be playing. */
  opponents: IndexedDeck[];
}

/** @param candidates public deck lists, among which the opponent's may be */
export function worldSampler(input: BotInput, candidates: readonly Deck[]): WorldSampler {
  const { view, rules, pool, deck, history } = input;
  const seat = view.viewer as Seat;
  const knowledge = knowledgeOf(history);
  const other = opponentOf(seat);
  const { hand, deck: inDeck, top, bottom, energyDeck, elsewhere } = knowledge.cards[other];
  const hidden = [...hand, ...inDeck, ...top, ...bottom, ...energyDeck, ...elsewhere];
  const stadium = view.stadium.seat === other && view.stadium.card !== NONE ? [view.stadium.card] : [];
  const seen = [...openCards(view.players[other]), ...stadium, ...hidden];
  // Energy that the rules generate is in no deck.
  const listed =
    rules.energy.source === "generated" ? seen.filter((card) => pool.info[card].kind !== "energy") : seen;
  return {
    input,
    seat,
    knowledge,
    own: indexedDeck(pool, deck),
    opponents: likelyDecks(pool, rules, listed, candidates, deck),
  };
}

/** Cards of a player that the viewer sees: in the open, and in the hand if it is the viewer's own. */
function openCards(player: PlayerView): number[] {
  const mons = player.active === null ? player.bench : [player.active, ...player.bench];
  const inPlay = mons.flatMap(({ cards, energy, tool }) => [
    ...cards,
    ...energy,
    ...(tool === NONE ? [] : [tool]),
  ]);
  return [...player.hand, ...player.discard, ...player.energyZone, ...inPlay].filter(
    (card) => card !== HIDDEN,
  );
}

function shuffled(random: Random, cards: number[]): number[] {
  for (let i = cards.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [cards[i], cards[j]] = [cards[j], cards[i]];
  }
  return cards;
}

/** One sampled world. It shares nothing with the view and may be changed. */
export function sampleWorld(sampler: WorldSampler, random: Random): Game {
  const { input, seat, knowledge, own, opponents } = sampler;
  const { view, rules, pool } = input;
  const key = Array.from({ length: 8 }, () => Math.floor(random() * 0x1_0000_0000) | 0);
  const game: Game = { ...gameOfView(view, rules, pool), key };
  const other = opponentOf(seat);
  const theirs = opponents[Math.floor(random() * opponents.length)];
  dealHidden(game, view.players[seat], seat, own, knowledge.cards[seat], random);
  dealHidden(game, view.players[other], other, theirs, knowledge.cards[other], random);
  for (const player of game.players) addFacts(player, knowledge);
  for (const one of [0, 1] as const) {
    game.players[one].lostMonOn = knowledge.lostMonOn[one];
    game.players[one].lostAnyOn = knowledge.lostAnyOn[one];
    game.players[one].stadiumUsed = knowledge.stadiumUsed[one];
  }
  game.nextMon = Math.max(knowledge.nextMon, ...game.players.flatMap(monsIn).map(({ id }) => id + 1));
  game.nextLasting = 1 + Math.max(-1, ...game.lasting.map(({ id }) => id));
  for (const lasting of game.lasting) {
    const info = pool.info[lasting.card];
    lasting.byAttack = lasting.mon !== NONE && info.attacks.length > 0 && info.program === NONE;
  }
  return game;
}

const monsIn = (player: Player): Mon[] => [...(player.active ? [player.active] : []), ...player.bench];

function addFacts(player: Player, { mons }: Knowledge): void {
  for (const mon of monsIn(player)) Object.assign(mon, mons.get(mon.id));
}

/** Fills the hidden zones of a player. */
function dealHidden(
  game: Game,
  shown: PlayerView,
  seat: Seat,
  list: IndexedDeck,
  known: KnownCards,
  random: Random,
): void {
  const { pool, rules } = game;
  const player = game.players[seat];
  const isEnergy = (card: number): boolean => pool.info[card].kind === "energy";
  const open = openCards(shown);
  if (game.stadium !== NONE && game.stadiumSeat === seat) open.push(game.stadium);
  const apart = rules.energy.source !== "hand";
  const inMain = (cards: number[]): number[] => (apart ? cards.filter((card) => !isEnergy(card)) : cards);
  const inEnergy = (cards: number[]): number[] => cards.filter(isEnergy);

  const deckKnown = inMain([...known.deck, ...known.top, ...known.bottom]);
  const handKnown = shown.hand.includes(HIDDEN) ? inMain(known.hand) : [];
  const accounted = [...inMain(open), ...deckKnown, ...handKnown, ...inMain(known.elsewhere)];
  const faceDown = [shown.active, ...shown.bench].filter((mon) => mon !== null && mon.cards[0] === HIDDEN);
  const hiddenHand = shown.hand.filter((card) => card === HIDDEN).length;
  const places =
    shown.deck +
    shown.prizes +
    hiddenHand +
    faceDown.length -
    deckKnown.length -
    Math.min(handKnown.length, hiddenHand);
  const unknown = without(list.cards, accounted);
  // A list that lacks seen cards is too long by as many others. A list that is too short is filled up with its own
  // cards.
  const elsewhere = inMain(known.elsewhere);
  const drawn = shuffled(random, unknown).slice(0, Math.max(0, places - elsewhere.length));
  while (drawn.length + elsewhere.length < places)
    drawn.push(list.cards[Math.floor(random() * list.cards.length)]);
  const rest = shuffled(random, [...elsewhere, ...drawn]);
  for (const mon of faceDown) placeFaceDown(game, player, mon as MonView, rest, shown.active === mon, seat);
  if (hiddenHand > 0) {
    if (game.phase === "setup" && shown.active === null) bringBasicForward(game, rest);
    const fromKnown = handKnown.slice(0, hiddenHand);
    player.hand = [...fromKnown, ...rest.splice(0, hiddenHand - fromKnown.length)];
  }
  player.prizes = rest.splice(0, shown.prizes);
  const bottom = inMain(known.bottom);
  const top = inMain(known.top);
  player.deck = [...bottom, ...shuffled(random, [...rest, ...inMain(known.deck)]), ...top].slice(
    0,
    shown.deck,
  );
  dealEnergy(game, shown, player, list, inEnergy([...open, ...known.elsewhere]), known, random);
}

function dealEnergy(
  game: Game,
  shown: PlayerView,
  player: Player,
  list: IndexedDeck,
  gone: number[],
  known: KnownCards,
  random: Random,
): void {
  const { source } = game.rules.energy;
  if (source === "deck") {
    const rest = shuffled(random, without(list.energy, [...gone, ...known.energyDeck]));
    const cards = [...known.energyDeck, ...rest].slice(0, shown.energyDeck);
    while (cards.length < shown.energyDeck)
      cards.push(list.energy[Math.floor(random() * list.energy.length)]);
    player.energyDeck = shuffled(random, cards);
  } else if (source === "generated") {
    if (list.energy.length > 0) player.energyTypes = list.energy.slice();
    if (player.nextEnergy < 0 && game.turn > 0) player.nextEnergy = player.energyTypes[0];
    player.generatedEnergy = gone.length;
  }
}

/** Nobody sets up without a basic in hand: the first of `rest` becomes one. */
function bringBasicForward({ pool }: Game, rest: number[]): void {
  const place = rest.findIndex((card) => isBasic(pool.info[card]));
  if (place > 0) [rest[0], rest[place]] = [rest[place], rest[0]];
}

/** While both players set up, a basic that may be in the opponent's hand stands in for the face-down one. */
function placeFaceDown(
  game: Game,
  player: Player,
  shown: MonView,
  rest: number[],
  active: boolean,
  seat: Seat,
): void {
  const { info } = game.pool;
  const place = rest.findIndex((card) => isBasic(info[card]));
  const card = place === -1 ? info.findIndex(isBasic) : rest.splice(place, 1)[0];
  const mon = newMon(game, seat, shown.id, card);
  mon.entered = shown.entered;
  if (active) player.active = mon;
  else player.bench.push(mon);
}
