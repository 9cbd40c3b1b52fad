// Every field of a rule set is honored, in every combination: games under random rules, with cards
// that change none of what is checked here.

import { expect, test } from "vitest";
import {
  checkRules,
  createGame,
  type Move,
  type Player,
  project,
  type RulesConfig,
  randomFrom,
  redact,
  SEATS,
  SPECTATOR,
  view,
} from "../../engine/index.ts";
import { randomRules } from "../../engine/sim/random-rules.ts";
import { fixedPool } from "../support/fixed-cards.ts";
import { gameName, scaled } from "../support/fuzz.ts";
import { underRandomRules, type Watcher } from "../support/games.ts";
import { randomSetup } from "../support/random-setup.ts";

/** That both a yes and a no came up: a field that never made a difference was not tested. */
class Both {
  readonly seen = new Set<string>();

  note(field: string, value: boolean): void {
    this.seen.add(`${field} ${value}`);
  }

  expect(...fields: string[]): void {
    for (const field of fields) {
      expect(this.seen).toContain(`${field} true`);
      expect(this.seen).toContain(`${field} false`);
    }
  }
}

test("random rules are rules", () => {
  const random = randomFrom(gameName("rules", 0));
  for (let i = 0; i < scaled(2000); i++) {
    const rules = randomRules(random);
    expect(checkRules(rules), JSON.stringify(rules)).toEqual([]);
  }
});

test("opening: cards in hand, mulligans, bonus cards", () => {
  const both = new Both();
  for (let i = 0; i < scaled(250); i++) {
    const setup = randomSetup(gameName("opening", i), "random", fixedPool);
    const game = createGame(setup);
    const { opening, deckSize } = setup.rules;
    // Where nobody has anything to decide, the first turn has begun.
    if (game.phase !== "setup") continue;
    const mulligans = game.players.map((player) => player.mulligans);
    for (const player of game.players) {
      const placed = (player.active === null ? 0 : 1) + player.bench.length;
      if (game.decision?.reason !== "bonusDraw") expect(player.hand.length + placed).toBe(opening.hand);
      expect(player.hand.length + placed + player.deck.length).toBe(deckSize);
      if (opening.basic === "guaranteed") expect(player.mulligans).toBe(0);
    }
    const some = mulligans[0] + mulligans[1] > 0;
    if (opening.basic === "mulligan") both.note("mulligan", some);
    if (game.decision?.reason === "bonusDraw") {
      const [most] = game.decision.options.slice(-1);
      const other = mulligans[game.decision.seat === 0 ? 1 : 0];
      expect(most).toBeLessThanOrEqual(other * opening.bonus);
      expect(most).toBeGreaterThan(0);
    }
  }
  both.expect("mulligan");
});

test("the first turn: draw, energy, supporter, attack", () => {
  const both = new Both();
  underRandomRules("first turn", (rules) => ({
    before(game, _seat, moves) {
      if (game.turn !== 1 || game.decision !== null) return;
      const { first } = rules;
      const isSupporter = (move: Move): boolean =>
        move.type === "play" && fixedPool.info[move.card].kind === "supporter";
      if (!first.attack) expect(moves.some(({ type }) => type === "attack")).toBe(false);
      if (!first.energy) expect(moves.some(({ type }) => type === "attach")).toBe(false);
      if (!first.supporter) expect(moves.some(isSupporter)).toBe(false);
      both.note(
        "attack",
        moves.some(({ type }) => type === "attack"),
      );
      both.note(
        "energy",
        moves.some(({ type }) => type === "attach"),
      );
      both.note("supporter", moves.some(isSupporter));
    },
    after(game, _move, events) {
      const start = events.findIndex((event) => event.type === "turnStarted" && event.turn === 1);
      if (start === -1) return;
      const { hand, deck } = game.players[game.current];
      const drew = events.slice(start).some((event) => event.type === "moved" && event.to === "hand");
      const room = rules.handLimit === 0 || hand.length < rules.handLimit + (drew ? 1 : 0);
      if (game.result === null && deck.length > 0 && room) expect(drew).toBe(rules.first.draw);
      both.note("draw", drew);
    },
  }));
  both.expect("attack", "energy", "supporter", "draw");
});

test("attachments a turn", () => {
  const most = new Set<number>();
  underRandomRules("attachments", (rules) => {
    let turn = -1;
    let attached = 0;
    return {
      before(game, _seat, moves, move) {
        if (game.turn !== turn) attached = 0;
        turn = game.turn;
        if (attached >= rules.energy.attachments) {
          expect(moves.some(({ type }) => type === "attach")).toBe(false);
        }
        if (move.type === "attach") most.add(++attached);
      },
    };
  });
  expect([...most].sort()).toEqual([1, 2, 3]);
});

/** The zone after a turn, as the next turn begins, is what these rules keep of it. */
function watchZone(rules: RulesConfig): Watcher {
  const { source, keep, preview } = rules.energy;
  let before: [Player, number[]] | null = null;
  return {
    before(game) {
      const player = game.players[game.current];
      before = [player, player.energyZone.slice()];
    },
    after(game, _move, events) {
      if (source === "hand") for (const player of game.players) expect(player.energyZone).toEqual([]);
      for (const viewer of [...SEATS, SPECTATOR] as const) {
        const [{ nextEnergy: next }] = view(game, viewer).players;
        if (source !== "generated" || !preview) expect(next).toBe(-1);
        else if (game.phase === "main") expect(next).toBe(game.players[0].nextEnergy);
      }
      if (before === null || !events.some(({ type }) => type === "turnEnded")) return;
      const [player, zone] = before;
      if (!keep) expect(player.energyZone).toEqual([]);
      // Nothing in the fixed pool puts energy into a zone but the start of a turn.
      else expect(zone.length - player.energyZone.length).toBeLessThanOrEqual(rules.energy.attachments + 1);
    },
  };
}

test("the energy zone: where it comes from, whether it is kept, what is shown", () => {
  underRandomRules("zone", watchZone);
});

test("one energy is made or turned up at the start of each turn", () => {
  underRandomRules("new energy", (rules) => ({
    after(game, _move, events) {
      const started = events.find((event) => event.type === "turnStarted");
      if (started?.type !== "turnStarted" || game.result !== null) return;
      const into = events.filter((event) => event.type === "moved" && event.to === "energyZone");
      const none = rules.energy.source === "hand" || (started.turn === 1 && !rules.first.energy);
      if (none) expect(into).toHaveLength(0);
      else if (rules.energy.source === "generated") expect(into).toHaveLength(1);
      else expect(into.length).toBeLessThanOrEqual(1);
    },
  }));
});

test("places on the bench", () => {
  const full = new Both();
  underRandomRules("bench", (rules) => ({
    after(game) {
      for (const { bench } of game.players) {
        expect(bench.length).toBeLessThanOrEqual(rules.bench);
        full.note("full", bench.length === rules.bench);
      }
    },
  }));
  full.expect("full");
});

test("nobody draws above the hand limit", () => {
  const reached = new Both();
  underRandomRules("hand limit", (rules, first) => {
    const table = view(first, SPECTATOR);
    return {
      after(_game, _move, events) {
        // Searches and prizes may fill a hand further: only what is drawn has a limit.
        for (const event of redact(events, SPECTATOR)) {
          project(table, event);
          const drawn =
            event.type === "moved" && event.from === "deck" && event.to === "hand" && !event.shown;
          if (!drawn || rules.handLimit === 0) continue;
          const { hand } = table.players[event.seat];
          expect(hand.length).toBeLessThanOrEqual(rules.handLimit);
          reached.note("limit", hand.length === rules.handLimit);
        }
      },
    };
  });
  reached.expect("limit");
});

test("winning: by points or by prizes, as many as asked for", () => {
  const reasons = new Set<string>();
  underRandomRules("winning", ({ win, turnLimit, deckOut }) => ({
    after(game) {
      const idle = game.phase === "main" && game.stack.length === 0;
      for (const player of game.players) {
        if (idle) expect(player.points).toBeLessThan(win.target);
        if (idle && win.by === "prizes") expect(player.prizes).toHaveLength(win.target - player.points);
        if (win.by === "points") expect(player.prizes).toEqual([]);
      }
      if (turnLimit > 0) expect(game.turn).toBeLessThanOrEqual(turnLimit);
    },
    end(game) {
      if (game.result === null) throw new Error("no result");
      const { winner, reason } = game.result;
      reasons.add(reason);
      if (reason === "points" || reason === "prizes") {
        expect(reason).toBe(win.by);
        for (const seat of winner === -1 ? SEATS : [winner]) {
          expect(game.players[seat].points).toBeGreaterThanOrEqual(win.target);
        }
      }
      // Without a limit, a game that goes round in circles still ends.
      if (reason === "turnLimit") expect([game.turn, winner]).toEqual([turnLimit || 1000, -1]);
      if (reason === "deckOut") {
        expect(deckOut).toBe("lose");
        expect(winner).not.toBe(game.current);
        expect(game.players[game.current].deck).toEqual([]);
      }
    },
  }));
  for (const reason of ["points", "prizes", "turnLimit", "deckOut"]) expect(reasons).toContain(reason);
});
