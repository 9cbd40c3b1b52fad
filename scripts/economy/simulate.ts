// Simulates many players of each profile, and sums up when they reach their goals and how much currency there is.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadCampaign } from "../../cards/campaign/load.ts";
import { loadEconomy } from "../../cards/economy.ts";
import { loadContent } from "../../cards/load.ts";
import { packCardsByRarity } from "../../cards/packs.ts";
import { loadStoreCatalog } from "../../cards/store-catalog.ts";
import { randomFrom } from "../../engine/index.ts";
import { Atlas } from "../../src/campaign/atlas.ts";
import { type Flow, type Goal, type Profile, SimulatedPlayer, type WinRates, type World } from "./player.ts";

/** Measured in the engine: docs/ECONOMY.md says how. */
const { skilled, unskilled } = JSON.parse(
  readFileSync(join(import.meta.dirname, "win-rates.json"), "utf8"),
) as Record<"skilled" | "unskilled", WinRates>;

export const PROFILES: Profile[] = [1, 3, 10].flatMap((matchesPerDay) => [
  { name: `${matchesPerDay} a day, skilled`, matchesPerDay, winRates: skilled },
  { name: `${matchesPerDay} a day, unskilled`, matchesPerDay, winRates: unskilled },
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
    storeCatalog: loadStoreCatalog(content),
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
