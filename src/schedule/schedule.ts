// The dates of offers, sales and battle pass seasons: those of the files, or what administrators have set in their place.
// They are read from the database each time, so that a change counts at once in all processes.
import type { BattlePass } from "../../cards/battle-pass.ts";
import type { StoreCatalog } from "../../cards/store.ts";
import type { Prisma, ScheduleChange, ScheduleKind } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";

type Reader = Db | Prisma.TransactionClient;
type Dates = Pick<ScheduleChange, "from" | "until">;

const textOf = (date: Date | null): string | undefined => date?.toISOString();

/** Changed dates by id. */
function datesById(changes: readonly ScheduleChange[], kind: ScheduleKind): Map<string, Dates> {
  return new Map(changes.filter((change) => change.kind === kind).map((change) => [change.id, change]));
}

/**
 * The catalog with changed dates. A battle pass is sold as long as its season lasts, unless its offer has dates of its own.
 * Changes of what it does not have any more are left out.
 */
export function withDates(storeCatalog: StoreCatalog, changes: readonly ScheduleChange[]): StoreCatalog {
  if (changes.length === 0) return storeCatalog;
  const ofItems = datesById(changes, "item");
  const ofSales = datesById(changes, "sale");
  const ofSeasons = datesById(changes, "season");
  return {
    ...storeCatalog,
    items: storeCatalog.items.map((item) => {
      const dates = ofItems.get(item.id) ?? ofSeasons.get(item.reward.battlePass ?? "");
      return dates ? { ...item, from: textOf(dates.from), until: textOf(dates.until) } : item;
    }),
    sales: storeCatalog.sales.map((sale) => {
      const dates = ofSales.get(sale.id);
      return {
        ...sale,
        from: textOf(dates?.from ?? null) ?? sale.from,
        until: textOf(dates?.until ?? null) ?? sale.until,
      };
    }),
  };
}

/** The battle pass with changed dates. */
export function withSeasonDates(pass: BattlePass, changes: readonly ScheduleChange[]): BattlePass {
  const ofSeasons = datesById(changes, "season");
  if (ofSeasons.size === 0) return pass;
  return {
    ...pass,
    seasons: pass.seasons.map((season) => {
      const dates = ofSeasons.get(season.id);
      return {
        ...season,
        startsAt: textOf(dates?.from ?? null) ?? season.startsAt,
        endsAt: textOf(dates?.until ?? null) ?? season.endsAt,
      };
    }),
  };
}

export const scheduleChanges = (reader: Reader): Promise<ScheduleChange[]> =>
  reader.scheduleChange.findMany();

export const scheduledCatalog = async (reader: Reader, storeCatalog: StoreCatalog): Promise<StoreCatalog> =>
  withDates(storeCatalog, await scheduleChanges(reader));

export const scheduledPass = async (reader: Reader, pass: BattlePass): Promise<BattlePass> =>
  withSeasonDates(pass, await reader.scheduleChange.findMany({ where: { kind: "season" } }));
