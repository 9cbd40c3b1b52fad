// Measures the engine on one core: random play per preset, and where the time goes. Each figure is
// tied to a checksum over the final hashes: a change that plays other games cannot pass as faster.

import { loadContent } from "../../cards/load.ts";
import {
  advance,
  apply,
  clone,
  createGame,
  currentPlayer,
  type Deck,
  type Event,
  type Game,
  hash,
  legalActions,
  type Move,
  type Pool,
  PRESETS,
  type PresetName,
  type RulesConfig,
  randomFrom,
  redact,
  type Seat,
  type Setup,
  save,
  view,
} from "../../engine/index.ts";
import { deckSource, randomDeck } from "../../engine/sim/random-deck.ts";
import { printRows, type Row } from "../table.ts";

const GAMES = 400;
const ROUNDS = 5;

/** The same games every time: decks, seeds and choices all come from fixed seeds. */
function setupsFor(pool: Pool, rules: RulesConfig): Setup[] {
  const source = deckSource(pool);
  const random = randomFrom(`bench ${rules.name}`);
  return Array.from({ length: GAMES }, (_, i) => ({
    rules,
    pool,
    decks: [randomDeck(source, rules, random), randomDeck(source, rules, random)] as [Deck, Deck],
    seed: `bench ${i}`,
  }));
}

/** Carries out a move and gives the game that follows. */
type Step = (game: Game, move: Move) => Game;

const inPlace: Step = (game, move) => {
  advance(game, move);
  return game;
};

/** Plays a game with moves picked at random, by a generator that costs next to nothing. */
function playRandom(setup: Setup, seed: number, step: Step): Game {
  let state = seed + 1;
  let game = createGame(setup);
  for (let seat = currentPlayer(game); seat !== -1; seat = currentPlayer(game)) {
    const moves = legalActions(game, seat);
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    game = step(game, moves[Math.floor((state / 0x1_0000_0000) * moves.length)]);
  }
  return game;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

interface RandomPlay {
  decisions: number;
  games: number;
  checksum: string;
  perSecond: number;
  gamesPerSecond: number;
}

function measureRandomPlay(setups: Setup[], step: Step): RandomPlay {
  const rates: number[] = [];
  let decisions = 0;
  let checksum = "";
  for (let round = 0; round <= ROUNDS; round++) {
    decisions = 0;
    const ends: Game[] = [];
    const start = performance.now();
    setups.forEach((setup, i) => {
      const end = playRandom(setup, i, (game, move) => {
        decisions++;
        return step(game, move);
      });
      ends.push(end);
    });
    const seconds = (performance.now() - start) / 1000;
    const sum = checksumOf(ends);
    if (checksum !== "" && sum !== checksum) throw new Error("the same games ended differently");
    checksum = sum;
    // The first round warms up.
    if (round > 0) rates.push(decisions / seconds);
  }
  const perSecond = median(rates);
  const games = setups.length;
  return { decisions, games, checksum, perSecond, gamesPerSecond: (perSecond * games) / decisions };
}

function checksumOf(games: Game[]): string {
  let sum = 0;
  for (const game of games) sum = (Math.imul(sum, 31) + Number.parseInt(hash(game).slice(0, 8), 16)) >>> 0;
  return sum.toString(16).padStart(8, "0");
}

/** Microseconds that one call takes, over all states of some games: the median of several rounds. */
function timeOver(states: Game[], call: (game: Game) => unknown): number {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    let kept: unknown;
    const start = performance.now();
    for (const state of states) kept = call(state);
    const spent = performance.now() - start;
    if (kept === undefined) throw new Error("the call gave nothing");
    // The first round warms up.
    if (round > 0) times.push((spent * 1000) / states.length);
  }
  return median(times);
}

/** Microseconds of one `advance`, each on a clone made beforehand. */
function timeAdvance(samples: Sample[]): number {
  const games = samples.map(({ before }) => clone(before));
  const start = performance.now();
  samples.forEach(({ move }, i) => {
    advance(games[i], move);
  });
  return ((performance.now() - start) * 1000) / samples.length;
}

interface Sample {
  before: Game;
  move: Move;
  events: Event[];
}

function sampleStates(setups: Setup[]): Sample[] {
  const samples: Sample[] = [];
  setups.slice(0, 60).forEach((setup, i) => {
    playRandom(setup, i, (game, move) => {
      const events: Event[] = [];
      const before = clone(game);
      advance(game, move, events);
      samples.push({ before, move, events });
      return game;
    });
  });
  return samples;
}

function measureParts(name: string, setups: Setup[]): Row[] {
  const samples = sampleStates(setups);
  const states = samples.map((sample) => sample.before);
  const eventsOf = new Map(samples.map((sample) => [sample.before, sample]));
  const legal = timeOver(states, (game) => legalActions(game, currentPlayer(game) as Seat));
  const copy = timeOver(states, clone);
  const step = timeAdvance(samples);
  const show = timeOver(states, (game) => {
    const { events } = eventsOf.get(game) as Sample;
    return [view(game, 0), view(game, 1), redact(events, 0), redact(events, 1)];
  });
  const digest = timeOver(states, hash);
  const bytes = Math.max(...states.map((game) => JSON.stringify(save(game)).length));
  return [
    { name: `${name}: legalActions`, value: legal, unit: "µs" },
    { name: `${name}: advance`, value: step, unit: "µs" },
    { name: `${name}: clone`, value: copy, unit: "µs" },
    { name: `${name}: view + redact, both seats`, value: show, unit: "µs", target: "≤ 20" },
    { name: `${name}: hash`, value: digest, unit: "µs" },
    { name: `${name}: largest state as JSON`, value: bytes / 1000, unit: "kB" },
  ];
}

/** Heap that a live game takes, the shared pool left out. */
function measureMemory(setups: Setup[]): Row | null {
  const { gc } = globalThis as { gc?: () => void };
  if (gc === undefined) return null;
  const games: Game[] = [];
  // Twice: what finalizers free is gone only after the second.
  gc();
  gc();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < 2000; i++) {
    const setup = setups[i % setups.length];
    let left = 60;
    let kept: Game | null = null;
    playRandom(setup, i, (game, move) => {
      if (left-- === 0) kept = clone(game);
      return inPlace(game, move);
    });
    games.push(kept ?? createGame(setup));
  }
  gc();
  gc();
  const bytes = (process.memoryUsage().heapUsed - before) / games.length;
  return {
    name: `${setups[0].rules.name}: memory of a live game`,
    value: bytes / 1024,
    unit: "KB",
    target: "≤ 20",
  };
}

const TARGETS: Record<PresetName, string> = {
  house: "≥ 120,000",
  standard: "≥ 120,000",
  pocket: "≥ 200,000",
};

/** Runs all engine measurements. */
export function benchEngine(json: boolean): void {
  const { pool } = loadContent();
  const rows: Row[] = [];
  for (const name of Object.keys(PRESETS) as PresetName[]) {
    const setups = setupsFor(pool, PRESETS[name]);
    const play = measureRandomPlay(setups, inPlace);
    const applied = measureRandomPlay(setups, (game, move) => apply(game, move).game);
    if (applied.checksum !== play.checksum) throw new Error("apply and advance played different games");
    rows.push(
      {
        name: `${name}: decisions (checksum ${play.checksum})`,
        value: play.perSecond,
        unit: "/s",
        target: TARGETS[name],
      },
      {
        name: `${name}: decisions by apply (choose, check, clone, advance, events)`,
        value: applied.perSecond,
        unit: "/s",
        target: "≥ 60,000",
      },
      { name: `${name}: games`, value: play.gamesPerSecond, unit: "/s" },
      ...measureParts(name, setups),
    );
    const memory = measureMemory(setups);
    if (memory !== null) rows.push(memory);
  }
  printRows(`engine, pool ${pool.version}, ${GAMES} games a preset, median of ${ROUNDS} rounds`, rows, json);
}
