// Finds the modifiers in force on a Mantimon or a player. The cards with passives are looked up once for a board and
// kept with the game until the board changes: most queries find nothing and end there. Order (docs/RULES.md):
// passives of seat 0's Mantimon (active first; on each its ability, tool, energy), of seat 1's, of the stadium; then
// lasting effects in the order in which they began.

import { findMon, infoOf, monsOf } from "./board.ts";
import { type EffectContext, prospectOf } from "./context.ts";
import { evaluateAmount, evaluateCondition } from "./evaluate.ts";
import { inGroup } from "./filters.ts";
import type { Amount, ModifierKind, MonFilter } from "./language.ts";
import { hasBegun } from "./lasting.ts";
import { type KindOfModifier, MODIFIER, type ModifierOf } from "./modifier-kinds.ts";
import type { PassiveInfo } from "./passives.ts";
import type { Game, ModifierSources, Mon, PassiveSource } from "./state.ts";
import { PRINTED } from "./traits.ts";
import { NONE, SEATS, type Seat } from "./vocabulary.ts";

/** A modifier in force, its amount worked out and signed. */
export interface ActiveModifier<Kind extends ModifierKind = ModifierKind> {
  modify: ModifierOf<Kind>;
  amount: number;
  /** The card that it comes from. */
  card: number;
}

const NOTHING: readonly never[] = [];

function lookUpSources(game: Game): ModifierSources {
  const found: ModifierSources = { kinds: 0, sources: [], triggers: 0, hpIsFixed: false, hpIsCurrent: false };
  const add = (card: number, seat: Seat, mon: number, isAbility: boolean): void => {
    const info = game.pool.info[card];
    found.triggers |= info.triggerBit;
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
  for (const lasting of game.lasting) found.kinds |= MODIFIER[lasting.kind].bit;
  found.hpIsFixed = isHpFixed(game, found);
  return found;
}

/**
 * Whether the HP modifiers of a card depend on the board alone: none ends by itself, has a condition, or can be
 * switched off with an ability.
 */
function isHpFixed(game: Game, { kinds, sources }: ModifierSources): boolean {
  if ((kinds & MODIFIER.hp.bit) === 0) return true;
  if ((kinds & MODIFIER.noAbility.bit) !== 0 || game.lasting.some(({ kind }) => kind === "hp")) return false;
  return sources.every(({ info }) => info.passives.every(isFixedOfHp));
}

function isFixedOfHp({ kind, group, condition, amount }: PassiveInfo): boolean {
  if (kind !== MODIFIER.hp) return true;
  const filter = group?.filter ?? {};
  const isPrinted = Object.keys(filter).every((key) => PRINTED_FIELDS.has(key as keyof MonFilter));
  return isPrinted && condition === null && typeof amount === "number";
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

function reaches(
  game: Game,
  { group, players }: PassiveInfo,
  context: EffectContext,
  mon: Mon | null,
  seat: Seat,
): boolean {
  if (players !== null) return players === "both" || (players === "mine") === (seat === context.seat);
  if (mon === null) return false;
  return group === null
    ? mon.id === context.mon
    : inGroup(game, group, mon, context.seat, context.mon, PRINTED);
}

/**
 * Modifiers that switch off abilities or tools cannot be switched off themselves. Otherwise asking about abilities
 * would never end.
 */
function isSilent(game: Game, { info, context, isAbility }: PassiveSource, kind: KindOfModifier): boolean {
  const isTool = info.kind === "tool";
  if ((!isAbility && !isTool) || kind === MODIFIER.noAbility) return false;
  const mon = findMon(game, context.mon);
  return mon === null || silencerOf(game, mon, isTool) !== null;
}

function isNamesake(game: Game, card: number, { info }: PassiveSource): boolean {
  return game.pool.info[card].ability?.name === info.ability?.name;
}

/** The card that switches off a Mantimon's ability, or its tools; null for none. */
export function silencerOf(game: Game, mon: Mon, tools = false): number | null {
  for (const { modify, card } of activeModifiers(game, MODIFIER.noAbility, mon, mon.owner)) {
    if ((modify.tools === true) === tools) return card;
  }
  return null;
}

/** All cards and lasting effects on the board that could modify anything. */
export function modifierSourcesOf(game: Game): ModifierSources {
  if (game.modifierSources === null) game.modifierSources = lookUpSources(game);
  return game.modifierSources;
}

/** Whether a modifier of this kind is on the board, in force or not. Most queries end here. */
export function mayApply(game: Game, kind: KindOfModifier): boolean {
  return (modifierSourcesOf(game).kinds & kind.bit) !== 0;
}

/** Whether a text in play waits for one of these triggers. Most queries end here. */
export function mayAnswer(game: Game, triggers: number): boolean {
  return (modifierSourcesOf(game).triggers & triggers) !== 0;
}

/** All modifiers of a kind on a Mantimon of `seat`, or on that player if `mon` is null. */
export function activeModifiers<Kind extends ModifierKind>(
  game: Game,
  kind: KindOfModifier<Kind>,
  mon: Mon | null,
  seat: Seat,
): readonly ActiveModifier<Kind>[] {
  const { kinds, sources } = modifierSourcesOf(game);
  if ((kinds & kind.bit) === 0) return NOTHING;
  let found: readonly ActiveModifier<Kind>[] = NOTHING;
  for (const source of sources) {
    const { info, context } = source;
    if ((info.passiveBits & kind.bit) === 0) continue;
    for (const passive of info.passives) {
      if (passive.kind !== kind || !reaches(game, passive, context, mon, seat)) continue;
      const { condition, less } = passive;
      if (condition !== null && evaluateCondition(game, context, condition, PRINTED) !== true) continue;
      if (isSilent(game, source, kind)) break;
      if (passive.single && found.some(({ card }) => isNamesake(game, card, source))) continue;
      const amount = amountIn(game, context, passive.amount);
      const modify = passive.modify as ModifierOf<Kind>;
      found = [...found, { modify, amount: less ? -amount : amount, card: info.index }];
    }
  }
  for (const lasting of game.lasting) {
    if (lasting.kind !== kind.kind || lasting.seat !== seat || !hasBegun(game, lasting)) continue;
    if (lasting.mon !== NONE && (mon === null || lasting.mon !== mon.id)) continue;
    const { amount, card } = lasting;
    const modify = game.pool.modifiers[lasting.modifier] as ModifierOf<Kind>;
    found = [...found, { modify, amount, card }];
  }
  return found;
}
