// The hand-written clone: everything that `advance` may change is copied, the rest is shared.
// A test changes every field of a clone and finds the original as it was.

import type { Decision, Frame, Game, Mon, Player } from "./state.ts";

function cloneMon(mon: Mon): Mon {
  return {
    id: mon.id,
    owner: mon.owner,
    cards: mon.cards.slice(),
    energy: mon.energy.slice(),
    tool: mon.tool,
    secondTool: mon.secondTool,
    damage: mon.damage,
    hp: mon.hp,
    statuses: mon.statuses,
    paralyzedOn: mon.paralyzedOn,
    entered: mon.entered,
    evolved: mon.evolved,
    activeSince: mon.activeSince,
    abilityUsed: mon.abilityUsed,
    damagedOn: mon.damagedOn,
    damagedBy: mon.damagedBy,
    attackedOn: mon.attackedOn,
    attackCard: mon.attackCard,
    attackIndex: mon.attackIndex,
    knockOutResolved: mon.knockOutResolved,
  };
}

function clonePlayer(player: Player): Player {
  const bench: Mon[] = [];
  for (const mon of player.bench) bench.push(cloneMon(mon));
  return {
    deck: player.deck.slice(),
    hand: player.hand.slice(),
    discard: player.discard.slice(),
    prizes: player.prizes.slice(),
    energyDeck: player.energyDeck.slice(),
    energyZone: player.energyZone.slice(),
    energyTypes: player.energyTypes,
    nextEnergy: player.nextEnergy,
    active: player.active === null ? null : cloneMon(player.active),
    bench,
    points: player.points,
    mulligans: player.mulligans,
    attached: player.attached,
    supporter: player.supporter,
    stadiumPlayed: player.stadiumPlayed,
    stadiumUsed: player.stadiumUsed,
    retreated: player.retreated,
    cancels: player.cancels,
    generatedEnergy: player.generatedEnergy,
    lostMonOn: player.lostMonOn,
    lostTypes: player.lostTypes,
    lostAnyOn: player.lostAnyOn,
  };
}

function cloneFrame(frame: Frame): Frame {
  return {
    op: frame.op,
    program: frame.program,
    pc: frame.pc,
    seat: frame.seat,
    mon: frame.mon,
    card: frame.card,
    attacker: frame.attacker,
    it: frame.it,
    attack: frame.attack,
    undo: frame.undo,
    answers: frame.answers.map((answer) => answer.slice()),
    cursor: frame.cursor,
    chosen: frame.chosen.slice(),
    heads: frame.heads,
    tails: frame.tails,
    last: frame.last,
  };
}

function cloneDecision(decision: Decision): Decision {
  return {
    seat: decision.seat,
    kind: decision.kind,
    reason: decision.reason,
    card: decision.card,
    mon: decision.mon,
    program: decision.program,
    step: decision.step,
    options: decision.options.slice(),
    picked: decision.picked.slice(),
    min: decision.min,
    max: decision.max,
    ordered: decision.ordered,
    cancel: decision.cancel,
    hidden: decision.hidden,
  };
}

/**
 * A copy that can be advanced independently. Rules, pool, key, energy types, lasting effects and modifier sources are
 * shared.
 */
export function clone(game: Game): Game {
  return {
    rules: game.rules,
    pool: game.pool,
    key: game.key,
    drawn: game.drawn,
    phase: game.phase,
    turn: game.turn,
    current: game.current,
    first: game.first,
    players: [clonePlayer(game.players[0]), clonePlayer(game.players[1])],
    stadium: game.stadium,
    stadiumSeat: game.stadiumSeat,
    // The entries never change once they have begun.
    lasting: game.lasting.slice(),
    stack: game.stack.map(cloneFrame),
    decision: game.decision === null ? null : cloneDecision(game.decision),
    nextMon: game.nextMon,
    nextLasting: game.nextLasting,
    result: game.result,
    modifierSources: game.modifierSources,
    sink: null,
  };
}

/** A game as JSON, without the pool, which is named by its version. */
export type SavedGame = Omit<Game, "pool" | "sink" | "modifierSources"> & { pool: string };

export function save(game: Game): SavedGame {
  const { pool, sink: _sink, modifierSources: _modifierSources, ...state } = clone(game);
  return { ...state, pool: pool.version };
}

/** Throws if the game was saved with another pool. */
export function load(pool: Game["pool"], saved: SavedGame): Game {
  if (saved.pool !== pool.version) {
    throw new Error(`the game was saved with the pool ${saved.pool}, this is ${pool.version}`);
  }
  return clone({ ...saved, pool, modifierSources: null, sink: null });
}
