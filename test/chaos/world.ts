// One run of the simulation: a small cluster, its stores and clients, in virtual time, with the faults of a script.
import { pino } from "pino";
import type { Order } from "../../src/db/generated/client.ts";
import type { NewMatch } from "../../src/matches/new-match.ts";
import { ARRIVAL_TIMEOUT_MS } from "../../src/matchmaking/places.ts";
import { SimulatedClient } from "./client.ts";
import { content, newMatchOf } from "./content.ts";
import { DatabaseData } from "./database.ts";
import { RoomDirectory } from "./directory.ts";
import { FaultEffects, type FaultyWorld, type Loss } from "./fault-effects.ts";
import { databaseMayBeAway, endOfFaults, type Fault, PROCESSES, type Store } from "./faults.ts";
import { checkRun } from "./invariants.ts";
import { Links } from "./links.ts";
import { type NodeWorld, SimulatedNode } from "./node.ts";
import type { Plant } from "./plants.ts";
import { type Random, randomOf } from "./random.ts";
import { RedisData } from "./redis.ts";
import { Scheduler, START_MS } from "./scheduler.ts";
import { Buyers } from "./store/buyers.ts";
import { checkStore, isSettled, whatIsUnsettled } from "./store/check.ts";
import type { Wish } from "./store/store.ts";
import type { StripeEvent } from "./store/stripe.ts";

/** What a run follows from. */
export interface Run {
  seed: string;
  faults: readonly Fault[];
  plant: Plant | null;
}

export interface Outcome {
  /** What must not be; empty for a run in which all went well. */
  violations: string[];
  steps: number;
  actions: number;
  virtualMs: number;
}

/** Of virtual time after the last fault, within which everything must be over. */
const MAX_REST_MS = 20 * 60_000;
const MAX_STEPS = 200_000;
const MAX_VIOLATIONS = 5;
/** One that is copied, and one that is played meanwhile. */
const MAX_BOUNDARIES_AFTER_END = 2;

const SILENT = pino({ level: "silent" });

export class World implements NodeWorld, FaultyWorld {
  readonly seed: string;
  readonly faults: readonly Fault[];
  readonly scheduler = new Scheduler();
  readonly database: DatabaseData;
  readonly pool = content().pool;
  readonly logger = SILENT;
  readonly nodes: SimulatedNode[];
  readonly clients: SimulatedClient[];
  readonly violations: string[] = [];
  readonly losses: readonly Loss[];
  readonly directory = new RoomDirectory<SimulatedNode>();
  readonly links: Links;
  readonly buyers: Buyers;
  redis = new RedisData();
  rooms = 0;
  actions = 0;
  readonly #plant: Plant | null;
  readonly #random: Random;
  readonly #effects: FaultEffects;
  /** By match: turns that were played on after the result was recorded. */
  readonly #boundariesAfterEnd = new Map<string, number>();
  readonly #isBotMatch: boolean;
  #matches = 0;
  #claims = 0;

  constructor({ seed, faults, plant }: Run) {
    this.seed = seed;
    this.faults = faults;
    this.#plant = plant;
    this.#random = randomOf(`${seed} world`);
    this.database = new DatabaseData(content().quests, (what) => this.violate(what));
    this.links = new Links(this.scheduler, faults, randomOf(`${seed} links`));
    const playing = Array.from({ length: playersOf(seed) }, (_, i) => `user-${i}`);
    this.#isBotMatch = playing.length === 1;
    this.buyers = new Buyers(playing, this.#buyerWorld(), randomOf(`${seed} buyers`));
    this.nodes = Array.from({ length: PROCESSES }, (_, i) => new SimulatedNode(i, this));
    for (const node of this.nodes) node.start();
    this.clients = [...playing, "spectator"].map(
      (userId, i) =>
        new SimulatedClient(i, userId, null, this.#clientWorld(), randomOf(`${seed} client ${i}`)),
    );
    this.#effects = new FaultEffects(this);
    this.losses = this.#effects.losses;
  }

  readonly bot = ({ moves, random }: Parameters<NodeWorld["bot"]>[0]) =>
    moves[Math.floor(random() * moves.length)];

  async run(): Promise<Outcome> {
    const until = START_MS + endOfFaults(this.faults) + MAX_REST_MS;
    const afterFaults = START_MS + endOfFaults(this.faults);
    for (;;) {
      if (this.violations.length > 0) break;
      if (this.scheduler.now >= afterFaults && this.#isOver()) break;
      if (this.scheduler.now > until || this.scheduler.steps > MAX_STEPS) {
        this.violate(`after ${this.#elapsed()} ms it is not over: ${this.#whatIsLeft()}`);
        break;
      }
      await this.scheduler.step();
    }
    if (this.violations.length === 0) checkRun(this);
    if (this.violations.length === 0) checkStore(this.#checkedStore);
    // Nothing of this run goes on beside the next one.
    for (const node of this.nodes) node.process.kill();
    const { violations, actions } = this;
    return { violations, actions, steps: this.scheduler.steps, virtualMs: this.#elapsed() };
  }

  now = () => this.scheduler.now;
  isPlanted = (plant: Plant) => plant === this.#plant;
  nextRoom = () => ++this.rooms;
  nextClaim = () => ++this.#claims;

  violate = (what: string): void => {
    if (this.violations.length < MAX_VIOLATIONS) this.violations.push(what);
  };

  newMatch(userIds: (string | null)[]): NewMatch {
    return newMatchOf(`match-${++this.#matches}`, userIds, randomOf(`${this.seed} match ${this.#matches}`));
  }

  onAppend(id: string, isBoundary: boolean): void {
    this.actions++;
    if (!this.database.isRecorded(id) || databaseMayBeAway(this.faults)) return;
    // Where Redis has forgotten the end, the next copy of the log shows that the match was recorded.
    const isForgotten = this.#effects.cameBack.has(id);
    if (isForgotten && !isBoundary) return;
    const boundaries = (this.#boundariesAfterEnd.get(id) ?? 0) + 1;
    this.#boundariesAfterEnd.set(id, boundaries);
    if (!isForgotten || boundaries > MAX_BOUNDARIES_AFTER_END) this.violate(`${id} goes on after its result`);
  }

  onReseated(userId: string, before: { matchId: string; foundAt: number }, matchId: string): void {
    // Where the clocks of two processes differ, one of them gives up a seat earlier than the other; and Redis may
    // forget a seat before its process hears that it was given.
    if (this.faults.some(({ kind }) => kind === "clock" || kind === "forget")) return;
    if (this.now() < before.foundAt + ARRIVAL_TIMEOUT_MS && this.isPlayed(before.matchId))
      this.violate(`${userId} is seated in ${before.matchId} and ${matchId}`);
  }

  isSearching(userId: string): boolean {
    return this.clients.some((client) => client.userId === userId && client.matchId === null);
  }

  isPlayed(matchId: string): boolean {
    return this.directory.ownerOf(matchId) !== null;
  }

  get stripe() {
    return this.buyers.stripe;
  }

  awayOf(store: Store, process: number) {
    const at = this.#elapsed();
    for (const fault of this.faults) {
      if (fault.kind !== "away" || fault.store !== store || at < fault.at || at >= fault.at + fault.ms)
        continue;
      if (fault.process !== -1 && fault.process !== process) continue;
      return { mode: fault.mode, endsInMs: fault.at + fault.ms - at };
    }
    return null;
  }

  isSlow(store: Store): boolean {
    const at = this.#elapsed();
    return this.faults.some(
      (fault) => fault.kind === "slow" && fault.store === store && at >= fault.at && at < fault.at + fault.ms,
    );
  }

  /** An hour may pass then until something is tried again. */
  get #clocksJump(): boolean {
    return this.faults.some(({ kind }) => kind === "clock");
  }

  get #checkedStore() {
    return { placed: this.buyers.placed, tables: this.database.store, violate: this.violate };
  }

  #elapsed(): number {
    return this.scheduler.now - START_MS;
  }

  #isOver(): boolean {
    const { redis, database } = this;
    const playing = this.clients.filter(({ isDone, isSpectator }) => !isDone && !isSpectator);
    // One who searches alone finds nobody.
    const isAlone = playing.length === 1 && playing[0].matchId === null && !this.#isBotMatch;
    return (
      (playing.length === 0 || isAlone) &&
      redis.terms.size === 0 &&
      redis.streams.size === 0 &&
      database.games.size === 0 &&
      (this.#clocksJump || isSettled(this.#checkedStore))
    );
  }

  #whatIsLeft(): string {
    const playing = this.clients.filter(({ isDone, isSpectator }) => !isDone && !isSpectator);
    return JSON.stringify({
      players: playing.map(({ userId, matchId, seq }) => ({ userId, matchId, seq })),
      redis: [...this.redis.terms.keys()],
      copies: [...this.database.games.keys()],
      orders: whatIsUnsettled(this.#checkedStore),
      recorded: this.database.history.map(({ finished }) => finished.log.header.id),
    });
  }

  #clientWorld() {
    const { scheduler } = this;
    return {
      now: this.now,
      after: (ms: number, run: () => void) => void scheduler.after(ms, run),
      search: (userId: string, answer: (matchId: string | null) => void) => this.#search(userId, answer),
      someMatch: () => [...this.redis.streams.keys()][0] ?? null,
      join: (client: SimulatedClient, matchId: string, seen: number | undefined) =>
        this.links.connect(client, this.directory.ownerOf(matchId) ?? this.#anyNode(), matchId, seen),
    };
  }

  #buyerWorld() {
    const enter = (run: (node: SimulatedNode) => void) => {
      const node = this.#anyNode();
      const { generation } = node.process;
      node.process.enter(generation, () => run(node));
    };
    return {
      now: this.now,
      after: (ms: number, run: () => void) => void this.scheduler.after(ms, run),
      order: (wish: Wish, answer: (order: Order) => void) =>
        enter((node) => void node.store.order(wish).then(answer, () => {})),
      deliver: (event: StripeEvent, acknowledged: () => void) =>
        enter((node) => void node.store.onWebhook(event).then(acknowledged, () => {})),
    };
  }

  #anyNode(): SimulatedNode {
    const alive = this.nodes.filter(({ process }) => process.isAlive);
    return this.#random.pick(alive.length > 0 ? alive : this.nodes);
  }

  #search(userId: string, answer: (matchId: string | null) => void): void {
    const node = this.#anyNode();
    const { generation } = node.process;
    this.scheduler.after(this.#random.int(1, 10), () =>
      node.process.enter(generation, () => {
        if (this.#isBotMatch) return answer(node.openTable(this.newMatch([userId, null])).id);
        node.search(userId).then(answer, () => {});
      }),
    );
  }
}

/** Mostly two players; four, so that the queue has a choice; or one with a bot. */
function playersOf(seed: string): number {
  return randomOf(`${seed} players`).pick([1, 2, 2, 2, 4]);
}

export const clientsOf = (seed: string): number => playersOf(seed) + 1;
