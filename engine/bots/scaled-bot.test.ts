// What a bot of each level considers, and that levels and personalities that do not exist are refused by name.
import { describe, expect, test } from "vitest";
import { botKnowledge, LEVELS, PERSONALITIES } from "../../cards/ai.ts";
import { deckOf } from "../../cards/content.ts";
import { loadContent } from "../../cards/load.ts";
import { PRESETS } from "../rules.ts";
import { playBotGame, type Watch } from "../sim/bot-game.ts";
import type { BotInput, SyncBot } from "./bot.ts";
import { createScaledBot, type Level, UnknownBotError } from "./scaled-bot.ts";

const { pool, decks } = loadContent();
const knowledge = botKnowledge(decks);
const deck = deckOf(decks.find(({ id }) => id === "walking-wood")!);

/** A level that always overlooks what `lapses` names. */
const withLapses = (lapses: Partial<Level>): Level => ({
  level: 1,
  thinks: "thumb",
  iterations: 0,
  overlooks: 0,
  keepsEnergy: 0,
  weakAttack: 0,
  ...lapses,
});

/** Plays a game between two bots of `level`. Calls `watch` with each choice. */
function play(level: Level, watch?: Watch, personality = "balanced", seed = "scaled bot") {
  const bot = () => createScaledBot(knowledge, [level], PERSONALITIES, { level: level.level, personality });
  return playBotGame({
    pool,
    rules: PRESETS.house,
    bots: [bot(), bot()],
    decks: [deck, deck],
    seed,
    ...(watch && { watch }),
  });
}

/** Kinds of the moves that are made in a game although something else could be done. */
function kindsOfMoves(level: Level): Set<string> {
  const kinds = new Set<string>();
  play(level, (game, _seat, moves, chosen) => {
    const trainer = chosen.type === "play" && pool.info[chosen.card].kind !== "mantimon";
    if (moves.length > 1 && game.turn > 0) kinds.add(trainer ? "trainer" : chosen.type);
  });
  return kinds;
}

describe("lapses of a level", () => {
  test("without any, it uses trainers and attaches energy", () => {
    const kinds = kindsOfMoves(withLapses({}));
    expect(kinds).toContain("trainer");
    expect(kinds).toContain("attach");
  });

  test("one that overlooks texts plays no trainer and uses no ability", () => {
    const kinds = kindsOfMoves(withLapses({ overlooks: 1 }));
    expect(kinds).not.toContain("trainer");
    expect(kinds).not.toContain("ability");
    expect(kinds).toContain("attach");
  });

  test("one that keeps its energy attaches none", () => {
    expect(kindsOfMoves(withLapses({ keepsEnergy: 1 }))).not.toContain("attach");
  });

  test("one that is weak in attack uses the first attack where it is possible", () => {
    let choices = 0;
    play(withLapses({ weakAttack: 1 }), (game, _seat, moves, chosen) => {
      const first = moves.some((move) => move.type === "attack" && move.index === 0);
      if (game.decision !== null || chosen.type !== "attack" || !first) return;
      choices++;
      expect(chosen.index).toBe(0);
    });
    expect(choices).toBeGreaterThan(0);
  });
});

test("lapses differ by the secret of the match, and by nothing else", () => {
  const level = withLapses({ keepsEnergy: 0.5 });
  const bot = () => createScaledBot(knowledge, [level], PERSONALITIES, { level: 1, personality: "balanced" });
  const inputs: BotInput[] = [];
  const observed: SyncBot = (given) => {
    const attach = given.moves.find(({ type }) => type === "attach");
    if (attach) inputs.push({ ...given, moves: [attach, { type: "endTurn" }] });
    return bot()(given);
  };
  playBotGame({ pool, rules: PRESETS.house, bots: [observed, bot()], decks: [deck, deck], seed: "secrets" });
  const moves = () => Array.from({ length: 20 }, (_, i) => bot()({ ...inputs[0], secret: `${i}` }).type);
  expect(new Set(moves())).toEqual(new Set(["attach", "endTurn"]));
  expect(moves()).toEqual(moves());
});

test.each(PERSONALITIES.map(({ id }) => id))(
  "a game of the personality %s ends, and repeats itself",
  (personality) => {
    const level = withLapses({});
    const game = play(level, undefined, personality);
    expect(game.result).not.toBeNull();
    expect(play(level, undefined, personality)).toEqual(game);
  },
);

test.each([
  [
    "level",
    { level: 11, personality: "balanced" },
    "level is 11; it must be one of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10.",
  ],
  [
    "personality",
    { level: 1, personality: "mean" },
    'personality is "mean"; it must be one of balanced, aggressive,',
  ],
])("an unknown %s is refused", (field, wish, message) => {
  const create = () => createScaledBot(knowledge, LEVELS, PERSONALITIES, wish);
  expect(create).toThrow(UnknownBotError);
  expect(create).toThrow(message);
  expect(create).toThrow(expect.objectContaining({ field }));
});
