// Bots that somebody brings to the ladder: what they answer, and what becomes of those that go wrong.
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { deckOf } from "../../cards/content.ts";
import { loadContent } from "../../cards/load.ts";
import { iterationBudget, PRESETS, randomBot } from "../../engine/index.ts";
import { playBotMatch } from "./bot-match.ts";
import { BROUGHT_BOT_LIMITS, broughtBot } from "./brought-bot.ts";

const { pool, decks } = loadContent();
const deck = deckOf(decks.find(({ rules }) => rules === "pocket")!);
const setup = {
  rules: PRESETS.pocket,
  pool,
  decks: [deck, deck] as [typeof deck, typeof deck],
  seed: "brought",
};

const files: string[] = [];
afterAll(() => Promise.all(files.map((file) => rm(file, { force: true }))));

async function bot(name: string, body: string) {
  const file = join(tmpdir(), `brought-${name}-${process.pid}.mjs`);
  files.push(file);
  await writeFile(file, `export function choose({ moves }) { ${body} }\n`);
  return broughtBot(file, {
    ...BROUGHT_BOT_LIMITS,
    deadlineMs: name === "hangs" ? 1_000 : 60_000,
    iterations: 1,
    ms: 0,
  });
}

const play = async (name: string, body: string) =>
  playBotMatch(setup, [await bot(name, body), randomBot], () => iterationBudget(0));

test("a bot that answers plays to the end", async () => {
  expect(await play("good", "return moves.at(-1);")).not.toHaveProperty("fault");
});

test.each([
  ["hangs", "for (;;);", "seat 0: no answer within 1000 ms"],
  ["throws", "throw new Error('no idea');", "seat 0: no idea"],
  ["cheats", "return { type: 'attack', index: 77 };", 'seat 0: {"type":"attack","index":77} is not legal'],
  ["ends its process", "process.exit(1);", "seat 0: the bot's thread has ended"],
])("a bot that %s loses the game, and the ladder goes on", async (name, body, fault) => {
  expect(await play(name.replaceAll(" ", "-"), body)).toMatchObject({ winner: 1, fault });
});
