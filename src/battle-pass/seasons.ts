// What follows from a season's dates and a player's experience: levels, the level that a day expects, catch-up.
import type { BattlePass, PassSeason } from "../../cards/battle-pass.ts";

export const startOf = ({ startsAt }: PassSeason): number => Date.parse(startsAt);
export const endOfSeason = ({ endsAt }: PassSeason): number => Date.parse(endsAt);

/** The season at a time, in milliseconds since 1970; undefined between seasons. */
export const seasonAt = ({ seasons }: BattlePass, at: number): PassSeason | undefined =>
  seasons.find((season) => startOf(season) <= at && at < endOfSeason(season));

export const levelOf = ({ levels, levelExperience }: PassSeason, experience: number): number =>
  Math.min(levels.length, Math.floor(experience / levelExperience));

/** The level that somebody who plays evenly through the season has at a time. */
export function expectedLevel(season: PassSeason, at: number): number {
  const part = (at - startOf(season)) / (endOfSeason(season) - startOf(season));
  return Math.floor(season.levels.length * Math.min(1, Math.max(0, part)));
}

/** By how much experience is multiplied: whoever is behind the day's level catches up. */
export const multiplierAt = (pass: BattlePass, season: PassSeason, experience: number, at: number): number =>
  levelOf(season, experience) < expectedLevel(season, at) ? pass.experience.catchUp : 1;
