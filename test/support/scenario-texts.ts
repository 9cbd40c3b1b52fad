// A text on the table: said by an item, or by an attack.

import type { Effect, Modifier, Until } from "../../engine/index.ts";
import { attack, item, mon, scenario, type Table } from "./scenario.ts";
import type { ScenarioSpec } from "./scenario-build.ts";

/** The table on which my item "Say" with this text is in hand. */
export function withItem(effects: Effect[], spec: ScenarioSpec = {}): Table {
  const me = { ...spec.me, hand: [item("Say", effects), ...(spec.me?.hand ?? [])] };
  return scenario({ ...spec, me });
}

/** The table once that item was played, and these answers given. */
export function said(effects: Effect[], spec: ScenarioSpec = {}, ...answers: string[]): Table {
  return withItem(effects, spec).play("play Say", ...answers);
}

/** The table once my active Mantimon, called Cub unless given, has attacked with this text. */
export function struck(effects: Effect[], spec: ScenarioSpec = {}, ...answers: string[]): Table {
  const active = spec.me?.active ?? mon("Cub", { hp: 200 });
  const card = { ...active.card, attacks: [attack("Strike", effects)] };
  const me = { ...spec.me, active: { ...active, card } as typeof active };
  return scenario({ ...spec, me }).play("attack Strike", ...answers);
}

/** A lasting effect on the active Mantimon unless it is said. */
export function lay(
  until: Until,
  modify: Modifier,
  on: Extract<Effect, { effect: "lasting" }>["on"] = "active",
): Effect {
  return { effect: "lasting", until, modify, on };
}
