// A golden playthrough: one game from fixed decks and a fixed seed, with everything that can be
// observed of it, as text that a diff shows well.

import {
  advance,
  createGame,
  currentPlayer,
  type Deck,
  type Event,
  type Game,
  hash,
  legalActions,
  PRESETS,
  type PresetName,
  randomFrom,
  redact,
  type Setup,
  SPECTATOR,
  type View,
  type Viewer,
  view,
} from "../../engine/index.ts";
import { fixedPool } from "./fixed-cards.ts";
import { livelyMove } from "./random-setup.ts";

const VIEWERS: Viewer[] = [0, 1, SPECTATOR];

/** In the order in which they fill a deck, as often as the rules allow. */
const LISTS = [
  [
    "Emberling",
    "Emberoar",
    "Embertide",
    "Boltfinch",
    "Dozer",
    "Balm",
    "Scholar",
    "Thick scarf",
    "Fairground",
  ],
  ["Tidekin", "Tideking", "Mossback", "Mimicoon", "Whistle", "Gust", "Nettle vest", "Barter", "Fair"],
];
/** Fills up what is left; energy where it is in the main deck. */
const FILLERS = ["Rope", "Courier", "Marsh"];
const ENERGY = [
  ["fire energy", "lightning energy"],
  ["water energy", "grass energy"],
];

function idOf(name: string): string {
  const card = fixedPool.cards.find((one) => one.name === name);
  if (card === undefined) throw new Error(`no fixed card is called ${name}`);
  return card.id;
}

function deckOf(preset: PresetName, seat: number): Deck {
  const { deckSize, copies, energy } = PRESETS[preset];
  const types = ENERGY[seat].map(idOf);
  const filling = energy.source === "hand" ? [] : FILLERS;
  const cards = [...LISTS[seat], ...filling].flatMap((name) => Array<string>(copies).fill(idOf(name)));
  for (let i = 0; cards.length < deckSize; i++) cards.push(types[i % types.length]);
  const inDeck = Array.from({ length: energy.deckSize }, (_, i) => types[i % types.length]);
  return { cards: cards.slice(0, deckSize), energy: energy.source === "generated" ? types : inDeck };
}

/** Each part of what a viewer sees, as one line. */
function partsOf(shown: View): Map<string, string> {
  const parts = new Map<string, string>();
  for (const [key, value] of Object.entries(shown)) {
    if (key !== "players") parts.set(key, JSON.stringify(value));
  }
  shown.players.forEach((player, seat) => {
    for (const [key, value] of Object.entries(player)) {
      parts.set(`players.${seat}.${key}`, JSON.stringify(value));
    }
  });
  return parts;
}

function nameOf(viewer: Viewer): string {
  return viewer === SPECTATOR ? "spectator" : `seat ${viewer}`;
}

/** Events as they are, and as a viewer sees those that it sees otherwise. */
function eventLines(events: Event[]): string[] {
  const seen = VIEWERS.map((viewer) => redact(events, viewer).map((event) => JSON.stringify(event)));
  return events.flatMap((event, i) => {
    const text = JSON.stringify(event);
    const otherwise = VIEWERS.flatMap((viewer, v) =>
      seen[v][i] === text ? [] : [`  · ${nameOf(viewer)}: ${seen[v][i]}`],
    );
    return [`  ${text}`, ...otherwise];
  });
}

/** Writes a game down, part by part; of views only what has changed. */
class Writer {
  readonly lines: string[] = [];
  private readonly shown = VIEWERS.map(() => new Map<string, string>());

  views(game: Game): void {
    const parts = VIEWERS.map((viewer) => partsOf(view(game, viewer)));
    for (const part of parts[0].keys()) {
      const texts = parts.map((seen) => seen.get(part) as string);
      const changed = VIEWERS.map((_, v) => this.shown[v].get(part) !== texts[v]);
      texts.forEach((text, v) => void this.shown[v].set(part, text));
      if (new Set(texts).size === 1) {
        if (changed.some(Boolean)) this.lines.push(`  all see ${part} ${texts[0]}`);
        continue;
      }
      VIEWERS.forEach((viewer, v) => {
        if (changed[v]) this.lines.push(`  ${nameOf(viewer)} sees ${part} ${texts[v]}`);
      });
    }
    this.lines.push(`  hash ${hash(game)}`);
  }
}

/** Games in which much happens, and that soon end by points or prizes. */
const SEEDS: Record<PresetName, string> = { house: "golden 3", standard: "golden 1", pocket: "golden 64" };

/** Where the playthrough of a preset is kept, from the project's root. */
export function goldenPath(preset: PresetName): string {
  return `test/golden/${preset}.txt`;
}

/** The whole game of a preset, move by move. */
export function playthrough(preset: PresetName): string {
  const seed = SEEDS[preset];
  const decks: [Deck, Deck] = [deckOf(preset, 0), deckOf(preset, 1)];
  const setup: Setup = { rules: PRESETS[preset], pool: fixedPool, decks, seed };
  const random = randomFrom(`moves of ${seed}`);
  const opening: Event[] = [];
  const game = createGame(setup, opening);
  const writer = new Writer();
  const { lines } = writer;
  lines.push(`A game by the ${preset} rules, from the seed "${seed}".`);
  for (const seat of [0, 1]) lines.push(`Deck of seat ${seat}: ${JSON.stringify(decks[seat])}`);
  lines.push("", "Opening", ...eventLines(opening));
  writer.views(game);
  let number = 0;
  for (let seat = currentPlayer(game); seat !== -1; seat = currentPlayer(game)) {
    const moves = legalActions(game, seat);
    const move = livelyMove(random, moves);
    const events: Event[] = [];
    lines.push("", `Move ${++number}, seat ${seat}: ${JSON.stringify(move)}`);
    lines.push(`  of ${moves.map((one) => JSON.stringify(one)).join(" ")}`);
    advance(game, move, events);
    lines.push(...eventLines(events));
    writer.views(game);
  }
  return `${lines.join("\n")}\n`;
}
