// A board in a few lines that reads like the table, and the table to play on.
//
//   const table = scenario({
//     me: { active: mon("Cub", { energy: ["fire"], attacks: [hit(30)] }), hand: [potion] },
//     them: { active: mon("Pup", { hp: 60, status: "asleep" }) },
//   });
//   table.play("attack Hit");
//   expect(table.them.active.damage).toBe(30);

import { infoOf, toolsOf } from "../../engine/board.ts";
import {
  type Action,
  apply,
  type Card,
  createGame,
  currentPlayer,
  defaultMove,
  type Event,
  type EventType,
  type Game,
  invariants,
  legalActions,
  type Mon,
  type Move,
  PRESETS,
  type PresetName,
  type RulesConfig,
  type Seat,
  STATUSES,
  type Type,
} from "../../engine/index.ts";
import { buildGame, Gathered, type Named, type ScenarioSpec } from "./scenario-build.ts";
import { FILLER } from "./scenario-cards.ts";
import { type Chance, keyFor } from "./scenario-chance.ts";
import { cardName, moveWords, optionWords } from "./scenario-words.ts";

export { custom, mon } from "./scenario-build.ts";
export * from "./scenario-cards.ts";

export type Who = "me" | "them";

const NAMES: readonly Who[] = ["me", "them"];

function who(seat: number): Who | "nobody" {
  return NAMES[seat] ?? "nobody";
}

/** A Mantimon as the table shows it. */
function shownMon(game: Game, mon: Mon) {
  const names = (cards: number[]): string[] => cards.map((card) => cardName(game, card));
  return {
    id: mon.id,
    name: infoOf(game, mon).name,
    cards: names(mon.cards),
    energy: names(mon.energy),
    tool: mon.tool === -1 ? null : cardName(game, mon.tool),
    tools: names(toolsOf(mon)),
    damage: mon.damage,
    hp: mon.hp,
    statuses: STATUSES.filter((_, i) => (mon.statuses & (1 << i)) !== 0),
  };
}

function shownSide(game: Game, seat: Seat) {
  const player = game.players[seat];
  const names = (cards: number[]): string[] => cards.map((card) => cardName(game, card));
  return {
    /** Whoever asks for the active Mantimon of an empty spot has a wrong test. */
    get active() {
      if (player.active === null) throw new Error(`${who(seat)} has no active Mantimon`);
      return shownMon(game, player.active);
    },
    bench: player.bench.map((mon) => shownMon(game, mon)),
    hand: names(player.hand),
    /** Topmost first. */
    deck: names(player.deck.toReversed()),
    discard: names(player.discard),
    prizes: player.prizes.length,
    energyDeck: names(player.energyDeck.toReversed()),
    zone: names(player.energyZone),
    next: player.nextEnergy === -1 ? null : cardName(game, player.nextEnergy),
    points: player.points,
    mulligans: player.mulligans,
  };
}

/** Two players at a table. Every move is one of the legal ones, and leaves a sound game. */
export class Table {
  game: Game;
  /** What the latest `play` made happen. */
  events: Event[] = [];

  constructor(game: Game) {
    this.game = game;
    this.#check();
  }

  get me() {
    return shownSide(this.game, 0);
  }

  get them() {
    return shownSide(this.game, 1);
  }

  get turn(): number {
    return this.game.turn;
  }

  /** Whose turn it is, and who has to move now. */
  get current(): Who | "nobody" {
    return who(this.game.current);
  }

  get currentPlayer(): Who | "nobody" {
    return who(currentPlayer(this.game));
  }

  get stadium(): string | null {
    return this.game.stadium === -1 ? null : cardName(this.game, this.game.stadium);
  }

  get result(): { winner: Who | "nobody"; reason: string } | null {
    const { result } = this.game;
    return result === null ? null : { winner: who(result.winner), reason: result.reason };
  }

  /** The open question in words. */
  get decision() {
    const { decision } = this.game;
    if (decision === null) return null;
    const { seat, kind, reason, min, max, ordered, cancel } = decision;
    const options = decision.options.map((value) => optionWords(this.game, decision, value));
    const picked = decision.picked.map((place) => options[place]);
    return { who: who(seat), kind, reason, options, picked, min, max, ordered, cancel };
  }

  moves(): Move[] {
    const seat = currentPlayer(this.game);
    return seat === -1 ? [] : legalActions(this.game, seat);
  }

  /** What may be done now, in words. */
  legal(): string[] {
    return this.moves().map((move) => moveWords(this.game, move));
  }

  can(words: string): boolean {
    return this.legal().includes(words);
  }

  /** Legal moves that begin so: "attach", "play", "evolve", "retreat", "attack". */
  options(start: string): string[] {
    return this.legal().filter((words) => words.startsWith(start));
  }

  /** Plays moves in words one after another; each must be legal. */
  play(...words: string[]): this {
    this.events = [];
    for (const one of words) this.act(this.#named(one));
    return this;
  }

  /** Any action, as it stands in a log. */
  act(action: Action): void {
    const { game, events } = apply(this.game, action);
    this.game = game;
    this.events.push(...events);
    this.#check();
  }

  /** Plays what a clock would play, so often. */
  wait(times = 1): this {
    this.events = [];
    for (let i = 0; i < times; i++) this.act(defaultMove(this.game));
    return this;
  }

  /** How the next coins fall, and what else chance gives, from here on. */
  coins(...wanted: Chance[]): this {
    this.game = { ...this.game, key: keyFor(wanted), drawn: 0 };
    return this;
  }

  /** What happened of one type in the latest `play`. */
  told<T extends EventType>(type: T): Extract<Event, { type: T }>[] {
    return this.events.filter((event) => event.type === type) as Extract<Event, { type: T }>[];
  }

  #named(words: string): Move {
    const moves = this.moves().filter((move) => moveWords(this.game, move) === words);
    if (moves.length === 1) return moves[0];
    const what = moves.length === 0 ? "is not legal" : "may be several moves";
    throw new Error(`"${words}" ${what}; ${this.currentPlayer} can: ${this.legal().join(", ") || "nothing"}`);
  }

  #check(): void {
    const wrong = invariants(this.game);
    if (wrong.length > 0) throw new Error(`the game is not sound: ${wrong.join("; ")}`);
  }
}

export function scenario(spec: ScenarioSpec): Table {
  return new Table(buildGame(spec));
}

// ── From the very start

export interface OpeningSpec {
  rules?: PresetName | RulesConfig;
  /** Cards of the decks; the rest is filled with basics that do not matter, or with `rest`. */
  me?: Named[];
  them?: Named[];
  rest?: Card;
  /** Basic energy of the energy deck, or types that are registered. */
  types?: Type[];
  seed?: string;
}

const MAX_SEEDS = 5000;

/** A new game at its first question. */
export function opening(spec: OpeningSpec = {}): Table {
  const given = typeof spec.rules === "object" ? spec.rules : PRESETS[spec.rules ?? "house"];
  const rules: RulesConfig = { ...given, copies: 100 };
  const rest = spec.rest ?? FILLER;
  const types = spec.types ?? ["fire"];
  const gathered = new Gathered([...(spec.me ?? []), ...(spec.them ?? []), rest]);
  const { source, deckSize } = rules.energy;
  const energyCards = {
    hand: () => [],
    generated: () => types.map((type) => gathered.id(type)),
    deck: () => Array.from({ length: deckSize }, (_, i) => gathered.id(types[i % types.length])),
  };
  const deckOf = (cards: Named[] = []) => ({
    cards: Array.from({ length: rules.deckSize }, (_, i) => gathered.id(cards[i] ?? rest)),
    energy: energyCards[source](),
  });
  const events: Event[] = [];
  const decks: [ReturnType<typeof deckOf>, ReturnType<typeof deckOf>] = [deckOf(spec.me), deckOf(spec.them)];
  const table = new Table(
    createGame({ rules, pool: gathered.pool, decks, seed: spec.seed ?? "opening" }, events),
  );
  table.events = events;
  return table;
}

/** A new game in which chance has given what the test is about. */
export function openingWhere(spec: OpeningSpec, holds: (table: Table) => boolean): Table {
  for (let seed = 0; seed < MAX_SEEDS; seed++) {
    const table = opening({ ...spec, seed: `${seed}` });
    if (holds(table)) return table;
  }
  throw new Error(`none of ${MAX_SEEDS} seeds gives such an opening`);
}

/** Places what a clock would, up to the first turn. */
export function setUp(table: Table): Table {
  while (table.game.phase === "setup") table.act(defaultMove(table.game));
  return table;
}
