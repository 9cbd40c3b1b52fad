// What an attack would do, tried out by the rules on what the player can see. Cards that are hidden are replaced by any
// card, and chance is tried several times: the preview knows no more than the view.

import type { Pool, RulesConfig, Seat, View } from "../../engine/index.ts";
import {
  advance,
  clone,
  type Event,
  type Game,
  gameOfView,
  HIDDEN,
  legalActions,
  opponentOf,
} from "../../engine/index.ts";
import { keyOf } from "../../engine/random.ts";

export interface AttackPreview {
  /** Damage to the defender: the least and the most of the tries. */
  damage: [least: number, most: number];
  weakness: boolean;
  resistance: boolean;
  /** The defender is protected from the damage. */
  prevented: boolean;
  /** How often the defender is knocked out. */
  knockOut: "always" | "sometimes" | "never";
  /** Damage that the attacker does to itself at most, and whether it may be knocked out by it. */
  recoil: number;
  selfKnockOut: boolean;
  /** Most damage to the opponent's bench, all together. */
  bench: number;
  /** The most energy that the attacker loses. */
  energyLost: number;
  /** Indexes of the statuses that the defender gets. */
  statuses: number[];
  /** It depends on coins. */
  coins: boolean;
}

/** Tries of an attack that depends on chance: enough that rare ends of four coins are seen. */
const TRIES = 24;
const MAX_ANSWERS = 60;

/**
 * Null if the attack cannot be tried: it is not the seat's free turn, or the rules cannot go on with so little known.
 * @param index of an attack that the seat may make: that is not judged again, as a view does not tell all of earlier turns.
 */
export function previewAttack(
  view: View,
  rules: RulesConfig,
  pool: Pool,
  seat: Seat,
  index: number,
): AttackPreview | null {
  if (view.decision !== null || view.result !== null || view.current !== seat) return null;
  const game = knownGame(view, rules, pool);
  const first = attempt(game, index, 0);
  if (first === null) return null;
  const tries = [first];
  if (first.some(({ type }) => type === "coins")) {
    for (let number = 1; number < TRIES; number++) tries.push(attempt(game, index, number) ?? []);
  }
  return summarize(tries, game, seat);
}

/** The view as a game, with some card in place of each hidden one. */
function knownGame(view: View, rules: RulesConfig, pool: Pool): Game {
  const game = gameOfView(view, rules, pool);
  const anyCard = Math.max(
    0,
    pool.cards.findIndex(({ kind }) => kind === "energy"),
  );
  const reveal = (cards: number[]) => cards.map((card) => (card === HIDDEN ? anyCard : card));
  for (const player of game.players) {
    player.deck = reveal(player.deck);
    player.hand = reveal(player.hand);
    player.prizes = reveal(player.prizes);
    player.energyDeck = reveal(player.energyDeck);
  }
  return game;
}

/** The events of the attack up to the end of the turn; null if the rules cannot go on with so little known. */
function attempt(known: Game, index: number, number: number): Event[] | null {
  const game: Game = { ...clone(known), key: keyOf(`preview ${number}`) };
  const events: Event[] = [];
  try {
    advance(game, { type: "attack", index }, events);
    for (let answers = 0; answers < MAX_ANSWERS && !isOver(events) && game.decision !== null; answers++) {
      if (game.decision.reason === "promote") break;
      const moves = legalActions(game, game.decision.seat);
      // A "may" is taken, as most are worth it.
      const yes = moves.findLast((move) => move.type === "choose");
      advance(game, yes ?? moves[0], events);
    }
  } catch {
    return null;
  }
  const end = events.findIndex(({ type }) => type === "turnEnded");
  return end === -1 ? events : events.slice(0, end);
}

const isOver = (events: Event[]) => events.some(({ type }) => type === "turnEnded" || type === "gameOver");

interface Outcome {
  damage: number;
  recoil: number;
  bench: number;
  knockedOut: boolean;
  selfKnockedOut: boolean;
  energyLost: number;
}

function summarize(tries: Event[][], game: Game, seat: Seat): AttackPreview {
  const attacker = game.players[seat].active?.id ?? -1;
  const defender = game.players[opponentOf(seat)].active?.id ?? -1;
  const outcomes = tries.map((events) => outcomeOf(events, seat, attacker, defender));
  const most = (of: keyof Outcome) => Math.max(...outcomes.map((outcome) => Number(outcome[of])));
  const knockOuts = outcomes.filter(({ knockedOut }) => knockedOut).length;
  const all = tries.flat();
  const onDefender = all.filter((event) => "mon" in event && event.mon === defender);
  const statuses = onDefender.flatMap((event) => (event.type === "statusGained" ? [event.status] : []));
  const hit = (what: "weakness" | "resistance") =>
    onDefender.some((event) => event.type === "damaged" && event[what]);
  return {
    damage: [Math.min(...outcomes.map(({ damage }) => damage)), most("damage")],
    weakness: hit("weakness"),
    resistance: hit("resistance"),
    prevented: onDefender.some((event) => event.type === "prevented" && event.what === "damage"),
    knockOut: knockOuts === 0 ? "never" : knockOuts === outcomes.length ? "always" : "sometimes",
    recoil: most("recoil"),
    selfKnockOut: most("selfKnockedOut") > 0,
    bench: most("bench"),
    energyLost: most("energyLost"),
    statuses: [...new Set(statuses)],
    coins: all.some(({ type }) => type === "coins"),
  };
}

function outcomeOf(events: Event[], seat: Seat, attacker: number, defender: number): Outcome {
  const outcome: Outcome = {
    ...{ damage: 0, recoil: 0, bench: 0, energyLost: 0 },
    ...{ knockedOut: false, selfKnockedOut: false },
  };
  for (const event of events) {
    if (event.type === "damaged") {
      if (event.mon === defender) outcome.damage += event.amount;
      else if (event.mon === attacker) outcome.recoil += event.amount;
      else if (event.seat !== seat) outcome.bench += event.amount;
    }
    if (event.type === "energyDetached" && event.mon === attacker && !outcome.selfKnockedOut)
      outcome.energyLost++;
    if (event.type === "knockedOut" && event.mon === defender) outcome.knockedOut = true;
    if (event.type === "knockedOut" && event.mon === attacker) outcome.selfKnockedOut = true;
  }
  return outcome;
}
