// Finds the modifiers in force on a Mantimon or a player. The cards with passives are looked up once for a board and
// kept with the game until the board changes: most queries find nothing and end there. Order (docs/RULES.md):
// passives of seat 0's Mantimon (active first; on each its ability, tool, energy), of seat 1's, of the stadium; then
// lasting effects in the order in which they began.

import { findMon, infoOf, monsOf } from "./board.ts";
import { type EffectContext, prospectOf } from "./context.ts";
import { evaluateAmount, evaluateCondition } from "./evaluate.ts";
import { inGroup } from "./filters.ts";
import type { Amount, Modifier, ModifierKind, MonFilter, Passive } from "./language.ts";
import { hasBegun } from "./lasting.ts";
import { modifierBit } from "./modifier-bits.ts";
import type { Game, ModifierSources, Mon, PassiveSource } from "./state.ts";
import { PRINTED } from "./traits.ts";
import { NONE, SEATS, type Seat } from "./vocabulary.ts";

/** A modifier in force, its amount worked out and signed. */
export interface ActiveModifier {
  modify: Modifier;
  amount: number;
  /** The card that it comes from. */
  card: number;
}

const NOTHING: readonly ActiveModifier[] = [];

function lookUpSources(game: Game): ModifierSources {
  const found: ModifierSources = { kinds: 0, sources: [], hpIsFixed: false, hpIsCurrent: false };
  const add = (card: number, seat: Seat, mon: number, isAbility: boolean): void => {
    const info = game.pool.info[card];
    if (info.passiveBits === 0) return;
    found.kinds |= info.passiveBits;
    found.sources.push({ info, context: prospectOf(seat, mon, card), isAbility });
  };
  for (const seat of SEATS) {
    for (const mon of monsOf(game.players[seat])) {
      add(infoOf(game, mon).index, seat, mon.id, true);
      if (mon.tool !== NONE) add(mon.tool, seat, mon.id, false);
      if (mon.secondTool !== NONE) add(mon.secondTool, seat, mon.id, false);
      for (const card of mon.energy) add(card, seat, mon.id, false);
    }
  }
  if (game.stadium !== NONE) add(game.stadium, game.stadiumSeat, NONE, false);
  for (const lasting of game.lasting) found.kinds |= modifierBit(lasting.kind);
  found.hpIsFixed = isHpFixed(game, found);
  return found;
}

const HP = modifierBit("hp");
const NO_ABILITY = modifierBit("noAbility");

/**
 * Whether the HP modifiers of a card depend on the board alone: none ends by itself, has a condition, or can be
 * switched off with an ability.
 */
function isHpFixed(game: Game, { kinds, sources }: ModifierSources): boolean {
  if ((kinds & HP) === 0) return true;
  if ((kinds & NO_ABILITY) !== 0 || game.lasting.some(({ kind }) => kind === "hp")) return false;
  return sources.every(({ info }) => (info.passiveBits & HP) === 0 || info.passives.every(isFixedOfHp));
}

function isFixedOfHp({ on, if: condition, modify }: Passive): boolean {
  if (modify.kind !== "hp") return true;
  const filter = typeof on === "object" && "filter" in on ? on.filter : undefined;
  const isPrinted = Object.keys(filter ?? {}).every((key) => PRINTED_FIELDS.has(key as keyof MonFilter));
  return isPrinted && condition === undefined && typeof modify.amount === "number";
}

/** Whether these read only what is printed on the card on top. */
const PRINTED_FIELDS: ReadonlySet<keyof MonFilter> = new Set([
  "type",
  "stage",
  "name",
  "class",
  "evolvesFrom",
]);

function amountIn(game: Game, context: EffectContext, amount: Amount): number {
  return typeof amount === "number" ? amount : evaluateAmount(game, context, amount, PRINTED).max;
}

function signed(modify: Modifier, amount: number): number {
  return "less" in modify && modify.less === true ? -amount : amount;
}

function reaches(game: Game, passive: Passive, context: EffectContext, mon: Mon | null, seat: Seat): boolean {
  const { on } = passive;
  if (on === "self") return mon !== null && mon.id === context.mon;
  if ("player" in on) {
    if (on.player === "both") return true;
    return (on.player === "mine") === (seat === context.seat);
  }
  return mon !== null && inGroup(game, on, mon, context.seat, context.mon, PRINTED);
}

/**
 * Modifiers that switch off abilities or tools cannot be switched off themselves. Otherwise asking about abilities
 * would never end.
 */
function isSilent(game: Game, { info, context, isAbility }: PassiveSource, kind: ModifierKind): boolean {
  const isTool = info.kind === "tool";
  if ((!isAbility && !isTool) || kind === "noAbility") return false;
  const mon = findMon(game, context.mon);
  return mon === null || silencerOf(game, mon, isTool) !== null;
}

function isNamesake(game: Game, card: number, { info }: PassiveSource): boolean {
  return game.pool.info[card].ability?.name === info.ability?.name;
}

/** The card that switches off a Mantimon's ability, or its tools; null for none. */
export function silencerOf(game: Game, mon: Mon, tools = false): number | null {
  for (const { modify, card } of activeModifiers(game, "noAbility", mon, mon.owner)) {
    if (modify.kind === "noAbility" && (modify.tools === true) === tools) return card;
  }
  return null;
}

/** All cards and lasting effects on the board that could modify anything. */
export function modifierSourcesOf(game: Game): ModifierSources {
  if (game.modifierSources === null) game.modifierSources = lookUpSources(game);
  return game.modifierSources;
}

/** Whether a modifier of this kind is on the board, in force or not. Most queries end here. */
export function mayApply(game: Game, kind: ModifierKind): boolean {
  return (modifierSourcesOf(game).kinds & modifierBit(kind)) !== 0;
}

/** All modifiers of a kind on a Mantimon of `seat`, or on that player if `mon` is null. */
export function activeModifiers(
  game: Game,
  kind: ModifierKind,
  mon: Mon | null,
  seat: Seat,
): readonly ActiveModifier[] {
  const { kinds, sources } = modifierSourcesOf(game);
  const bit = modifierBit(kind);
  if ((kinds & bit) === 0) return NOTHING;
  const found: ActiveModifier[] = [];
  for (const source of sources) {
    if ((source.info.passiveBits & bit) === 0) continue;
    for (const passive of source.info.passives) {
      const { modify } = passive;
      if (modify.kind !== kind || !reaches(game, passive, source.context, mon, seat)) continue;
      if (passive.if !== undefined && evaluateCondition(game, source.context, passive.if, PRINTED) !== true)
        continue;
      if (isSilent(game, source, kind)) break;
      if (passive.single === true && found.some(({ card }) => isNamesake(game, card, source))) continue;
      const amount = "amount" in modify ? signed(modify, amountIn(game, source.context, modify.amount)) : 0;
      found.push({ modify, amount, card: source.info.index });
    }
  }
  for (const lasting of game.lasting) {
    if (lasting.kind !== kind || lasting.seat !== seat || !hasBegun(game, lasting)) continue;
    if (lasting.mon !== NONE && (mon === null || lasting.mon !== mon.id)) continue;
    const { amount, card } = lasting;
    found.push({ modify: game.pool.modifiers[lasting.modifier], amount, card });
  }
  return found;
}
