// What the characters of the campaign are called, for whoever needs nothing else of it.
import { join } from "node:path";
import { z } from "zod";
import { readFolder } from "../load.ts";

const Named = z.object({ npcs: z.array(z.object({ name: z.string() })) });

/** Files with mistakes are skipped: loadCampaign reports them. */
export function npcNames(): string[] {
  const halls = readFolder(join(import.meta.dirname, "halls"), "cards/campaign/halls", []);
  return halls.flatMap(({ data }) => Named.safeParse(data).data?.npcs ?? []).map(({ name }) => name);
}
