// Which moves a modifier leaves.

import type { Modifier } from "../../../engine/index.ts";
import { always, hit, type MantimonFacts, mon, scenario, stage1 } from "../scenario.ts";

/** Moves of a kind that I have with this on my active Mantimon, which could make them otherwise. */
export function options(start: string, modify: Modifier | null, facts: MantimonFacts = {}): string[] {
  const active = mon("Cub", {
    attacks: [hit(10)],
    retreat: 0,
    ability: modify && always({ on: "self", modify }),
    ...facts,
  });
  const table = scenario({
    me: { active, bench: [mon("Kit")], hand: [stage1("Bear", "Cub")], zone: ["fire"] },
  });
  return table.options(start);
}
