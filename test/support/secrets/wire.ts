// Pairs of matches that differ only in cards which a viewer was not shown, played by the match service: all bytes of
// messages, full states, patches and answers that the server makes for that viewer.
import { pino } from "pino";
import { type DeckList, deckOf } from "../../../cards/content.ts";
import type { Worn } from "../../../cards/cosmetic-types.ts";
import {
  advance,
  checkDeck,
  createGame,
  currentPlayer,
  type Deck,
  type Event,
  isLegal,
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
import { welcomeMessage } from "../../../rooms/match/welcome.ts";
import type { Match } from "../../../src/matches/match.ts";
import type { NewMatch } from "../../../src/matches/new-match.ts";
import type { MatchPlayer } from "../../../src/matches/players.ts";
import { MatchService } from "../../../src/matches/service.ts";
import { timeControlFor } from "../../../src/matches/time-control.ts";
import type { Random } from "../../chaos/random.ts";
import { manualClock } from "../manual-time.ts";
import { memoryLogs } from "../memory-logs.ts";
import { livelyMove } from "../random-setup.ts";
import { mayDiffer } from "./release.ts";
import { Answers, countingTimers } from "./wire-answers.ts";
import { type Leak, Wire } from "./wire-recorder.ts";

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
  /** A seat that a bot plays, which makes the same moves in both worlds; null for none. */
  bot: Seat | null;
  /** What all users wear. */
  worn: Worn;
}

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
  const bot = random.pick([null, null, ...SEATS.filter((seat) => seat !== viewer)]);
  const worn = random.pick([{}, { cardBack: "ember", playmat: "meadow", emotes: ["wave"] }]);
  return { rules, seed, viewer, decks, otherDecks, actions, picked, comesBack, bot, worn };
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

/** What one action gave. */
interface Piece {
  /** What the viewer was sent. */
  bytes: Buffer;
  /** What happened, with everything hidden. */
  events: Event[];
  /** Milliseconds until the action was answered. */
  answeredMs: number;
}

/** What the viewer is sent, action by action; it ends before the first action that cannot be made in this world. */
export async function playPair(
  pair: WirePair,
  decks: [Deck, Deck],
  pool: Pool,
  leak: Leak = null,
): Promise<Piece[]> {
  const time = manualClock();
  let botMove: Move | null = null;
  let answeredMs = 0;
  const { counts, ...metrics } = countingTimers();
  const matches = new MatchService({
    ...{ logs: memoryLogs(), pool, time, logger: pino({ level: "silent" }) },
    metrics: { ...metrics, problems: { inc() {} } },
    record: async () => {},
    findPool: async () => pool,
    bots: { find: () => () => botMove!, fallback: () => botMove! },
    appearanceOf: async () => ({ worn: pair.worn }),
    newSeed: () => pair.seed,
    settings: { botDelayMs: BOT_DELAY_MS, retryDelayMs: 1_000 },
  });
  /** Lets the seat that has to move play; false if the move cannot be made in this world. */
  const play = async (match: Match, move: Move): Promise<boolean> => {
    const seat = currentPlayer(match.game) as Seat;
    if (!isLegal(match.game, seat, move)) return false;
    botMove = move;
    time.advance(ACTION_MS);
    const start = performance.now();
    if (seat !== pair.bot) await matches.act("m", seat, match.seq, move);
    else for (const before = match.seq; match.seq === before; ) await nextTick();
    answeredMs = performance.now() - start;
    return true;
  };
  const match = await matches.create(matchOf(pair, decks));
  const wire = new Wire(pair.viewer);
  let happened: Event[] = [];
  matches.subscribe("m", { onUpdate: ({ events }) => void happened.push(...events) });
  const welcome = (seen: number | undefined) => {
    const viewer = leak === "welcome" && pair.viewer >= 0 ? ((1 - pair.viewer) as Seat) : pair.viewer;
    const names = match.header.players.map(({ name }) => name) as [string, string];
    const source = { config: match.header, names, poolVersion: pool.version, match };
    wire.write(
      "welcome",
      welcomeMessage(viewer, { ...source, shown: match, now: time.now(), clientVersion: "" }, seen),
    );
    wire.join();
  };
  wire.follow(matches, match, leak, time);
  welcome(undefined);
  const answers = new Answers(pair.viewer, match, { matches, state: wire.state, time, counts, leak });
  const bytes = async () => Buffer.concat([wire.take(), await answers.take()]);
  const pieces: Piece[] = [{ bytes: await bytes(), events: happened, answeredMs }];
  for (const [i, move] of pair.actions.entries()) {
    if (pair.comesBack.has(i)) welcome(i % 2 === 0 ? Math.max(0, i - 3) : undefined);
    happened = [];
    const same = mirrored(move, pair.picked[i], match.game.decision?.options ?? []);
    if (!same || !(await play(match, same))) break;
    pieces.push({ bytes: await bytes(), events: happened, answeredMs });
  }
  matches.release(match);
  return pieces;
}

/** Longer than a bot may take. */
const ACTION_MS = 500;
const BOT_DELAY_MS = 200;

const nextTick = () => new Promise<void>((resolve) => setImmediate(resolve));

function matchOf(pair: WirePair, decks: [Deck, Deck]): NewMatch {
  const rules = PRESETS[pair.rules];
  const player = (seat: Seat): MatchPlayer =>
    seat === pair.bot
      ? {
          kind: "bot",
          userId: null,
          name: "Bot",
          deck: decks[seat],
          bot: "rule",
          level: null,
          personality: null,
        }
      : { kind: "user", userId: `user-${seat}`, name: `Player ${seat}`, deck: decks[seat] };
  return {
    id: "m",
    context: { kind: "private" },
    rules,
    players: [player(0), player(1)],
    clocks: timeControlFor(rules),
    audience: { public: true, delay: 0 },
  };
}

/** The same move in another world; null if there is none. */
export function mirrored(move: Move, picked: number | null, options: readonly number[]): Move | null {
  if (move.type !== "choose" || picked === null) return move;
  const option = options.indexOf(picked);
  return option < 0 ? null : { ...move, option };
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
    await playPair(pair, pair.decks, pool, leak),
    await playPair(pair, pair.otherDecks, pool, leak),
  ];
  const compared = Math.min(one.length, other.length);
  for (let i = 0; i < compared; i++) {
    if (Buffer.compare(one[i].bytes, other[i].bytes) === 0) continue;
    const isReleased = tellsHidden(one[i].events, other[i].events, pair.viewer);
    return { compared: i, differsAt: isReleased ? null : i };
  }
  return { compared, differsAt: null };
}
