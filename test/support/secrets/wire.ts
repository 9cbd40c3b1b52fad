// Pairs of matches that differ only in cards which a viewer was not shown, played by the match service: all bytes of
// messages, full states and patches that the server makes for that viewer.
import { Encoder } from "@colyseus/schema";
import { pack } from "msgpackr";
import { pino } from "pino";
import { type DeckList, deckOf } from "../../../cards/content.ts";
import {
  advance,
  checkDeck,
  createGame,
  currentPlayer,
  type Deck,
  type Event,
  legalActions,
  type Move,
  type Pool,
  PRESETS,
  type PresetName,
  redact,
  SEATS,
  type Seat,
  SPECTATOR,
  type Viewer,
} from "../../../engine/index.ts";
import type { MatchClient } from "../../../rooms/match/match-client.ts";
import { PlayerBroadcaster } from "../../../rooms/match/player-broadcaster.ts";
import type { Seats } from "../../../rooms/match/seats.ts";
import { actionEvents } from "../../../rooms/match/server-messages.ts";
import { newMatchState, ownView } from "../../../rooms/match/state.ts";
import { type snapshotOf, syncPublic } from "../../../rooms/match/sync.ts";
import { welcomeMessage } from "../../../rooms/match/welcome.ts";
import { DelayedBroadcast } from "../../../rooms/spectator/delayed-broadcast.ts";
import { memoryLogs } from "../../../src/matches/log-stores/memory.ts";
import { MatchService } from "../../../src/matches/service.ts";
import { timeControlFor } from "../../../src/matches/time-control.ts";
import type { Random } from "../../chaos/random.ts";
import { manualClock } from "../manual-time.ts";
import { livelyMove } from "../random-setup.ts";
import { mayDiffer } from "./release.ts";

export interface WirePair {
  rules: PresetName;
  seed: string;
  viewer: Viewer;
  decks: [Deck, Deck];
  /** The decks of the other world. */
  otherDecks: [Deck, Deck];
  actions: Move[];
  /** What the picked option of a decision stands for: it may be another option in the other world. */
  picked: (number | null)[];
  /** Before which actions the viewer comes back. */
  comesBack: Set<number>;
}

/** What tells more than it may, to be found out. */
export type Leak = "events" | "welcome" | null;

/** @returns null if the viewer has seen all cards that there are. */
export function newPair(random: Random, pool: Pool, lists: readonly DeckList[]): WirePair | null {
  const rules = random.pick(["house", "pocket", "standard"] as const);
  const own = lists.filter((deck) => deck.rules === rules).map(deckOf);
  const decks: [Deck, Deck] = [random.pick(own), random.pick(own)];
  const seed = `wire ${random.next()}`;
  const viewer = random.pick([0, 1, SPECTATOR] as const);
  const events: Event[] = [];
  const game = createGame({ rules: PRESETS[rules], pool, decks, seed }, events);
  const actions: Move[] = [];
  const picked: (number | null)[] = [];
  for (const length = random.int(4, 60); actions.length < length && game.result === null; ) {
    const moves = legalActions(game, currentPlayer(game) as Seat);
    const move = livelyMove(random.next, moves);
    actions.push(move);
    picked.push(move.type === "choose" ? (game.decision?.options[move.option] ?? null) : null);
    advance(game, move, events);
  }
  const seen = numbersIn(redact(events, viewer));
  const otherDecks = SEATS.map((seat) =>
    seat === viewer ? decks[seat] : otherDeck(random, pool, decks[seat], seen),
  ) as [Deck, Deck];
  if (JSON.stringify(otherDecks) === JSON.stringify(decks)) return null;
  // Two of the cards put in may bear the same name, of which there are too many then.
  if (otherDecks.some((deck) => checkDeck(PRESETS[rules], pool, deck).length > 0)) return null;
  const comesBack = new Set(actions.flatMap((_, i) => (random.chance(0.1) ? [i] : [])));
  return { rules, seed, viewer, decks, otherDecks, actions, picked, comesBack };
}

/** Other cards of the same kind in place of those that were not seen. */
function otherDeck(random: Random, pool: Pool, deck: Deck, seen: Set<number>): Deck {
  const used = new Set(deck.cards);
  const replaced = new Map<string, string>();
  for (const id of used) {
    const index = pool.byId.get(id)!;
    const { kind, stage } = pool.info[index];
    const isAlike = (i: number) => pool.info[i].kind === kind && pool.info[i].stage === stage;
    const others = pool.cards.filter((card, i) => isAlike(i) && !used.has(card.id) && !seen.has(i));
    if (seen.has(index) || kind === "energy" || others.length === 0) continue;
    const other = random.pick(others).id;
    used.add(other);
    replaced.set(id, other);
  }
  return { ...deck, cards: deck.cards.map((id) => replaced.get(id) ?? id) };
}

function numbersIn(value: unknown, found = new Set<number>()): Set<number> {
  if (typeof value === "number") found.add(value);
  else if (typeof value === "object" && value !== null)
    for (const one of Object.values(value)) numbersIn(one, found);
  return found;
}

/** What the viewer is sent, action by action; it ends before the first action that cannot be made in this world. */
export async function bytesOf(pair: WirePair, decks: [Deck, Deck], pool: Pool, leak: Leak = null) {
  const time = manualClock();
  const bot = ({ moves }: { moves: Move[] }) => moves[0];
  const matches = new MatchService({
    ...{ logs: memoryLogs(), pool, time, logger: pino({ level: "silent" }) },
    record: async () => {},
    findPool: async () => pool,
    bots: { find: () => bot, fallback: bot },
    newSeed: () => pair.seed,
    settings: { botDelayMs: 0, retryDelayMs: 1_000 },
  });
  const rules = PRESETS[pair.rules];
  const player = (seat: Seat) => ({
    ...{ kind: "user" as const, userId: `user-${seat}`, name: `Player ${seat}`, deck: decks[seat] },
  });
  const match = await matches.create({
    id: "m",
    context: { kind: "private" },
    rules,
    players: [player(0), player(1)],
    clocks: timeControlFor(rules),
    audience: { public: true, delay: 0 },
  });
  const wire = new Wire(pair.viewer);
  let happened: Event[] = [];
  matches.subscribe("m", { onUpdate: ({ events }) => void happened.push(...events) });
  const { header } = match;
  const welcome = (seen: number | undefined) => {
    const viewer = leak === "welcome" && pair.viewer >= 0 ? ((1 - pair.viewer) as Seat) : pair.viewer;
    const source = { terms: header, names: ["", ""] as [string, string], poolVersion: pool.version, match };
    const more = { shown: match, now: time.now(), clientVersion: "" };
    wire.write("welcome", welcomeMessage(viewer, { ...source, ...more }, seen));
    wire.join();
  };
  wire.follow(matches, match, leak, time);
  welcome(undefined);
  const pieces = [{ bytes: wire.take(), events: happened }];
  for (const [i, move] of pair.actions.entries()) {
    if (pair.comesBack.has(i)) welcome(i % 2 === 0 ? Math.max(0, i - 3) : undefined);
    time.advance(500);
    happened = [];
    const seat = currentPlayer(match.game) as Seat;
    const same = mirrored(move, pair.picked[i], match.game.decision?.options ?? []);
    if (!same) break;
    if (
      !(await matches.act("m", seat, match.seq, same).then(
        () => true,
        () => false,
      ))
    )
      break;
    pieces.push({ bytes: wire.take(), events: happened });
  }
  matches.release(match);
  return pieces;
}

/** The same move in another world; null if there is none. */
function mirrored(move: Move, picked: number | null, options: readonly number[]): Move | null {
  if (move.type !== "choose" || picked === null) return move;
  const option = options.indexOf(picked);
  return option < 0 ? null : { ...move, option };
}

/** All that is written to one viewer. */
class Wire {
  readonly #viewer: Viewer;
  readonly #state = newMatchState();
  readonly #encoder = new Encoder(this.#state);
  #view: ReturnType<typeof ownView> | null = null;
  #chunks: Uint8Array[] = [];

  constructor(viewer: Viewer) {
    this.#viewer = viewer;
  }

  write(type: string, message: unknown): void {
    this.#chunks.push(pack([type, message]));
  }

  take(): Buffer {
    const bytes = Buffer.concat(this.#chunks);
    this.#chunks = [];
    return bytes;
  }

  /** The full state, as on joining. */
  join(): void {
    if (this.#viewer >= 0) {
      this.#view?.dispose();
      this.#view = ownView(this.#state.players[this.#viewer as Seat]);
    }
    const it = { offset: 0 };
    this.#chunks.push(this.#encoder.encodeAll(it).slice());
    if (this.#view) this.#chunks.push(this.#encoder.encodeAllView(this.#view, it.offset, { ...it }).slice());
  }

  follow(
    matches: MatchService,
    match: ConstructorParameters<typeof DelayedBroadcast>[0],
    leak: Leak,
    time: ReturnType<typeof manualClock>,
  ): void {
    if (this.#viewer === SPECTATOR) return this.#followAsSpectator(matches, match, leak, time);
    const client = {
      send: (type: string, message: unknown) => this.write(type, message),
    } as unknown as MatchClient;
    const seats = {
      clientOf: (seat: Seat) => (seat === this.#viewer ? client : null),
    } as unknown as Seats;
    const spectators = { ifOpen: () => {} } as never;
    const sendPatch = () => this.#patch();
    const broadcaster = new PlayerBroadcaster({ state: this.#state, seats, spectators, sendPatch });
    broadcaster.begin(match);
    broadcaster.syncMatch();
    matches.subscribe("m", broadcaster);
    if (leak === "events")
      matches.subscribe("m", { onUpdate: ({ events }) => this.write("leak", events as unknown) });
  }

  /** As rooms/spectator/spectator-room.ts does. */
  #followAsSpectator(
    matches: MatchService,
    match: ConstructorParameters<typeof DelayedBroadcast>[0],
    leak: Leak,
    time: ReturnType<typeof manualClock>,
  ): void {
    const show = (snapshot: ReturnType<typeof snapshotOf>) => {
      syncPublic(this.#state, snapshot);
      this.#patch();
    };
    const broadcast = new DelayedBroadcast(match, 0, time, {
      show,
      begin: show,
      step: ({ snapshot, by, events }) => {
        show(snapshot);
        const shown = leak === "events" ? events : redact(events, SPECTATOR);
        this.write("events", actionEvents({ seq: snapshot.seq, by, events: shown }));
      },
      end: () => {},
    });
    matches.subscribe("m", broadcast);
    broadcast.start();
  }

  #patch(): void {
    const it = { offset: 0 };
    this.#chunks.push(this.#encoder.encode(it).slice());
    if (this.#view) this.#chunks.push(this.#encoder.encodeView(this.#view, it.offset, it).slice());
    this.#encoder.discardChanges();
  }
}

/** Whether the rules tell something here that was hidden, so that the worlds part: by the first event that differs. */
function tellsHidden(one: Event[], other: Event[], viewer: Viewer): boolean {
  const [shown, otherShown] = [redact(one, viewer), redact(other, viewer)].map((events) =>
    events.map((event) => JSON.stringify(event)),
  );
  const length = Math.max(one.length, other.length);
  for (let i = 0; i < length; i++) if (shown[i] !== otherShown[i]) return mayDiffer(one[i], other[i], viewer);
  return false;
}

/** @returns how many actions were compared, or where the bytes differ. */
export async function comparePair(
  pair: WirePair,
  pool: Pool,
  leak: Leak = null,
): Promise<{ compared: number; differsAt: number | null }> {
  const [one, other] = [
    await bytesOf(pair, pair.decks, pool, leak),
    await bytesOf(pair, pair.otherDecks, pool, leak),
  ];
  const compared = Math.min(one.length, other.length);
  for (let i = 0; i < compared; i++) {
    if (Buffer.compare(one[i].bytes, other[i].bytes) === 0) continue;
    const isReleased = tellsHidden(one[i].events, other[i].events, pair.viewer);
    return { compared: i, differsAt: isReleased ? null : i };
  }
  return { compared, differsAt: null };
}
