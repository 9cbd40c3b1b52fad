// Whether cards and Mantimon match the filters of the effect language.

import { hpLeft, infoOf, isActive, statusBit } from "./board.ts";
import type { CardFilter, Group, MonFilter } from "./language.ts";
import { ANY_TYPE, type CardInfo } from "./pool.ts";
import type { Game, Mon } from "./state.ts";
import type { Traits } from "./traits.ts";
import { type Kind, NONE, type Seat, STAGES, type Stage, seatsFrom, TYPES, type Type } from "./vocabulary.ts";

function isOneOf<T>(value: T, wanted: T | T[]): boolean {
  return Array.isArray(wanted) ? wanted.includes(value) : value === wanted;
}

function stageMatches(stage: number, wanted: Stage | Stage[]): boolean {
  return stage !== NONE && isOneOf(STAGES[stage], wanted);
}

/** The kind of a card for filters: a fossil is an item while it is not in play. */
function kindMatches(info: CardInfo, wanted: Kind | Kind[]): boolean {
  return isOneOf(info.kind, wanted);
}

export function cardMatches(info: CardInfo, filter: CardFilter | undefined): boolean {
  if (filter === undefined) return true;
  if (filter.kind !== undefined && !kindMatches(info, filter.kind)) return false;
  if (filter.type !== undefined) {
    if (info.type === NONE || !isOneOf<Type>(TYPES[info.type], filter.type)) return false;
  }
  if (filter.stage !== undefined) {
    if (info.kind !== "mantimon" || !stageMatches(info.stage, filter.stage)) return false;
  }
  if (filter.name !== undefined && info.name !== filter.name) return false;
  if (filter.basicEnergy !== undefined) {
    if (info.kind !== "energy" || info.basicEnergy !== filter.basicEnergy) return false;
  }
  if (filter.hpAtMost !== undefined) {
    if (info.kind !== "mantimon" || info.hp > filter.hpAtMost) return false;
  }
  if (filter.evolvesFrom !== undefined && info.evolvesFrom !== filter.evolvesFrom) return false;
  if (filter.class !== undefined && !isOfClass(info, filter.class)) return false;
  if (filter.not !== undefined && cardMatches(info, filter.not)) return false;
  return filter.anyOf === undefined || filter.anyOf.some((one) => cardMatches(info, one));
}

export function monMatches(game: Game, mon: Mon, filter: MonFilter | undefined, traits: Traits): boolean {
  if (filter === undefined) return true;
  const info = infoOf(game, mon);
  if (filter.type !== undefined) {
    const wanted = filter.type;
    if (!traits.types(game, mon).some((type) => isOneOf<Type>(TYPES[type], wanted))) return false;
  }
  if (filter.stage !== undefined && !stageMatches(info.stage, filter.stage)) return false;
  if (filter.name !== undefined && info.name !== filter.name) return false;
  if (filter.status !== undefined) {
    const bits = filter.status === "any" ? -1 : statusBit(filter.status);
    if ((mon.statuses & bits) === 0) return false;
  }
  if (filter.damaged !== undefined && mon.damage > 0 !== filter.damaged) return false;
  if (filter.energy !== undefined && !hasEnergy(game, mon, filter.energy, traits)) return false;
  if (filter.energyAtLeast !== undefined) {
    const type = filter.energy === "any" ? undefined : filter.energy;
    if (energyUnits(game, mon, type, traits) < filter.energyAtLeast) return false;
  }
  if (filter.tool !== undefined && (mon.tool !== NONE) !== filter.tool) return false;
  if (filter.ability !== undefined) {
    if ((info.kind === "mantimon" && info.ability !== null) !== filter.ability) return false;
  }
  if (filter.hpLeftAtMost !== undefined && hpLeft(mon) > filter.hpLeftAtMost) return false;
  if (filter.knockedOut === true && hpLeft(mon) > 0) return false;
  if (filter.specialEnergy === true && !mon.energy.some((card) => !game.pool.info[card].basicEnergy))
    return false;
  if (filter.valueAtLeast !== undefined && traits.value(game, mon) < filter.valueAtLeast) return false;
  if (filter.evolvesFrom !== undefined && info.evolvesFrom !== filter.evolvesFrom) return false;
  if (filter.class !== undefined && !isOfClass(info, filter.class)) return false;
  if (filter.not !== undefined && monMatches(game, mon, filter.not, traits)) return false;
  return filter.anyOf === undefined || filter.anyOf.some((one) => monMatches(game, mon, one, traits));
}

function isOfClass(info: CardInfo, wanted: string | string[]): boolean {
  return info.classes.some((each) => isOneOf(each, wanted));
}

/** Energy that the attached cards provide, of a type if given, counted as costs count it. */
export function energyUnits(game: Game, mon: Mon, type: Type | undefined, traits: Traits): number {
  const index = TYPES.indexOf(type as Type);
  let units = 0;
  for (const card of mon.energy) {
    const provides = traits.energyProvides(game, mon, card);
    const fitting =
      type === undefined
        ? provides.length
        : provides.filter((one) => one === index || one === ANY_TYPE).length;
    if (fitting > 0) units += fitting * traits.energyTimes(game, mon, card);
  }
  return units;
}

function hasEnergy(game: Game, mon: Mon, type: Type | "any", traits: Traits): boolean {
  if (type === "any") return mon.energy.length > 0;
  return mon.energy.some((card) => countsAs(traits.energyProvides(game, mon, card), type));
}

/** Whether energy that provides these types counts as this type (as any type if none is given). */
export function countsAs(provides: readonly number[], type: Type | undefined): boolean {
  return type === undefined || provides.includes(TYPES.indexOf(type)) || provides.includes(ANY_TYPE);
}

/** Whether a Mantimon belongs to a group, as seen by `seat` and by its Mantimon `self` (id). */
export function inGroup(
  game: Game,
  group: Group,
  mon: Mon,
  seat: Seat,
  self: number,
  traits: Traits,
): boolean {
  if (group.side === "mine" && mon.owner !== seat) return false;
  if (group.side === "theirs" && mon.owner === seat) return false;
  if (group.place !== "any" && isActive(game, mon) !== (group.place === "active")) return false;
  if (group.other === true && mon.id === self) return false;
  return monMatches(game, mon, group.filter, traits);
}

/** The Mantimon of a group: the context's own side first, each side's active Mantimon first. */
export function monsInGroup(game: Game, group: Group, seat: Seat, self: number, traits: Traits): Mon[] {
  const { side, place, filter } = group;
  const left = group.other === true ? self : NONE;
  const found: Mon[] = [];
  for (const owner of seatsFrom(seat)) {
    if (side === (owner === seat ? "theirs" : "mine")) continue;
    const { active, bench } = game.players[owner];
    if (place !== "bench" && active !== null && active.id !== left) {
      if (monMatches(game, active, filter, traits)) found.push(active);
    }
    if (place === "active") continue;
    for (const mon of bench) if (mon.id !== left && monMatches(game, mon, filter, traits)) found.push(mon);
  }
  return found;
}
