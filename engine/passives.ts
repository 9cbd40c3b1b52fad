// Passives as the engine reads them: compiled once with the pool.

import type { Amount, Condition, Group, Modifier, Passive, Side } from "./language.ts";
import { type KindOfModifier, MODIFIER } from "./modifier-kinds.ts";

/** A passive with every field present. Its modifier is on a group, on players, or else on its own Mantimon. */
export interface PassiveInfo {
  group: Group | null;
  players: Side | null;
  condition: Condition | null;
  kind: KindOfModifier;
  modify: Modifier;
  amount: Amount;
  /** It takes the amount away. */
  less: boolean;
  single: boolean;
}

export function passiveInfo({ on, if: condition, modify, single }: Passive): PassiveInfo {
  return {
    group: on !== "self" && !("player" in on) ? on : null,
    players: on !== "self" && "player" in on ? on.player : null,
    condition: condition ?? null,
    kind: MODIFIER[modify.kind],
    modify,
    amount: "amount" in modify ? modify.amount : 0,
    less: "less" in modify && modify.less === true,
    single: single === true,
  };
}
