// The options with which a client begins a match of the campaign.
import { z } from "zod";

export interface BattleOptions {
  npc: string;
  /** Id of an own deck. */
  deck: string;
  hard: boolean;
}

/** @param npcs ids of those that there are */
export function battleOptions(npcs: string[]): z.ZodType<BattleOptions> {
  const ownDeck = "the id of an own deck: the campaign is played with owned cards";
  return z.strictObject({
    npc: z.enum(npcs, `one of ${npcs.join(", ")}`),
    deck: z.uuid(ownDeck),
    hard: z.boolean("true or false").default(false),
  });
}
