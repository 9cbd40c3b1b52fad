// Dates of offers, sales and battle pass seasons that administrators set in place of those of the files.
import { type BattlePass, checkSeasonDates } from "../../cards/battle-pass.ts";
import type { StoreCatalog } from "../../cards/store.ts";
import { checkDates } from "../../cards/store-catalog.ts";
import type { ScheduleChange, ScheduleKind } from "../db/generated/client.ts";
import { type FieldError, invalidField, MAX_FIELD_ERRORS, Problem } from "../http/problem.ts";
import { scheduleChanges, withDates, withSeasonDates } from "../schedule/schedule.ts";
import { record } from "./audit-log.ts";
import type { Administrator, AdminServices } from "./services.ts";

/** Key of the advisory lock in the database under which dates change: they are checked together. */
const SCHEDULE_LOCK = 1_702;

export interface Dates {
  /** ISO times; null: without a beginning or an end. */
  from: string | null;
  until: string | null;
}

export interface ScheduleEntry extends Dates {
  kind: ScheduleKind;
  id: string;
  name: string;
  /** The dates of the file. */
  planned: Dates;
  changed: boolean;
}

type Plans = { storeCatalog: StoreCatalog; battlePass: BattlePass };

/** Everything that has dates or can have some, with those that count now. */
export async function scheduleOf({ db, store, battlePass }: AdminServices): Promise<ScheduleEntry[]> {
  const changes = await scheduleChanges(db);
  const planned = entriesOf({ storeCatalog: store.storeCatalog, battlePass });
  return entriesOf(changed({ storeCatalog: store.storeCatalog, battlePass }, changes)).map((entry, i) => ({
    ...entry,
    planned: { from: planned[i].from, until: planned[i].until },
    changed: changes.some(({ kind, id }) => kind === entry.kind && id === entry.id),
  }));
}

const changed = ({ storeCatalog, battlePass }: Plans, changes: readonly ScheduleChange[]): Plans => ({
  storeCatalog: withDates(storeCatalog, changes),
  battlePass: withSeasonDates(battlePass, changes),
});

const timeOf = (text: string | undefined) => (text === undefined ? null : new Date(text).toISOString());

function entriesOf({ storeCatalog: { items, sales }, battlePass: { seasons } }: Plans) {
  type Line = Pick<ScheduleEntry, "kind" | "id" | "name"> & Dates;
  return [
    ...seasons.map(({ id, name, startsAt, endsAt }): Line => {
      return { kind: "season", id, name: name.en, from: timeOf(startsAt), until: timeOf(endsAt) };
    }),
    ...sales.map(({ id, items: sold, percent, from, until }): Line => {
      const name = `−${percent} %: ${sold.join(", ")}`;
      return { kind: "sale", id, name, from: timeOf(from), until: timeOf(until) };
    }),
    ...items.map(({ id, name, from, until }): Line => {
      return { kind: "item", id, name, from: timeOf(from), until: timeOf(until) };
    }),
  ];
}

/**
 * Sets the dates of an offer, a sale or a season; null for those of the file again.
 * @throws {Problem} `not_found`; `invalid_request` for dates that the catalog could not have either: an end before its
 *   beginning, two sales or seasons at once, a pack that is not sold for Mantibucks any more.
 */
export async function setDates(
  { db, store, battlePass }: AdminServices,
  actor: Administrator,
  { kind, id, dates, reason }: { kind: ScheduleKind; id: string; dates: Dates | null; reason: string },
): Promise<void> {
  const plans = { storeCatalog: store.storeCatalog, battlePass };
  const find = (some: Plans) => entriesOf(some).find((entry) => entry.kind === kind && entry.id === id);
  if (!find(plans)) throw new Problem("not_found");
  if (dates && kind !== "item" && (dates.from === null || dates.until === null))
    throw invalidField(dates.from === null ? "from" : "until", `a ${kind} needs both dates`);
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SCHEDULE_LOCK})`;
    const before = find(changed(plans, await scheduleChanges(tx)))!;
    const key = { kind_id: { kind, id } };
    if (dates) {
      const toDate = (time: string | null) => (time === null ? null : new Date(time));
      const data = { from: toDate(dates.from), until: toDate(dates.until), changedAt: new Date() };
      await tx.scheduleChange.upsert({ where: key, create: { kind, id, ...data }, update: data });
    } else await tx.scheduleChange.deleteMany({ where: { kind, id } });
    const result = changed(plans, await scheduleChanges(tx));
    const faults = faultsOf(result);
    if (faults.length > 0) throw new Problem("invalid_request", undefined, faults.slice(0, MAX_FIELD_ERRORS));
    const after = find(result)!;
    await record(tx, {
      ...{ actor, kind: "schedule_change", targetId: null, reason },
      before: { kind, id, from: before.from, until: before.until },
      after: { kind, id, from: after.from, until: after.until },
    });
  });
}

function faultsOf({ storeCatalog, battlePass }: Plans): FieldError[] {
  const faults: FieldError[] = [];
  const packs = new Set(storeCatalog.items.flatMap(({ reward }) => Object.keys(reward.packs ?? {})));
  checkDates(storeCatalog, packs, (item, path, message) =>
    faults.push({ field: "until", message: `${[item, path].filter(Boolean).join(" ")}: ${message}` }),
  );
  checkSeasonDates(battlePass.seasons, (path, message) =>
    faults.push({ field: "until", message: `${path}: ${message}` }),
  );
  return faults;
}
