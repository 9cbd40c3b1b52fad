// Simulates many players of each profile, and sums up when they reach their goals and how much currency there is.
import { loadCampaign } from "../../cards/campaign/load.ts";
import { loadEconomy } from "../../cards/economy.ts";
import { loadContent } from "../../cards/load.ts";
import { packCardsByRarity } from "../../cards/packs.ts";
import { randomFrom } from "../../engine/index.ts";
import { Atlas } from "../../src/campaign/atlas.ts";
import { type Flow, type Goal, type Profile, SimulatedPlayer, type World } from "./player.ts";

/** Probability of a win against each level of bots, from 1. Measured win rates of NPCs: docs/CAMPAIGN.md. */
const SKILLED = [0.9, 0.82, 0.72, 0.6, 0.5, 0.4, 0.35, 0.3, 0.25, 0.2];
const UNSKILLED = [0.65, 0.5, 0.4, 0.3, 0.22, 0.15, 0.12, 0.1, 0.08, 0.06];

export const PROFILES: Profile[] = [1, 3, 10].flatMap((matchesPerDay) => [
  { name: `${matchesPerDay} a day, skilled`, matchesPerDay, winRates: SKILLED },
  { name: `${matchesPerDay} a day, unskilled`, matchesPerDay, winRates: UNSKILLED },
]);

export const GOALS: Goal[] = ["second deck", "champion", "commons and uncommons", "every card"];

export interface ProfileReport {
  profile: string;
  /** Days after which 50 and 90 % of the players have reached a goal; null: not within the simulated time. */
  goals: Record<Goal, { half: number | null; most: number | null }>;
  /** Mean part of the copies owned after the first day that the starter gave. */
  starterShare: number;
  /** By day: mean share of all cards owned, and Mantibucks per player. */
  collected: number[];
  issued: number[];
  spent: number[];
  held: number[];
}

export function createWorld(): World {
  const content = loadContent();
  const cards = content.pool.cards.filter((card) => !(card.kind === "energy" && card.basic));
  const setOf = (code: string) => content.sets.find((set) => set.code === code)!;
  return {
    content,
    economy: loadEconomy(content),
    atlas: new Atlas(loadCampaign(content), content.decks),
    cards,
    cardById: new Map(cards.map((card) => [card.id, card])),
    possible: new Map(content.packs.map(({ id, set }) => [id, packCardsByRarity(setOf(set))])),
    starters: content.decks.filter(({ starter, rules }) => starter && rules === "house"),
  };
}

/** @param each called after each player. */
export function simulateProfile(
  world: World,
  profile: Profile,
  { players, days, seed }: { players: number; days: number; seed: string },
  each: () => void,
): ProfileReport {
  const sums = Array.from({ length: days }, () => ({ collected: 0, held: 0, issued: 0, spent: 0 }));
  const reached = new Map<Goal, number[]>(GOALS.map((goal) => [goal, []]));
  let starterShare = 0;
  for (let n = 0; n < players; n++) {
    const player = new SimulatedPlayer(world, profile, randomFrom(`${seed} ${profile.name} ${n}`));
    for (const sum of sums) {
      const flow: Flow = player.playDay();
      sum.issued += flow.issued;
      sum.spent += flow.spent;
      sum.held += player.mantibucks;
      sum.collected += player.collected;
    }
    starterShare += player.starterShare / players;
    for (const [goal, day] of player.reached) reached.get(goal)!.push(day);
    each();
  }
  const mean = (of: keyof (typeof sums)[number]) => sums.map((sum) => sum[of] / players);
  const after = (goal: Goal, share: number) => {
    const needed = Math.ceil(players * share);
    return reached.get(goal)!.sort((a, b) => a - b)[needed - 1] ?? null;
  };
  const goals = Object.fromEntries(
    GOALS.map((goal) => [goal, { half: after(goal, 0.5), most: after(goal, 0.9) }]),
  ) as ProfileReport["goals"];
  const [collected, issued, spent, held] = [mean("collected"), mean("issued"), mean("spent"), mean("held")];
  return { profile: profile.name, goals, starterShare, collected, issued, spent, held };
}
