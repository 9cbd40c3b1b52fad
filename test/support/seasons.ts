// Seasons of the battle pass that are the same on every day: those of the files end on fixed dates.
import { loadBattlePass } from "../../cards/battle-pass.ts";
import { loadCosmetics } from "../../cards/cosmetics.ts";
import { loadContent } from "../../cards/load.ts";
import { DAY_MS } from "../../src/day.ts";
import type { Db } from "../../src/db/index.ts";

const FAR_DAYS = 400;
const SEASON_DAYS = 90;

/** Has the first season run since a month ago, and the others in more than a year. @returns a function that ends it. */
export async function runFirstSeason(db: Db): Promise<() => Promise<void>> {
  const { seasons } = loadBattlePass(loadContent(), loadCosmetics());
  const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
  await db.scheduleChange.createMany({
    data: seasons.map(({ id }, i) => {
      const from = i === 0 ? -30 : FAR_DAYS + i * SEASON_DAYS;
      return { kind: "season" as const, id, from: inDays(from), until: inDays(from + SEASON_DAYS) };
    }),
  });
  return async () => void (await db.scheduleChange.deleteMany({ where: { kind: "season" } }));
}
