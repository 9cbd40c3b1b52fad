// From a board in words to the state of a game: gathers a pool, places every card, keeps count.

import { statusBit, toolsOf } from "../../engine/board.ts";
import { frameOf } from "../../engine/frames.ts";
import {
  type Card,
  compilePool,
  type Game,
  load,
  type Mon,
  type Player,
  type Pool,
  PRESETS,
  type PresetName,
  type RulesConfig,
  type SavedGame,
  type Seat,
  STATUSES,
  type Status,
  TYPES,
  type Type,
} from "../../engine/index.ts";
import { run } from "../../engine/run.ts";
import { OP } from "../../engine/state.ts";
import { basic, energy, FILLER, type MantimonFacts } from "./scenario-cards.ts";
import { type Chance, keyFor } from "./scenario-chance.ts";

/** A card, or the basic energy of a type. */
export type Named = Card | Type;

interface MonState {
  energy?: Named[];
  tool?: Card;
  secondTool?: Card;
  damage?: number;
  status?: Status | Status[];
  /** Cards beneath, lowest first. */
  under?: Card[];
  /** Turn in which it came into play; before the first unless given. */
  since?: number;
}

export interface MonSpec extends MonState {
  card: Card;
}

export interface SideSpec {
  active?: MonSpec;
  bench?: MonSpec[];
  hand?: Named[];
  /** The whole deck, topmost first; cards that do not matter unless given. */
  deck?: Named[];
  discard?: Named[];
  prizes?: Named[];
  energyDeck?: Named[];
  zone?: Named[];
  /** Where energy is generated: what the deck registered, and what comes next. */
  types?: Type[];
  next?: Type;
  points?: number;
}

export interface ScenarioSpec {
  rules?: PresetName | RulesConfig;
  /** Turns begun; 3 unless given, so that both have had their first one. */
  turn?: number;
  toMove?: "me" | "them";
  stadium?: Card;
  stadiumBy?: "me" | "them";
  /** How the next coins fall, and what else chance gives. */
  coins?: Chance[];
  /** Cards of the pool that are nowhere on the table. */
  pool?: Card[];
  me?: SideSpec;
  them?: SideSpec;
}

const STATE_KEYS = ["energy", "tool", "secondTool", "damage", "status", "under", "since"] as const;

/** A Mantimon in play: of a card, or of one made here from a name and facts. */
export function mon(what: string | Card, given: MantimonFacts & MonState = {}): MonSpec {
  const state: Record<string, unknown> = {};
  const facts: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) {
    (STATE_KEYS.includes(key as never) ? state : facts)[key] = value;
  }
  return { card: typeof what === "string" ? basic(what, facts) : what, ...state };
}

type Changes<T> = { [K in keyof T]?: T[K] extends object ? Partial<T[K]> : T[K] };

/** A preset with some fields changed. */
export function custom(preset: PresetName, changes: Changes<RulesConfig>): RulesConfig {
  const base = PRESETS[preset];
  const merged = Object.entries(changes).map(([key, value]) => {
    const old = base[key as keyof RulesConfig];
    return [key, typeof old === "object" ? { ...old, ...(value as object) } : value];
  });
  return { ...base, name: "custom", ...Object.fromEntries(merged) };
}

// ── The pool

function asCard(named: Named): Card {
  return typeof named === "string" ? energy(named) : named;
}

function cardsOfMon(spec: MonSpec): Named[] {
  const { card, under = [], energy: attached = [], tool, secondTool } = spec;
  const tools = [tool, secondTool].filter((one) => one !== undefined);
  return [...under, card, ...attached, ...tools];
}

function cardsOfSide(side: SideSpec): Named[] {
  const { active, bench = [], hand = [], deck = [], discard = [], prizes = [] } = side;
  const { energyDeck = [], zone = [] } = side;
  const mons = [...(active === undefined ? [] : [active]), ...bench].flatMap(cardsOfMon);
  return [...mons, ...hand, ...deck, ...discard, ...prizes, ...energyDeck, ...zone];
}

/** Cards that are equal in all they say are one card of the pool. */
export class Gathered {
  readonly pool: Pool;
  readonly #places = new Map<string, number>();

  constructor(named: Named[]) {
    const cards: Card[] = [];
    for (const one of [...TYPES, FILLER, ...named]) {
      const card = asCard(one);
      const text = JSON.stringify(card);
      if (this.#places.has(text)) continue;
      const number = cards.length + 1;
      this.#places.set(text, cards.length);
      cards.push({ ...card, id: `tst-${String(number).padStart(3, "0")}`, number });
    }
    this.pool = compilePool("scenario", cards);
  }

  index(named: Named): number {
    return this.#places.get(JSON.stringify(asCard(named))) as number;
  }

  id(named: Named): string {
    return this.pool.cards[this.index(named)].id;
  }
}

// ── The state

function playerOf(gathered: Gathered, rules: RulesConfig, side: SideSpec): Player {
  const indexes = (named: Named[] = []): number[] => named.map((one) => gathered.index(one));
  const generated = rules.energy.source === "generated";
  const types = generated ? indexes(side.types ?? ["fire"]) : [];
  const points = side.points ?? 0;
  const prizes = rules.win.by === "prizes" ? Math.max(0, rules.win.target - points) : 0;
  return {
    deck: indexes(side.deck).reverse(),
    hand: indexes(side.hand),
    discard: indexes(side.discard),
    prizes: indexes(side.prizes ?? Array<Card>(prizes).fill(FILLER)).reverse(),
    energyDeck: indexes(side.energyDeck).reverse(),
    energyZone: indexes(side.zone),
    energyTypes: types,
    nextEnergy: !generated ? -1 : side.next === undefined ? types[0] : gathered.index(side.next),
    active: null,
    bench: [],
    points,
    mulligans: 0,
    attached: 0,
    supporter: false,
    stadiumPlayed: false,
    stadiumUsed: -1,
    retreated: false,
    cancels: 0,
    generatedEnergy: 0,
    lostMonOn: -1,
    lostTypes: 0,
    lostAnyOn: -1,
  };
}

function monOf(gathered: Gathered, spec: MonSpec, owner: Seat, id: number): Mon {
  const statuses = [spec.status ?? []].flat().filter((status) => STATUSES.includes(status));
  return {
    id,
    owner,
    cards: [...(spec.under ?? []), spec.card].map((card) => gathered.index(card)),
    energy: (spec.energy ?? []).map((one) => gathered.index(one)),
    tool: spec.tool === undefined ? -1 : gathered.index(spec.tool),
    secondTool: spec.secondTool === undefined ? -1 : gathered.index(spec.secondTool),
    damage: spec.damage ?? 0,
    hp: gathered.pool.info[gathered.index(spec.card)].hp,
    statuses: statuses.reduce((bits, status) => bits | statusBit(status), 0),
    paralyzedOn: -1,
    entered: spec.since ?? 0,
    evolved: -1,
    activeSince: 0,
    abilityUsed: -1,
    damagedOn: -1,
    damagedBy: -1,
    attackedOn: -1,
    attackCard: -1,
    attackIndex: -1,
    knockOutResolved: false,
  };
}

/** Cards that a side has beside those of the pool of fillers. */
function countOf(player: Player): number {
  const { deck, hand, discard, prizes, energyDeck, energyZone, active, bench } = player;
  const mons = [...(active === null ? [] : [active]), ...bench];
  return (
    [deck, hand, discard, prizes, energyDeck, energyZone].flat().length +
    mons.flatMap((one) => [...one.cards, ...one.energy, ...toolsOf(one)]).length
  );
}

function energyCount(gathered: Gathered, player: Player): number {
  const { hand, discard, energyDeck, energyZone, active, bench } = player;
  const attached = [...(active === null ? [] : [active]), ...bench].flatMap((one) => one.energy);
  const cards = [...hand, ...discard, ...energyDeck, ...energyZone, ...attached];
  return cards.filter((card) => gathered.pool.info[card].kind === "energy").length;
}

/**
 * Every player has as many cards as the rules say. What the scenario does not speak of fills the
 * energy deck and the deck; where the deck is given, it lies beneath the prizes, out of reach.
 */
function fillUp(gathered: Gathered, rules: RulesConfig, side: SideSpec, player: Player, more: number): void {
  const { source, deckSize } = rules.energy;
  if (source === "generated") player.generatedEnergy = energyCount(gathered, player);
  if (source === "deck" && side.energyDeck === undefined) {
    const missing = Math.max(0, deckSize - energyCount(gathered, player));
    player.energyDeck = Array<number>(missing).fill(gathered.index("fire"));
  }
  const expected = rules.deckSize + (source === "deck" ? deckSize : 0) + player.generatedEnergy;
  const missing = expected - countOf(player) - more;
  if (missing < 0) throw new Error(`the scenario gives a player ${-missing} cards too many`);
  const zone = side.deck === undefined ? player.deck : player.prizes;
  zone.unshift(...Array<number>(missing).fill(gathered.index(FILLER)));
}

export function buildGame(spec: ScenarioSpec): Game {
  const sides = [spec.me ?? {}, spec.them ?? {}].map((side) => ({
    ...side,
    active: side.active ?? mon("Nobody", { hp: 200 }),
  }));
  const rules = typeof spec.rules === "object" ? spec.rules : PRESETS[spec.rules ?? "house"];
  const loose = [...(spec.pool ?? []), ...(spec.stadium === undefined ? [] : [spec.stadium])];
  const gathered = new Gathered([...sides.flatMap(cardsOfSide), ...loose]);
  const turn = spec.turn ?? 3;
  const current: Seat = spec.toMove === "them" ? 1 : 0;
  const stadiumSeat: Seat = spec.stadiumBy === "them" ? 1 : 0;
  let nextMon = 0;
  const players = sides.map((side, seat) => {
    const player = playerOf(gathered, rules, side);
    const stand = (one: MonSpec): Mon => monOf(gathered, one, seat as Seat, nextMon++);
    player.active = stand(side.active);
    player.bench = (side.bench ?? []).map(stand);
    const ownsStadium = spec.stadium !== undefined && stadiumSeat === seat;
    fillUp(gathered, rules, side, player, ownsStadium ? 1 : 0);
    return player;
  }) as [Player, Player];
  const saved: SavedGame = {
    rules,
    pool: gathered.pool.version,
    key: keyFor(spec.coins ?? []),
    drawn: 0,
    phase: "main",
    turn,
    current,
    first: turn % 2 === 1 ? current : ((1 - current) as Seat),
    players,
    stadium: spec.stadium === undefined ? -1 : gathered.index(spec.stadium),
    stadiumSeat,
    lasting: [],
    stack: [frameOf(OP.stateBasedActions, current)],
    decision: null,
    nextMon,
    nextLasting: 0,
    result: null,
  };
  const game = load(gathered.pool, saved);
  run(game);
  return game;
}
