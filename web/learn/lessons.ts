// The lessons of the tutorial: short matches with fixed seeds and small decks, and what is said at each step.
import { PRESETS, type RulesConfig, type View } from "../../engine/index.ts";
import type { PlayableMoves } from "../match/playable-moves.ts";

export const LESSONS = ["attack", "energy", "evolve", "match"] as const;
export type LessonId = (typeof LESSONS)[number];

/** What a step looks at to know that it is done. */
export interface StepState {
  view: View;
  playable: PlayableMoves;
  /** Names of the cards, by index. */
  nameOf(card: number): string;
}

export interface Step {
  /** The key of its text in `learn.steps`. */
  text: string;
  /** What it is about on the table: a selector whose elements are marked. */
  marks?: string;
  /** Without it the player goes on with a button. */
  done?(state: StepState): boolean;
}

export interface Lesson {
  id: LessonId;
  rules: RulesConfig;
  /** Names of cards and how many, of the player and the opponent. */
  decks: [Record<string, number>, Record<string, number>];
  energy: [Record<string, number>, Record<string, number>];
  seed: string;
  /** `idle` ends each turn, `bot` plays as the bot of the server does. */
  opponent: "idle" | "bot";
  steps: Step[];
}

/** The house rules with small decks. The player may attack in the first turn. */
function smallRules(deckSize: number, energySize: number, hand: number, target: number): RulesConfig {
  const { house } = PRESETS;
  return {
    ...house,
    deckSize,
    copies: deckSize,
    energy: { ...house.energy, deckSize: energySize },
    opening: { hand, basic: "guaranteed", bonus: 0 },
    first: { ...house.first, attack: true },
    deckOut: "continue",
    win: { by: "points", target },
  };
}

const mine = ({ view }: StepState) => view.players[0];
const isMyTurn = ({ view }: StepState) => view.phase === "main" && view.current === 0 && !view.decision;
const isOver = ({ view }: StepState) => view.result !== null;
const isActive = (state: StepState, name: string) => {
  const { active } = mine(state);
  return active !== null && active.cards.length > 0 && state.nameOf(active.cards.at(-1)!) === name;
};

export const LESSON: Record<LessonId, Lesson> = {
  attack: {
    id: "attack",
    rules: smallRules(10, 6, 3, 1),
    decks: [{ Flintkid: 10 }, { Calfin: 10 }],
    energy: [{ "Fire Energy": 6 }, { "Water Energy": 6 }],
    seed: "lesson attack 0",
    opponent: "idle",
    steps: [
      { text: "goal" },
      {
        text: "place",
        marks: ".hand .handcard[data-legal]",
        done: ({ view }) => view.players[0].active !== null,
      },
      { text: "bench", marks: ".side--near .bench, .hand", done: isMyTurn },
      { text: "takeEnergy", marks: ".side--near .zone", done: (state) => mine(state).attached > 0 },
      {
        text: "attack",
        marks: '.attack:first-child, [data-testid="open-attacks"]',
        done: ({ view }) =>
          view.players[1].active === null || view.players[1].active.damage > 0 || view.result !== null,
      },
      { text: "again", marks: ".side--far .spot", done: isOver },
      { text: "attackDone" },
    ],
  },
  energy: {
    id: "energy",
    rules: smallRules(10, 8, 3, 1),
    decks: [{ Calfin: 5, Flintkid: 5 }, { Nutwarden: 10 }],
    energy: [{ "Fire Energy": 8 }, { "Grass Energy": 8 }],
    seed: "lesson energy 0",
    opponent: "idle",
    steps: [
      { text: "energyGoal" },
      {
        text: "calfinActive",
        marks: ".hand .handcard[data-legal]",
        done: (state) => mine(state).active !== null,
      },
      {
        text: "flintkidBench",
        marks: ".hand, .side--near .bench",
        done: (state) => isMyTurn(state) && mine(state).bench.length > 0,
      },
      { text: "wrongEnergy", marks: ".side--near .zone", done: (state) => mine(state).attached > 0 },
      {
        text: "retreat",
        marks: '[data-testid="retreat"], [data-testid="open-attacks"]',
        done: (state) => mine(state).retreated || isActive(state, "Flintkid"),
      },
      { text: "endTurn", marks: '[data-testid="end-turn"]', done: ({ view }) => view.turn > 2 },
      {
        text: "energyAttack",
        marks: ".side--near .zone",
        done: ({ view }) => (view.players[1].active?.damage ?? 1) > 0,
      },
      { text: "energyMore", done: isOver },
      { text: "energyDone" },
    ],
  },
  evolve: {
    id: "evolve",
    rules: smallRules(12, 8, 5, 2),
    decks: [{ Kindlekit: 4, Cinderbrush: 4, "Lorekeeper Aldis": 2, "Oaken Charm": 2 }, { Prayling: 12 }],
    energy: [{ "Fire Energy": 8 }, { "Grass Energy": 8 }],
    seed: "lesson evolve 15",
    opponent: "idle",
    steps: [
      { text: "evolveGoal" },
      { text: "evolvePlace", marks: ".hand .handcard[data-legal]", done: isMyTurn },
      {
        text: "trainers",
        marks: ".hand .handcard[data-legal]",
        done: (state) => mine(state).supporter || mine(state).active?.tool !== -1 || state.view.turn > 2,
      },
      {
        text: "evolveWait",
        marks: '[data-testid="end-turn"]',
        done: ({ view }) => view.turn > 2 && view.current === 0,
      },
      {
        text: "evolveNow",
        marks: ".hand .handcard[data-legal]",
        done: (state) =>
          [mine(state).active, ...mine(state).bench].some((mon) => (mon?.cards.length ?? 0) > 1),
      },
      { text: "weakness", marks: ".side--far .spot", done: isOver },
      { text: "evolveDone" },
    ],
  },
  match: {
    id: "match",
    rules: { ...smallRules(20, 10, 5, 2), copies: 20 },
    decks: [
      {
        Flintkid: 4,
        Kindlekit: 4,
        Cinderbrush: 4,
        "Lorekeeper Aldis": 3,
        "Rope Bridge": 2,
        "Bitter Root": 3,
      },
      { Prayling: 8, Nutwarden: 6, "Lorekeeper Aldis": 3, "Rope Bridge": 3 },
    ],
    energy: [{ "Fire Energy": 10 }, { "Grass Energy": 10 }],
    seed: "lesson match 3",
    opponent: "bot",
    steps: [
      { text: "matchGoal" },
      { text: "matchSetUp", done: ({ view }) => view.phase === "main" },
      { text: "matchPlay", done: isOver },
      { text: "matchDone" },
    ],
  },
};
