// Setting up: opening hands, mulligans, bonus cards, and who is placed where.

import { isBasic, monsOf } from "./board.ts";
import { ask } from "./decisions.ts";
import { frameOf } from "./frames.ts";
import { enterPlay } from "./in-play.ts";
import { randomBelow } from "./random.ts";
import { type Frame, type Game, OP, type Player } from "./state.ts";
import { monView } from "./view.ts";
import { opponentOf, SEATS, type Seat } from "./vocabulary.ts";
import { drawCards, handRoom, moveCards, rollNextEnergy, shuffleZone } from "./zones.ts";

// ── Opening hands

const MAX_MULLIGANS = 50;

export function dealOpeningHand(game: Game, seat: Seat): void {
  const player = game.players[seat];
  const { opening } = game.rules;
  shuffleZone(game, seat, "deck");
  if (player.energyDeck.length > 0) shuffleZone(game, seat, "energyDeck");
  if (opening.basic === "guaranteed") bringUpBasic(game, player);
  deal(game, seat);
  while (!hasBasic(game, player)) {
    player.mulligans++;
    const hand = player.hand.slice();
    if (game.sink !== null) game.sink.push({ type: "mulligan", seat, hand });
    moveCards(game, seat, hand, "hand", "deck");
    shuffleZone(game, seat, "deck");
    if (player.mulligans >= MAX_MULLIGANS) bringUpBasic(game, player);
    deal(game, seat);
  }
}

function deal(game: Game, seat: Seat): void {
  const player = game.players[seat];
  const hand = player.deck.splice(-game.rules.opening.hand).reverse();
  player.hand.push(...hand);
  if (game.sink === null) return;
  const event = { type: "moved", seat, cards: hand, from: "deck", to: "hand", end: "top" } as const;
  game.sink.push({ ...event, cards: hand.slice(), shown: false });
}

function hasBasic(game: Game, player: Player): boolean {
  return player.hand.some((card) => isBasic(game.pool.info[card]));
}

/** Brings a basic picked at random to the top, as the first card of the opening hand. */
function bringUpBasic(game: Game, player: Player): void {
  const places = player.deck.flatMap((card, place) => (isBasic(game.pool.info[card]) ? [place] : []));
  const place = places[randomBelow(game, places.length)];
  player.deck.push(...player.deck.splice(place, 1));
}

// ── Standing up, one question after another: pc counts the steps,
// of which the first two are for the bonus cards

const PLACE = 2;
const PRIZES = 4;

export function stepSetup(game: Game, frame: Frame): void {
  const seat = frame.pc % 2 === 0 ? game.first : opponentOf(game.first);
  if (frame.pc < PLACE) {
    if (!drawBonus(game, frame, seat)) return;
  } else if (frame.pc < PRIZES) {
    if (!placeMons(game, frame, seat)) return;
  } else {
    startPlay(game);
    return;
  }
  frame.pc++;
  frame.answers = [];
}

/** Cards for the opponent's mulligans: from none to all of them. */
function drawBonus(game: Game, frame: Frame, seat: Seat): boolean {
  const most = Math.min(
    game.players[opponentOf(seat)].mulligans * game.rules.opening.bonus,
    spareCards(game, seat),
    handRoom(game, seat),
  );
  if (most <= 0) return true;
  const options = Array.from({ length: most + 1 }, (_, number) => number);
  const question = { seat, kind: "number", reason: "bonusDraw", options, min: 1, max: 1 } as const;
  const picked = ask(game, frame, question);
  if (picked === null) return false;
  drawCards(game, seat, picked[0]);
  return true;
}

/** Cards that the deck can spare: the prizes and the first draw come from it too. */
function spareCards(game: Game, seat: Seat): number {
  const { win } = game.rules;
  const kept = 1 + (win.by === "prizes" ? win.target : 0);
  return game.players[seat].deck.length - kept;
}

/** First the active Mantimon, then as many on the bench as wanted; face down until both stand. */
function placeMons(game: Game, frame: Frame, seat: Seat): boolean {
  const player = game.players[seat];
  const basics = (): number[] =>
    player.hand.filter((card) => isBasic(game.pool.info[card])).sort((a, b) => a - b);
  if (player.active === null) {
    const active = ask(game, frame, {
      seat,
      kind: "card",
      reason: "setupActive",
      options: basics(),
      min: 1,
      max: 1,
    });
    if (active === null) return false;
    enterPlay(game, seat, active[0], "hand", "active");
    frame.answers = [];
    frame.cursor = 0;
  }
  const bench = ask(game, frame, {
    seat,
    kind: "card",
    reason: "setupBench",
    options: basics(),
    min: 0,
    max: game.rules.bench,
  });
  if (bench === null) return false;
  for (const card of bench) enterPlay(game, seat, card, "hand", "bench");
  return true;
}

function startPlay(game: Game): void {
  game.stack.pop();
  const { win, energy } = game.rules;
  for (const seat of SEATS) {
    if (win.by === "prizes") {
      const { deck } = game.players[seat];
      moveCards(game, seat, deck.slice(-win.target).reverse(), "deck", "prizes");
    }
    if (energy.source === "generated") rollNextEnergy(game, seat, (below) => randomBelow(game, below));
  }
  game.phase = "main";
  for (const seat of SEATS) {
    const mons = monsOf(game.players[seat]).map(monView);
    if (game.sink !== null) game.sink.push({ type: "setupRevealed", seat, mons });
  }
  for (const op of [OP.stateBasedActions, OP.startTurn]) game.stack.push(frameOf(op, game.first));
}
