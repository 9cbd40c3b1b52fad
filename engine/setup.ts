// Setting up: opening hands, mulligans, bonus cards, and placing Mantimon.

import { isBasic, monsOf } from "./board.ts";
import { ask } from "./decisions.ts";
import { frameOf } from "./frames.ts";
import { enterPlay } from "./in-play.ts";
import { dealOpeningHand } from "./opening-hand.ts";
import { randomBelow } from "./random.ts";
import { type Frame, type Game, OP } from "./state.ts";
import { monView } from "./view.ts";
import { opponentOf, SEATS, type Seat } from "./vocabulary.ts";
import {
  drawCards,
  handRoom,
  inNoOrder,
  moveCards,
  rollNextEnergy,
  shuffleZone,
  tellMoved,
  tellShuffled,
} from "./zones.ts";

// ── Opening hands

/** Deals a player's opening hand and adds its events. */
export function drawOpeningHand(game: Game, seat: Seat): void {
  const player = game.players[seat];
  const { hand, deck, mulligans } = dealOpeningHand(game, game.pool, game.rules.opening, player.deck);
  player.hand = hand;
  player.deck = deck;
  player.mulligans = mulligans.length;
  tellShuffled(game, seat, "deck");
  for (const shown of mulligans) {
    tellMoved(game, seat, shown, "deck", "hand");
    if (game.sink !== null) game.sink.push({ type: "mulligan", seat, hand: inNoOrder(game, shown) });
    tellMoved(game, seat, shown, "hand", "deck");
    tellShuffled(game, seat, "deck");
  }
  tellMoved(game, seat, hand, "deck", "hand");
  if (player.energyDeck.length > 0) shuffleZone(game, seat, "energyDeck");
}

// ── The questions: pc counts the steps, of which the first two are for the bonus cards

/** The step in which the first player places Mantimon; the other player does in the next. */
export const PLACE = 2;
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

/**
 * First the active Mantimon, then any number on the bench, face down until both players have placed theirs. Both are
 * asked even where there is no choice: otherwise the questions would tell what is in the hand.
 */
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
      hidden: true,
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
    max: Math.min(game.rules.bench, player.hand.length),
    hidden: true,
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
