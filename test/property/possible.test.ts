// What is judged possible changes something, and what is not changes nothing: texts at random on boards at random, each
// judged first and then carried out, in several ways where there are choices or coins.

import { expect, test } from "vitest";
import { prospectOf } from "../../engine/context.ts";
import { isPossible } from "../../engine/effects/index.ts";
import { effectsFrame } from "../../engine/frames.ts";
import {
  advance,
  clone,
  type Effect,
  type Event,
  type Game,
  legalActions,
  type Move,
  type Seat,
} from "../../engine/index.ts";
import { nestedEffects } from "../../engine/pool.ts";
import { keyOf } from "../../engine/random.ts";
import { run } from "../../engine/run.ts";
import { FuzzFailure, gameName, scaled } from "../support/fuzz.ts";
import { playGames } from "../support/games.ts";

/** What is told though nothing has changed and nothing was shown. Full HP may wait to be brought up to date. */
const IDLE = new Set<Event["type"]>(["coins", "decisionOpened", "decisionClosed", "prevented", "hpChanged"]);

/**
 * Whether a text may be judged possible and yet do nothing: a hand that the player cannot see may hold nothing that it
 * looks for, and who will be "it" of a choice is not followed through all that a text may find out.
 */
function mayDisappoint(text: readonly Effect[]): boolean {
  return text.some((effect) => {
    if (effect.effect === "moveCards" && effect.from === "hand" && effect.side === "theirs") return true;
    if (effect.effect === "evolve" && effect.from === "hand") return true;
    if (effect.effect === "forEach" && typeof effect.of === "object" && !("each" in effect.of)) return true;
    return nestedEffects(effect).some(mayDisappoint);
  });
}

interface Text {
  seat: Seat;
  mon: number;
  card: number;
  program: number;
}

/** Carries a text out with answers and coins at random. Whether it changed or showed anything. */
function changes(game: Game, text: Text, name: string, random: () => number): boolean {
  const tried = clone({ ...game, key: keyOf(name) });
  const events: Event[] = [];
  tried.sink = events;
  tried.stack.push(effectsFrame(text));
  run(tried);
  for (let answers = 0; tried.decision !== null && answers < 200; answers++) {
    if (changed(events, text.seat)) return true;
    advance(tried, answerOf(tried, random), events);
  }
  return changed(events, text.seat);
}

function changed(events: Event[], seat: Seat): boolean {
  return events.some((event) => !IDLE.has(event.type) && !limits(event, seat));
}

/** Whether the text only keeps its own player from using an ability. */
function limits(event: Event, seat: Seat): boolean {
  return event.type === "lastingBegan" && event.lasting.kind === "cannotUse" && event.lasting.seat === seat;
}

/** Anything, but rather not to stop. */
function answerOf(game: Game, random: () => number): Move {
  const moves = legalActions(game, game.decision!.seat);
  const doing = moves.filter(({ type }) => type === "choose");
  const among = doing.length > 0 && random() < 0.8 ? doing : moves;
  return among[Math.floor(random() * among.length)];
}

const WAYS_IF_IMPOSSIBLE = 3;
const WAYS_IF_POSSIBLE = 3000;

function check(game: Game, text: Text, name: string, random: () => number): boolean {
  const effects = game.pool.programs[text.program];
  const possible = isPossible(game, prospectOf(text.seat, text.mon, text.card), effects);
  const ways = possible ? WAYS_IF_POSSIBLE : WAYS_IF_IMPOSSIBLE;
  let any = false;
  for (let way = 0; way < ways && !any; way++) any = changes(game, text, `${name} ${way}`, random);
  if (any !== possible && !(possible && mayDisappoint(effects))) {
    const verdict = possible ? "possible, but changes nothing" : "not possible, but changes something";
    throw new FuzzFailure(name, new Error(`${verdict}: ${JSON.stringify(effects)}`));
  }
  return possible;
}

test("what could be done would change something, and what could not would not", () => {
  const counts = { possible: 0, not: 0 };
  const name = gameName("possible");
  playGames("possible", scaled(150), (_first, setup) => ({
    before(game, seat) {
      if (game.decision !== null || setup.random() < 0.8) return;
      const { active, bench } = game.players[seat];
      const mons = active === null ? bench : [active, ...bench];
      const pick = <T>(values: readonly T[]): T => values[Math.floor(setup.random() * values.length)];
      for (let i = 0; i < 5; i++) {
        const mon = pick(mons);
        const program = Math.floor(setup.random() * game.pool.programs.length);
        const text = { seat, mon: mon.id, card: mon.cards[mon.cards.length - 1], program };
        const possible = check(game, text, `${name} ${counts.possible + counts.not}`, setup.random);
        counts[possible ? "possible" : "not"]++;
      }
    },
  }));
  expect(Math.min(counts.possible, counts.not)).toBeGreaterThan(300);
});
