// From a card list to a match, in the two commands that docs/CARDS.md tells: import it, make decks of it, play.
import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadContent } from "../../cards/load.ts";
import { randomFrom } from "../../engine/random.ts";
import { newFolder } from "../support/folders.ts";
import { gameName } from "../support/fuzz.ts";
import { Player, playAtRandom } from "../support/match-client.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

const ROOT = join(import.meta.dirname, "../..");
const folder = newFolder();

/** Runs a command of package.json, and gives what it prints. */
function run(script: string, ...args: string[]): string {
  const env = { ...process.env, CARD_SETS_DIR: folder.path };
  return execFileSync(process.execPath, [join(ROOT, script), ...args], {
    encoding: "utf8",
    env,
    stdio: "pipe",
  });
}

let server: TestServer;
beforeAll(async () => {
  const list = join(folder.path, "my-cards.json");
  cpSync(join(ROOT, "test/fixtures/import/small.json"), list);
  run("scripts/import-cards.ts", list, "--set", "myc", "--name", "My Cards");
  run("scripts/make-decks.ts", "--set", "myc", "--count", "1", "--candidates", "4", "--games", "1");
  server = await startTestServer({ CARD_SETS_DIR: folder.path, BOT_DELAY_MS: "0" });
});
afterAll(async () => {
  await server?.close();
  folder.remove();
});

test("the set and its decks are loaded along with the game's own", () => {
  const { pool, sets, decks } = loadContent(undefined, folder.path);
  expect(sets.map(({ code }) => code)).toEqual([...loadContent().sets.map(({ code }) => code), "myc"]);
  const made = decks.filter(({ id }) => id.startsWith("myc-"));
  expect(made.map(({ id }) => id).sort()).toEqual(["myc-house-1", "myc-pocket-1", "myc-standard-1"]);
  const energy = new Set(pool.cards.filter(({ kind }) => kind === "energy").map(({ id }) => id));
  for (const { cards } of made)
    expect(cards.every(({ id }) => id.startsWith("myc-") || energy.has(id))).toBe(true);
});

test("the decks are offered, and a match with one is played against the bot to its end", async () => {
  const { decks } = await (await fetch(`${server.url}/api/v1/preset-decks`)).json();
  expect(decks).toContainEqual(
    expect.objectContaining({ id: "myc-pocket-1", rules: "pocket", star: expect.stringMatching(/^myc-/) }),
  );
  const player = await Player.guest(server.url);
  const match = await player.create({ deck: "myc-pocket-1", rules: "pocket" });
  await playAtRandom(match, randomFrom(gameName("imported")));
  expect(match.state.status).toBe("over");
  expect(match.errors).toEqual([]);
});
