// npm run fuzz: attacks a real server process with hostile messages, requests and bytes, while honest players play in it.
import { parseArgs } from "node:util";
import { randomOf } from "../test/chaos/random.ts";
import { Victim } from "./fuzz/attackers.ts";
import { HostileRequests, sendRawBytes } from "./fuzz/requests.ts";
import { Account } from "./load/account.ts";
import { startLoadServer } from "./load/own-server.ts";
import { Player } from "./load/player.ts";
import { type ServerSample, sampleServers, serverPercentile } from "./load/server-metrics.ts";
import { durationCount, newTally, percentile, type Tally } from "./load/tally.ts";
import { progress } from "./progress.ts";

const USAGE = `npm run fuzz -- [--inputs N] [--seed S] [--rate R]

--inputs  how many hostile inputs (default 20000)
--seed    any text (default: another one each time)
--rate    inputs a second (default 1000)`;

const HONEST_PLAYERS = 4;
const BASELINE_MS = 8_000;
/** Inputs between two looks at the match under attack. */
const ROUND = 10_000;
/** A round ends sooner than the clock of the player under attack, who does not move. */
const ROUND_MS = 15_000;
const MAX_SLOWDOWN = 2;
/** Inputs a second that honest players have to bear. */
const FULL_RATE = 1_000;
/** Of a core. The wait for a processor that is half busy is twice as long as for one that is not (M/M/1). */
const MAX_PROCESSOR_SHARE = 0.5;
/** Of file descriptors, such as of connections that the database's pool opens meanwhile. */
const FD_TOLERANCE = 12;
const SETTLE_TIMEOUT_MS = 60_000;

function readOptions() {
  const { values } = parseArgs({
    options: { inputs: { type: "string" }, seed: { type: "string" }, rate: { type: "string" } },
  });
  const number = (name: "inputs" | "rate", fallback: number): number => {
    const text = values[name] ?? String(fallback);
    if (!/^[1-9]\d{0,8}$/.test(text))
      throw new Error(`--${name} is ${text}: it must be a whole number from 1`);
    return Number(text);
  };
  const seed = values.seed ?? Math.random().toString(36).slice(2, 10);
  return { inputs: number("inputs", 20_000), rate: number("rate", 1_000), seed };
}

/** Honest players in matches of two, one after the other. */
class HonestPlayers {
  readonly #url: string;
  #tally: Tally = newTally();
  #stopped = false;
  #players: Player[] = [];
  #loops: Promise<void>[] = [];

  constructor(url: string) {
    this.#url = url;
  }

  start(): void {
    this.#loops = Array.from({ length: HONEST_PLAYERS / 2 }, (_, i) => this.#playOn(i));
  }

  /** What was counted since the last time. */
  take(): Tally {
    const taken = structuredClone(this.#tally);
    for (const key of ["durations", "longest", "counts"] as const) this.#tally[key] = {};
    return taken;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const player of this.#players) player.stop();
    await Promise.race([
      Promise.allSettled(this.#loops),
      new Promise((resolve) => setTimeout(resolve, 2_000)),
    ]);
  }

  async #playOn(pair: number): Promise<void> {
    const pace = { thinkMs: 60, churn: 0 };
    for (let match = 0; !this.#stopped; match++) {
      const accounts = await Promise.all([Account.create(this.#url), Account.create(this.#url)]);
      const [host, guest] = accounts.map(
        (account, seat) => new Player(account, pace, this.#tally, `honest ${pair} ${match} ${seat}`),
      );
      this.#players.push(host, guest);
      const created = Promise.withResolvers<string>();
      const options = { deck: "long-swell", public: true };
      const hosting = host.play(() => host.account.sdk.create("match", options), created.resolve);
      const id = await created.promise;
      const guesting = guest.play(() => guest.account.sdk.joinById(id, { deck: "hearth-and-crater" }));
      await Promise.all([hosting, guesting]);
    }
  }
}

interface Sample {
  /** What the server says of its actions and its event loop. */
  server: ServerSample;
  connections: number;
  openFiles: number;
  memory: number;
}

async function sample(
  url: string,
  key: string,
  deadline = performance.now() + SETTLE_TIMEOUT_MS,
): Promise<Sample> {
  const server = await sampleServers([url], key);
  if (!server) {
    if (performance.now() > deadline) throw new Error("the server does not answer");
    return sample(url, key, deadline);
  }
  const response = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${key}` } });
  const text = await response.text();
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)`, "m").exec(text)?.[1] ?? Number.NaN);
  return {
    server,
    connections: value("mantimon_connections"),
    openFiles: value("process_open_fds"),
    memory: value("process_resident_memory_bytes"),
  };
}

interface Findings {
  failures: string[];
  /** Of HTTP answers, by their class. */
  statuses: Record<string, number>;
}

async function attack(
  url: string,
  options: ReturnType<typeof readOptions>,
  findings: Findings,
): Promise<void> {
  const random = randomOf(`fuzz ${options.seed}`);
  const requests = new HostileRequests(random, random.int(0, 2 ** 30));
  const { token } = (await (await fetch(`${url}/api/v1/auth/guest`, { method: "POST" })).json()) as {
    token: string;
  };
  const bar = progress(options.inputs);
  const open = new Set<Promise<unknown>>();
  const track = (work: Promise<unknown>) => {
    const done = work
      .catch((error) => findings.failures.push(`no answer: ${error}`))
      .finally(() => open.delete(done));
    open.add(done);
  };
  const startedAt = performance.now();
  for (let sent = 0; sent < options.inputs; ) {
    const victim = await Victim.open(url, random);
    const before = victim.fingerprint();
    const roundEnd = performance.now() + ROUND_MS;
    const end = Math.min(sent + ROUND, options.inputs);
    for (; sent < end && performance.now() < roundEnd; sent++) {
      const due = startedAt + (sent / options.rate) * 1000;
      if (performance.now() < due)
        await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
      const kind = random.int(0, 19);
      if (kind === 0 && open.size < 100) track(sendRawBytes(url, victim.matchId, random));
      else if (kind <= 2 && open.size < 100)
        track(requests.send(url, token).then((answer) => note(answer, findings)));
      else victim.attack(random);
      bar.show(sent, `${sent}/${options.inputs} inputs, ${findings.failures.length} failures`);
    }
    await Promise.all(open);
    const after = victim.fingerprint();
    if (JSON.stringify(after) !== JSON.stringify(before))
      findings.failures.push(`the match has changed: ${JSON.stringify({ before, after })}`);
    victim.close();
  }
  bar.clear();
  console.log(`${options.inputs} inputs in ${Math.round((performance.now() - startedAt) / 1000)} s`);
}

function note({ status, what }: { status: number; what: string }, { statuses, failures }: Findings): void {
  const kind = `${Math.floor(status / 100)}xx`;
  statuses[kind] = (statuses[kind] ?? 0) + 1;
  // 503 is an answer: the server says that it is not the time.
  if (status >= 500 && status !== 503) failures.push(`${what} answers ${status}`);
}

async function settled(url: string, key: string, before: Sample): Promise<Sample> {
  const deadline = performance.now() + SETTLE_TIMEOUT_MS;
  for (;;) {
    const now = await sample(url, key);
    const isSettled =
      now.connections <= before.connections && now.openFiles <= before.openFiles + FD_TOLERANCE;
    if (isSettled || performance.now() > deadline) return now;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function main(): Promise<boolean> {
  const options = readOptions();
  console.log(`seed ${options.seed}`);
  const server = await startLoadServer();
  const findings: Findings = { failures: [], statuses: {} };
  const { failures } = findings;
  try {
    const { url, serviceKey } = server;
    const before = await sample(url, serviceKey);
    const honest = new HonestPlayers(url);
    honest.start();
    await new Promise((resolve) => setTimeout(resolve, BASELINE_MS));
    const calm = honest.take();
    const atStart = await sample(url, serviceKey);
    await attack(url, options, findings);
    const attacked = honest.take();
    const atEnd = await sample(url, serviceKey);
    await honest.stop();
    const health = await fetch(`${url}/api/v1/health`);
    if (health.status !== 200) failures.push(`health answers ${health.status}`);
    const after = await settled(url, serviceKey, before);
    if (after.connections > before.connections) failures.push(`${after.connections} connections stay`);
    if (after.openFiles > before.openFiles + FD_TOLERANCE)
      failures.push(`${after.openFiles} files are open, and ${before.openFiles} were`);
    reportServer(before.server, atStart.server, atEnd.server);
    const share = reportCost(before.server, atStart.server, atEnd.server, options.inputs);
    if (share > MAX_PROCESSOR_SHARE) failures.push(`the attack takes ${Math.round(100 * share)} % of a core`);
    report(findings, { before, after, calm, attacked });
  } finally {
    await server.stop();
  }
  return failures.length === 0;
}

/**
 * The processor time that the server spends on hostile inputs. On shared cores it tells more than what honest players
 * wait: they wait for the attackers' process too.
 * @returns the share of a core that the attack takes at its full rate.
 */
function reportCost(
  before: ServerSample,
  atStart: ServerSample,
  atEnd: ServerSample,
  inputs: number,
): number {
  const perAction = (atStart.cpuSeconds - before.cpuSeconds) / Math.max(1, atStart.actions - before.actions);
  const honest = perAction * (atEnd.actions - atStart.actions);
  const perInput = Math.max(0, atEnd.cpuSeconds - atStart.cpuSeconds - honest) / inputs;
  console.log(
    `processor time of the server: ${(1000 * perAction).toFixed(2)} ms for an honest action, ` +
      `${(1000 * perInput).toFixed(3)} ms for a hostile input: ` +
      `${Math.round(100 * perInput * FULL_RATE)} % of a core at ${FULL_RATE} inputs a second`,
  );
  return perInput * FULL_RATE;
}

/** What the server took for an action; the times that players see include those of this process, which attacks. */
function reportServer(before: ServerSample, atStart: ServerSample, atEnd: ServerSample): void {
  const [calm, attacked] = [serverPercentile(before, atStart, 0.95), serverPercentile(atStart, atEnd, 0.95)];
  console.log(
    `in the server 95 of 100 actions took ${calm} ms before and ${attacked} ms during the attack; its event loop was ` +
      `late by ${atEnd.eventLoopP99Ms.toFixed(0)} ms at the 99th percentile`,
  );
}

function report(
  { failures, statuses }: Findings,
  { before, after, calm, attacked }: { before: Sample; after: Sample; calm: Tally; attacked: Tally },
): void {
  const median = [calm, attacked].map((tally) => percentile(tally, "action", 0.5));
  const late = [calm, attacked].map((tally) => percentile(tally, "action", 0.95));
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  console.log(`HTTP answers: ${JSON.stringify(statuses)}`);
  console.log(
    `honest actions: ${durationCount(calm, "action")} before and ${durationCount(attacked, "action")} during the ` +
      `attack; median ${ms(median[0])} and ${ms(median[1])}, 95 of 100 within ${ms(late[0])} and ${ms(late[1])}`,
  );
  const refused = Object.entries(attacked.counts).filter(([name]) => name.startsWith("action refused"));
  for (const [name, n] of refused) failures.push(`${n} honest actions: ${name}`);
  if (durationCount(attacked, "action") === 0) failures.push("no honest action was answered");
  if (median[1] > MAX_SLOWDOWN * median[0])
    console.log(`honest players were slowed more than ${MAX_SLOWDOWN} times`);
  const mb = (bytes: number) => Math.round(bytes / 2 ** 20);
  console.log(
    `open files ${before.openFiles} → ${after.openFiles}, connections ${before.connections} → ${after.connections}, ` +
      `memory ${mb(before.memory)} → ${mb(after.memory)} MB`,
  );
  for (const failure of new Set(failures)) console.error(`✗ ${failure}`);
  console.log(failures.length === 0 ? "nothing was found" : `${failures.length} failures`);
}

// Attackers' connections fail all the time.
process.on("unhandledRejection", () => {});
try {
  process.exit((await main()) ? 0 : 1);
} catch (error) {
  console.error(`${(error as Error).message}\n\n${USAGE}`);
  process.exit(1);
}
