// A database with a time zone of its own, as PostgreSQL takes it over from a machine: times are the same in it.
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../src/db/index.ts";
import { newDatabaseUrl } from "../support/databases.ts";

const HOUR_MS = 3_600_000;

test.each([
  ["", ""],
  ["an address with settings", "?options=-c%20statement_timeout%3D60000"],
])(
  "times are written and read as they are, in hours too that the database's clocks skip %s",
  async (_what, settings) => {
    const databaseUrl = (await newDatabaseUrl()) + settings;
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    onTestFinished(() => client.end());
    await client.query(
      `ALTER DATABASE ${new URL(databaseUrl).pathname.slice(1)} SET TimeZone TO 'Europe/Berlin'`,
    );

    const { db, close } = await openDatabase({ databaseUrl, dataDir: "" });
    onTestFinished(close);
    const from = new Date("2027-03-28T02:30:00Z");
    const { changedAt } = await db.scheduleChange.create({ data: { kind: "item", id: "an-offer", from } });
    expect(await db.scheduleChange.findFirstOrThrow()).toMatchObject({ from, changedAt });
    const stored = await client.query(`SELECT "from" FROM "ScheduleChange"`);
    expect(stored.rows).toEqual([{ from }]);
    const [{ now }] = await db.$queryRaw<[{ now: Date }]>`SELECT now() AS now`;
    expect(Math.abs(now.getTime() - Date.now())).toBeLessThan(HOUR_MS / 2);
  },
);
