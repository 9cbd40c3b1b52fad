// npm run chaos:real: kills, stops and cuts off real processes, Redis and PostgreSQL while bots play through the proxy, and
// looks afterwards whether anything was lost or doubled.
import { parseArgs } from "node:util";
import { openDatabase } from "../src/db/index.ts";
import { randomOf } from "../test/chaos/random.ts";
import { checkEnd } from "./chaos-real/checks.ts";
import { FAULTS } from "./chaos-real/faults.ts";
import { type Stack, startStack } from "./chaos-real/stack.ts";
import { Account } from "./load/account.ts";
import { Player } from "./load/player.ts";
import { durationCount, newTally, type Tally } from "./load/tally.ts";
import { progress } from "./support/progress.ts";

const USAGE = `npm run chaos:real -- [--minutes M] [--pairs P] [--seed S]

--minutes  how long faults happen (default 2); matches that go on then are played to their ends
--pairs    of bots that play against each other (default 4)
--seed     any text (default: another one each time): the order of the faults follows from it, and the moves of the bots`;

const MAX_CALM_MS = 4_000;
/** After the faults, within which everything must be over: a player who does not come back loses on time. */
const END_TIMEOUT_MS = 300_000;

function readOptions() {
  const { values } = parseArgs({
    options: { minutes: { type: "string" }, pairs: { type: "string" }, seed: { type: "string" } },
  });
  const number = (name: "minutes" | "pairs", fallback: number): number => {
    const value = Number(values[name] ?? fallback);
    if (!(value > 0 && value <= 10_000))
      throw new Error(`--${name} is ${values[name]}: it must be a number above 0`);
    return value;
  };
  const seed = values.seed ?? Math.random().toString(36).slice(2, 10);
  return { minutes: number("minutes", 2), pairs: Math.ceil(number("pairs", 4)), seed };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Bots that play one match after the other until they are told to stop, and finish the last one. */
class Bots {
  readonly acknowledged = new Map<string, number>();
  readonly tally: Tally = newTally();
  readonly #url: string;
  readonly #seed: string;
  readonly #loops: Promise<void>[];
  #stopped = false;

  constructor(url: string, seed: string, pairs: number) {
    this.#url = url;
    this.#seed = seed;
    this.#loops = Array.from({ length: pairs }, (_, i) => this.#playOn(i));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.race([Promise.all(this.#loops), pause(END_TIMEOUT_MS)]);
  }

  async #playOn(pair: number): Promise<void> {
    for (let match = 0; !this.#stopped; match++) {
      // No process may be there to begin a match.
      await this.#playOnce(`${this.#seed} ${pair} ${match}`).catch(() => pause(500));
    }
  }

  async #playOnce(seed: string): Promise<void> {
    const accounts = await Promise.all([Account.create(this.#url), Account.create(this.#url)]);
    const pace = { thinkMs: 60, churn: 20 };
    const [host, guest] = accounts.map(
      (account, seat) =>
        new Player(account, pace, this.tally, `${seed} ${seat}`, (matchId, actions) => {
          const before = this.acknowledged.get(matchId) ?? 0;
          this.acknowledged.set(matchId, Math.max(before, actions));
        }),
    );
    const id = await host.account.openTable({ deck: "long-swell" });
    const hosting = host.play(id);
    const guesting = guest.play(id, { deck: "hearth-and-crater" });
    // Whoever waits for a guest that cannot come in leaves.
    guesting.catch(() => host.stop());
    await Promise.all([hosting, guesting]);
  }
}

async function strike(
  stack: Stack,
  db: Parameters<(typeof FAULTS)[string]>[2],
  options: ReturnType<typeof readOptions>,
): Promise<Record<string, number>> {
  const random = randomOf(`real ${options.seed}`);
  const end = performance.now() + options.minutes * 60_000;
  const bar = progress(options.minutes * 60);
  const counts: Record<string, number> = {};
  while (performance.now() < end) {
    await pause(random.int(500, MAX_CALM_MS));
    const name = random.pick(Object.keys(FAULTS));
    bar.show(options.minutes * 60 - (end - performance.now()) / 1000, name);
    await FAULTS[name](stack, random, db);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  bar.clear();
  return counts;
}

async function main(): Promise<boolean> {
  const options = readOptions();
  console.log(`seed ${options.seed}`);
  const stack = await startStack();
  const { db, close } = await openDatabase({ databaseUrl: stack.databaseUrl, dataDir: "" });
  try {
    const bots = new Bots(stack.url, options.seed, options.pairs);
    await pause(3_000);
    const counts = await strike(stack, db, options);
    await bots.stop();
    const deadline = performance.now() + END_TIMEOUT_MS;
    while ((await db.activeGame.count()) > 0 && performance.now() < deadline) await pause(1_000);
    const findings = await checkEnd(db, bots.acknowledged);
    const faults = Object.entries(counts).map(([name, count]) => `${count} × ${name}`);
    console.log(`${faults.length === 0 ? "no faults" : faults.join(", ")}`);
    console.log(
      `${await db.gameHistory.count()} matches in the history, ${durationCount(bots.tally, "action")} actions ` +
        `acknowledged in ${bots.acknowledged.size} matches, ${durationCount(bots.tally, "interruption")} interruptions`,
    );
    for (const finding of findings) console.log(`✗ ${finding}`);
    console.log(findings.length === 0 ? "nothing was lost or doubled" : `${findings.length} findings`);
    return findings.length === 0;
  } finally {
    await close();
    await stack.stop();
  }
}

// Connections break all the time.
process.on("unhandledRejection", () => {});
try {
  process.exit((await main()) ? 0 : 1);
} catch (error) {
  console.error(`${(error as Error).message}\n\n${USAGE}`);
  process.exit(1);
}
