// Whom portraits are drawn of: the characters of the campaign, and the bots.

import bots from "./ai/portraits.json" with { type: "json" };
import { PERSONALITIES } from "./ai.ts";
import type { Portrait } from "./art/portrait.ts";
import type { Campaign } from "./campaign/types.ts";

/** By the ids of the NPCs; a bot's is `bot-` and its personality. */
export function portraitsOf({ halls }: Pick<Campaign, "halls">): Portrait[] {
  const known = bots as Record<string, Pick<Portrait, "looks" | "type">>;
  return [
    ...halls.flatMap(({ type, npcs }) => npcs.map(({ id, name, looks }) => ({ id, name, looks, type }))),
    ...PERSONALITIES.map(({ id, name }) => ({ id: `bot-${id}`, name, ...known[id] })),
  ];
}
