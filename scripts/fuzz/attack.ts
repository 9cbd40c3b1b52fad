// The attack itself: hostile inputs of all kinds at a steady rate, in rounds against one match each.
import { type Random, randomOf } from "../../test/chaos/random.ts";
import { progress } from "../support/progress.ts";
import { Victim } from "./attackers.ts";
import { HostileRequests, sendRawBytes } from "./requests.ts";

/** Inputs between two looks at the match under attack. */
const ROUND = 10_000;
/** A round ends sooner than the clock of the player under attack, who does not move. */
const ROUND_MS = 15_000;
/** After a pause, such as between two rounds, no more inputs than of so long are sent at once. */
const MAX_BURST_MS = 50;
/** Requests and connections that are under way at a time. */
const MAX_OPEN = 100;

export interface AttackOptions {
  inputs: number;
  /** Inputs a second. */
  rate: number;
  seed: string;
}

export interface Findings {
  failures: string[];
  /** How many inputs of each kind were sent. */
  inputs: Record<string, number>;
  /** Of HTTP answers, by their class. */
  statuses: Record<string, number>;
  seconds: number;
}

export const newFindings = (): Findings => ({ failures: [], inputs: {}, statuses: {}, seconds: 0 });

/** Inputs come at times that are this far apart, and what a pause has cost is not made up for. */
class Pace {
  readonly #everyMs: number;
  #due = performance.now();

  constructor(rate: number) {
    this.#everyMs = 1000 / rate;
  }

  async next(): Promise<void> {
    const now = performance.now();
    this.#due = Math.max(this.#due + this.#everyMs, now - MAX_BURST_MS);
    const wait = this.#due - now;
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, Math.max(1, wait)));
  }
}

export class Attack {
  readonly #url: string;
  readonly #options: AttackOptions;
  readonly #findings: Findings;
  readonly #random: Random;
  readonly #requests: HostileRequests;
  readonly #open = new Set<Promise<unknown>>();

  constructor(url: string, options: AttackOptions, findings: Findings) {
    this.#url = url;
    this.#options = options;
    this.#findings = findings;
    this.#random = randomOf(`fuzz ${options.seed}`);
    this.#requests = new HostileRequests(this.#random, this.#random.int(0, 2 ** 30));
  }

  async run(): Promise<void> {
    const { inputs, rate } = this.#options;
    const { failures } = this.#findings;
    const bar = progress(inputs);
    const startedAt = performance.now();
    const pace = new Pace(rate);
    for (let sent = 0; sent < inputs; ) {
      const victim = await Victim.open(this.#url, this.#random);
      const token = await this.#newToken();
      const before = victim.fingerprint();
      const roundEnd = performance.now() + ROUND_MS;
      const end = Math.min(sent + ROUND, inputs);
      while (sent < end && performance.now() < roundEnd) {
        await pace.next();
        const kind = this.#send(victim, token);
        if (kind === null) continue;
        this.#findings.inputs[kind] = (this.#findings.inputs[kind] ?? 0) + 1;
        sent++;
        bar.show(sent, `${sent}/${inputs} inputs, ${failures.length} failures`);
      }
      const after = victim.fingerprint();
      if (JSON.stringify(after) !== JSON.stringify(before))
        failures.push(`the match has changed: ${JSON.stringify({ before, after })}`);
      victim.close();
    }
    await Promise.all(this.#open);
    bar.clear();
    this.#findings.seconds = (performance.now() - startedAt) / 1000;
  }

  /** For each round, because a run lasts longer than a token. */
  async #newToken(): Promise<string> {
    const response = await fetch(`${this.#url}/api/v1/auth/guest`, { method: "POST" });
    return ((await response.json()) as { token: string }).token;
  }

  /** @returns the kind of what was sent; null if nothing was, for want of a connection. */
  #send(victim: Victim, token: string): string | null {
    const random = this.#random;
    const kind = random.int(0, 19);
    if (kind > 2 || this.#open.size >= MAX_OPEN) return victim.attack(random);
    if (kind === 0) {
      this.#track(sendRawBytes(this.#url, victim.matchId, random));
      return "connection with raw bytes";
    }
    this.#track(this.#requests.send(this.#url, token).then((answer) => this.#note(answer)));
    return "HTTP request";
  }

  #track(work: Promise<unknown>): void {
    const done = work
      .catch((error) => this.#findings.failures.push(`no answer: ${error}`))
      .finally(() => this.#open.delete(done));
    this.#open.add(done);
  }

  #note({ status, what }: { status: number; what: string }): void {
    const { statuses, failures } = this.#findings;
    const kind = `${Math.floor(status / 100)}xx`;
    statuses[kind] = (statuses[kind] ?? 0) + 1;
    // 503 is an answer: the server says that it is not the time.
    if (status >= 500 && status !== 503) failures.push(`${what} answers ${status}`);
  }
}
