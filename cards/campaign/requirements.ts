// Whether a player may enter a hall or challenge an NPC, and what is still missing.
import type { Campaign, Hall, Npc, Requirement } from "./types.ts";

/** How far a player has come, as far as requirements ask. */
export interface Standing {
  /** Ids of the halls whose medals the player has. */
  medals: ReadonlySet<string>;
  /** Ids of beaten NPCs. */
  beaten: ReadonlySet<string>;
  /** Copies that the player owns of a card. */
  owned(card: string): number;
}

export function leaderOf({ npcs }: Hall): Npc {
  return npcs[npcs.length - 1];
}

/** The parts of a requirement that do not hold; empty if all do. */
export function missing(
  { medals, medalCount = 0, beaten, winsHere = 0, owns = {} }: Requirement,
  standing: Standing,
  { halls }: Pick<Campaign, "halls">,
  hall?: Hall,
): Requirement {
  const left: Requirement = {};
  const noMedals = medals?.filter((id) => !standing.medals.has(id));
  if (noMedals?.length) left.medals = noMedals;
  const clubs = halls.filter(({ id, kind }) => kind === "club" && standing.medals.has(id)).length;
  if (clubs < medalCount) left.medalCount = medalCount - clubs;
  const notBeaten = beaten?.filter((id) => !standing.beaten.has(id));
  if (notBeaten?.length) left.beaten = notBeaten;
  const wins = hall?.npcs.filter(({ id }) => standing.beaten.has(id)).length ?? 0;
  if (wins < winsHere) left.winsHere = winsHere - wins;
  const notOwned = Object.entries(owns).filter(([card, count]) => standing.owned(card) < count);
  if (notOwned.length > 0) left.owns = Object.fromEntries(notOwned);
  return left;
}

/** What keeps a player from an NPC: the hall's requirement and its own together. */
export function missingFor(
  campaign: Pick<Campaign, "halls">,
  hall: Hall,
  npc: Npc,
  standing: Standing,
): Requirement {
  return {
    ...missing(npc.requires ?? {}, standing, campaign, hall),
    ...missing(hall.requires, standing, campaign),
  };
}

export const isMet = (left: Requirement): boolean => Object.keys(left).length === 0;
