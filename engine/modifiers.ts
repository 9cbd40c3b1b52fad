// Queries: what the rules ask of the table, with every modifier in force counted in.
// Order (docs/RULES.md): what is printed; passives of seat 0's Mantimon (active first; on each its
// ability, tool, energy), of seat 1's, of the stadium; lasting effects as they were laid.

import { amountOf, conditionHolds, type Speaker } from "./amounts.ts";
import { infoOf } from "./board.ts";
import { inGroup, monMatches } from "./filters.ts";
import type { Modifier, ModifierKind, Passive } from "./language.ts";
import { type CardInfo, modifierBit, typeIndex } from "./pool.ts";
import type { Game, Mon, Player } from "./state.ts";
import { NONE, type Seat, type Status } from "./vocabulary.ts";

/** A modifier in force, its amount worked out and signed. */
interface InForce {
  modify: Modifier;
  amount: number;
}

const NOTHING: readonly InForce[] = [];

function bitsOfMon(game: Game, mon: Mon): number {
  const { info } = game.pool;
  let bits = info[mon.cards[mon.cards.length - 1]].passiveBits;
  if (mon.tool !== NONE) bits |= info[mon.tool].passiveBits;
  for (const card of mon.energy) bits |= info[card].passiveBits;
  return bits;
}

function bitsOfPlayer(game: Game, player: Player): number {
  let bits = player.active === null ? 0 : bitsOfMon(game, player.active);
  for (const mon of player.bench) bits |= bitsOfMon(game, mon);
  return bits;
}

/** Which kinds of modifier are in force at all: lets most queries end at once. */
function kindsInForce(game: Game): number {
  if (game.modifierKinds === -1) {
    const [one, two] = game.players;
    let bits = bitsOfPlayer(game, one) | bitsOfPlayer(game, two);
    if (game.stadium !== NONE) bits |= game.pool.info[game.stadium].passiveBits;
    for (const lasting of game.lasting) bits |= modifierBit(lasting.kind);
    game.modifierKinds = bits;
  }
  return game.modifierKinds;
}

/** A passive has no memory of coins or choices: it speaks with nothing but its place. */
function passiveSpeaker(seat: Seat, mon: number, card: number): Speaker {
  return {
    seat,
    mon,
    card,
    attacker: NONE,
    it: NONE,
    attack: NONE,
    chosen: [],
    heads: 0,
    tails: 0,
    last: 0,
    printed: true,
  };
}

function signed(modify: Modifier, amount: number): number {
  return "less" in modify && modify.less === true ? -amount : amount;
}

/** Asks about one Mantimon, or about a player (mon null). */
interface Question {
  kind: ModifierKind;
  mon: Mon | null;
  seat: Seat;
}

function passiveReaches(game: Game, passive: Passive, asked: Question, speaker: Speaker): boolean {
  const { on } = passive;
  if (on === "self") return asked.mon !== null && asked.mon.id === speaker.mon;
  if ("player" in on) {
    if (on.player === "both") return true;
    return (on.player === "mine") === (asked.seat === speaker.seat);
  }
  return asked.mon !== null && inGroup(game, on, asked.mon, speaker.seat, speaker.mon, true);
}

function collectFrom(
  game: Game,
  info: CardInfo,
  seat: Seat,
  mon: number,
  asked: Question,
  found: InForce[],
): void {
  const speaker = passiveSpeaker(seat, mon, info.index);
  for (const passive of info.passives) {
    const { modify } = passive;
    if (modify.kind !== asked.kind) continue;
    if (!passiveReaches(game, passive, asked, speaker)) continue;
    if (passive.if !== undefined && !conditionHolds(game, speaker, passive.if)) continue;
    const amount = "amount" in modify ? signed(modify, amountOf(game, speaker, modify.amount)) : 0;
    found.push({ modify, amount });
  }
}

function collectFromMon(game: Game, source: Mon, asked: Question, found: InForce[]): void {
  const { info } = game.pool;
  const bit = modifierBit(asked.kind);
  const top = infoOf(game, source);
  if ((top.passiveBits & bit) !== 0) {
    // Asking about abilities must not ask itself: what switches abilities off is never off.
    const on = asked.kind === "noAbility" || abilityIsOn(game, source);
    if (on) collectFrom(game, top, source.owner, source.id, asked, found);
  }
  if (source.tool !== NONE && (info[source.tool].passiveBits & bit) !== 0) {
    collectFrom(game, info[source.tool], source.owner, source.id, asked, found);
  }
  for (const card of source.energy) {
    if ((info[card].passiveBits & bit) !== 0) {
      collectFrom(game, info[card], source.owner, source.id, asked, found);
    }
  }
}

/** All modifiers of a kind on a Mantimon, or on a player if `mon` is null. */
function inForce(game: Game, kind: ModifierKind, mon: Mon | null, seat: Seat): readonly InForce[] {
  if ((kindsInForce(game) & modifierBit(kind)) === 0) return NOTHING;
  const found: InForce[] = [];
  const asked: Question = { kind, mon, seat };
  for (const player of game.players) {
    if (player.active !== null) collectFromMon(game, player.active, asked, found);
    for (const source of player.bench) collectFromMon(game, source, asked, found);
  }
  if (game.stadium !== NONE) {
    collectFrom(game, game.pool.info[game.stadium], game.stadiumSeat, NONE, asked, found);
  }
  for (const lasting of game.lasting) {
    if (lasting.kind !== kind || lasting.seat !== seat) continue;
    if (lasting.mon !== NONE && (mon === null || lasting.mon !== mon.id)) continue;
    found.push({ modify: game.pool.modifiers[lasting.modifier], amount: lasting.amount });
  }
  return found;
}

function sumOf(game: Game, kind: ModifierKind, mon: Mon): number {
  let sum = 0;
  for (const one of inForce(game, kind, mon, mon.owner)) sum += one.amount;
  return sum;
}

function has(game: Game, kind: ModifierKind, mon: Mon): boolean {
  return inForce(game, kind, mon, mon.owner).length > 0;
}

// ── Queries on a Mantimon

export function abilityIsOn(game: Game, mon: Mon): boolean {
  return !has(game, "noAbility", mon);
}

/** Index into TYPES. */
export function typeOf(game: Game, mon: Mon): number {
  let type = infoOf(game, mon).type;
  for (const { modify } of inForce(game, "type", mon, mon.owner)) {
    if (modify.kind === "type") type = typeIndex(modify.type);
  }
  return type;
}

/** Full HP, at least 10. */
export function fullHp(game: Game, mon: Mon): number {
  return Math.max(10, infoOf(game, mon).hp + sumOf(game, "hp", mon));
}

/** Energy that a retreat costs. */
export function retreatCost(game: Game, mon: Mon): number {
  return Math.max(0, infoOf(game, mon).retreat + sumOf(game, "retreatCost", mon));
}

/** Colorless energy that an attack costs more (less, below 0). */
export function attackCostChange(game: Game, mon: Mon): number {
  return sumOf(game, "attackCost", mon);
}

/** Points or prizes for knocking it out, at least 0. */
export function knockOutValue(game: Game, mon: Mon): number {
  return Math.max(0, infoOf(game, mon).value + sumOf(game, "value", mon));
}

export function cannotAttack(game: Game, mon: Mon): boolean {
  return has(game, "cannotAttack", mon);
}

export function cannotRetreat(game: Game, mon: Mon): boolean {
  return infoOf(game, mon).fossil || has(game, "cannotRetreat", mon);
}

export function cannotEvolve(game: Game, mon: Mon): boolean {
  return has(game, "cannotEvolve", mon);
}

export function mayEvolveAtOnce(game: Game, mon: Mon): boolean {
  return has(game, "mayEvolveAtOnce", mon);
}

export function attackNeedsCoin(game: Game, mon: Mon): boolean {
  return has(game, "attackCoin", mon);
}

export function isImmune(game: Game, mon: Mon, status: Status): boolean {
  return inForce(game, "immune", mon, mon.owner).some(
    ({ modify }) => modify.kind === "immune" && (modify.status === "any" || modify.status === status),
  );
}

export function poisonExtra(game: Game, mon: Mon): number {
  return sumOf(game, "poisonDamage", mon);
}

/** How many times one energy card on a Mantimon counts. */
export function energyTimes(game: Game, mon: Mon, card: number): number {
  let times = 1;
  for (const { modify } of inForce(game, "provides", mon, mon.owner)) {
    if (modify.kind !== "provides") continue;
    const type = modify.type;
    if (type === undefined || game.pool.info[card].provides.includes(typeIndex(type))) {
      times = Math.max(times, modify.times);
    }
  }
  return times;
}

// ── Queries on damage

export function damageDealtChange(game: Game, attacker: Mon, target: Mon): number {
  let sum = 0;
  for (const { modify, amount } of inForce(game, "damageDealt", attacker, attacker.owner)) {
    if (modify.kind !== "damageDealt") continue;
    if (monMatches(game, target, modify.against, true)) sum += amount;
  }
  return sum;
}

export function damageTakenChange(game: Game, target: Mon, attacker: Mon | null): number {
  let sum = 0;
  for (const { modify, amount } of inForce(game, "damageTaken", target, target.owner)) {
    if (modify.kind !== "damageTaken") continue;
    if (attackerMatches(game, attacker, modify.from)) sum += amount;
  }
  return sum;
}

export function damagePrevented(game: Game, target: Mon, attacker: Mon | null): boolean {
  return inForce(game, "preventDamage", target, target.owner).some(
    ({ modify }) => modify.kind === "preventDamage" && attackerMatches(game, attacker, modify.from),
  );
}

function attackerMatches(
  game: Game,
  attacker: Mon | null,
  filter: Parameters<typeof monMatches>[2],
): boolean {
  if (filter === undefined) return true;
  return attacker !== null && monMatches(game, attacker, filter, true);
}

export function effectsPrevented(game: Game, target: Mon): boolean {
  return has(game, "preventEffects", target);
}

export function hasNoWeakness(game: Game, mon: Mon): boolean {
  return has(game, "noWeakness", mon);
}

// ── Queries on a player

export function cannotPlay(
  game: Game,
  seat: Seat,
  what: "item" | "supporter" | "tool" | "stadium" | "energy",
): boolean {
  return inForce(game, "cannotPlay", null, seat).some(
    ({ modify }) => modify.kind === "cannotPlay" && modify.what === what,
  );
}

/** Energy that a player may attach this turn. */
export function attachmentsAllowed(game: Game, seat: Seat): number {
  let allowed = game.rules.energy.attachments;
  for (const { amount } of inForce(game, "attachments", null, seat)) allowed += amount;
  return Math.max(0, allowed);
}
