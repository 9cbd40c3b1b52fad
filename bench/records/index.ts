// npm run bench -- records: lists and sign-in at 100,000 users and 1,000,000 finished matches, on a PostgreSQL of
// its own. What each query brings is checked, so that nothing fast and empty is measured.
import { createAuth } from "../../src/auth/index.ts";
import { tokenKeys } from "../../src/auth/keys.ts";
import type { Db } from "../../src/db/index.ts";
import { historyOf } from "../../src/users/history.ts";
import { statisticsOf, userByName, userOf } from "../../src/users/profiles.ts";
import { onDatabase } from "../database.ts";
import { measure } from "../measure.ts";
import { printRows, type Row } from "../table.ts";
import { BUSY, GAMES, STEPS, USERS, userId } from "./data.ts";

/** How often each is measured, after it has run some times unmeasured. */
const REPEATS = { runs: 1_000, warmUp: 100 };
const PAGE = 21;

export async function benchRecords(json: boolean): Promise<void> {
  await onDatabase(STEPS, async (db, scratch) => {
    const title = `Records: ${USERS.toLocaleString("en-US")} users, ${GAMES.toLocaleString("en-US")} matches`;
    printRows(title, await measureAll(db, scratch), json);
  });
}

/** Numbers of users in an order without a pattern that a cache could follow. */
const anyone = (run: number) => userId(1 + ((run * 48_271) % (USERS - 1)));

async function measureAll(db: Db, dataDir: string): Promise<Row[]> {
  const auth = createAuth(db, tokenKeys({ jwtKeys: [], dataDir }));
  const busy = userId(BUSY);
  const middle = new Date(Date.now() - (GAMES / 2) * 30_000);
  const few = (list: unknown[]) => list.length > 0;
  const full = (list: unknown[]) => list.length === PAGE;
  let renewal = (await auth.startSession(await userOf(db, busy), "bench")).renewal;

  const list = "p95 < 20 ms";
  return [
    ...(await measure("history, first page", list, REPEATS, (run) =>
      historyOf(db, anyone(run), undefined, PAGE).then(few),
    )),
    ...(await measure("history of 10,000 matches, first page", list, REPEATS, () =>
      historyOf(db, busy, undefined, PAGE).then(full),
    )),
    ...(await measure("history of 10,000 matches, page in the middle", list, REPEATS, () =>
      historyOf(db, busy, { at: middle, id: busy }, PAGE).then(full),
    )),
    ...(await measure("sessions", list, REPEATS, (run) =>
      auth.sessions.list(anyone(run)).then((rows) => rows.length === 2),
    )),
    ...(await measure("decks", list, REPEATS, (run) =>
      db.deck
        .findMany({ where: { userId: anyone(run) }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] })
        .then((rows) => rows.length === 4),
    )),
    ...(await measure("collection", list, REPEATS, (run) =>
      db.collection.findMany({ where: { userId: anyone(run) } }).then((rows) => rows.length === 12),
    )),
    ...(await measure("user by name", undefined, REPEATS, (run) =>
      userByName(db, `P${digits(1 + (run % (USERS - 1)))}`).then(({ id }) => id.length === 36),
    )),
    ...(await measure("statistics", undefined, REPEATS, (run) =>
      statisticsOf(db, anyone(run)).then(({ played }) => played > 0),
    )),
    ...(await measure("statistics of 10,000 matches", undefined, REPEATS, () =>
      statisticsOf(db, busy).then(({ played }) => played > 9_000),
    )),
    ...(await measure("sign-in of a known identity", undefined, REPEATS, async (run) => {
      const n = 1 + 3 * (run % 30_000);
      const user = await auth.accounts.signIn({ provider: "google", providerId: String(n) });
      return user.id === userId(n) && (await auth.startSession(user, "bench")).token !== "";
    })),
    ...(await measure("renewal of a session", undefined, REPEATS, async () => {
      const before = renewal;
      ({ renewal } = await auth.renew(renewal, "bench"));
      return renewal !== before;
    })),
    ...(await measure(
      "new guest",
      undefined,
      REPEATS,
      async () => (await auth.createGuest("bench")).user.name !== "",
    )),
  ];
}

/** As the names of the data have them: without digits that look like letters. */
const digits = (n: number) => [...String(n)].map((digit) => "bcdfghjkmp"[Number(digit)]).join("");
