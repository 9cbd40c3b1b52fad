// Replays: old ones stay as they were when cards change, and a log that cannot be played says why.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { poolArchive, releases } from "../../cards/archive.ts";
import type { CardSet } from "../../cards/content.ts";
import { loadContent } from "../../cards/load.ts";
import { releaseOf } from "../../cards/versions.ts";
import {
  apply,
  createGame,
  OPEN_HANDS,
  PRESETS,
  type PresetName,
  project,
  redact,
  SPECTATOR,
  view,
} from "../../engine/index.ts";
import { archiveSets } from "../../scripts/archive-cards.ts";
import { folderOf } from "../../test/support/cards-folder.ts";
import { goldenReplayPath, observe, readGoldenReplay } from "../../test/support/golden-replays.ts";
import { playedMatch } from "../../test/support/played-match.ts";
import type { Problem } from "../http/problem.ts";
import { type ActionLog, LOG_VERSION } from "../matches/action-log.ts";
import type { FindPool } from "../pools/store.ts";
import { playLog, poolOfLog } from "./play.ts";

const { pool } = loadContent();
const poolOf = poolArchive(pool);
const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];

function golden(release: string, preset: PresetName) {
  const replay = readGoldenReplay(release, preset);
  if (!replay) throw new Error(`there is no ${goldenReplayPath(release, preset)}: run npm run golden`);
  return replay;
}

describe.each(releases())("the golden replay with the cards %s", (release) => {
  test.each(PRESET_NAMES)("by the %s rules plays as it did on the day that it was made", (preset) => {
    const { log, ...made } = golden(release, preset);
    expect(releaseOf(log.header.poolVersion)).toBe(release);
    expect(observe(log, poolOf(log.header.poolVersion)!)).toEqual(made);
  });
});

/** A copy of the game's cards, in which every Mantimon has 10 HP more. @param release raises the numbers and archives */
function changedCards(release: boolean): string {
  const root = folderOf({});
  const own = join(import.meta.dirname, "../../cards");
  for (const folder of ["sets", "archive"])
    cpSync(join(own, folder), join(root, folder), { recursive: true });
  for (const code of ["wld", "dst"]) {
    const path = join(root, `sets/${code}.json`);
    const set: CardSet = JSON.parse(readFileSync(path, "utf8"));
    for (const card of set.cards) if (card.kind === "mantimon" && card.hp < 400) card.hp += 10;
    if (release) set.version++;
    writeFileSync(path, JSON.stringify(set));
  }
  if (release) archiveSets(root);
  return root;
}

test.each([
  ["are released under new numbers", true],
  ["are changed under the old numbers", false],
])("after cards %s, old replays play with the old ones", (_, release) => {
  const root = changedCards(release);
  const changed = loadContent(root).pool;
  const after = poolArchive(changed, root);
  expect(changed.version).not.toBe(pool.version);
  for (const preset of PRESET_NAMES) {
    const { log, ...made } = golden(releaseOf(pool.version), preset);
    for (const version of [releaseOf(pool.version), pool.version]) {
      expect(observe(log, after(version)!)).toEqual(made);
    }
    // With the changed cards it is another game, or none.
    let otherwise: unknown = null;
    try {
      otherwise = observe(log, changed);
    } catch (error) {
      otherwise = (error as Problem).code;
    }
    expect(otherwise).not.toEqual(made);
  }
});

test.each([0, 1, SPECTATOR, OPEN_HANDS] as const)(
  "perspective %i gets what the engine shows of each action",
  (perspective) => {
    const { log } = playedMatch({ seed: "replay" });
    const played = playLog(log, perspective, pool);
    const { rules, seed, players } = log.header;
    let game = createGame({ rules, pool, decks: [players[0].deck, players[1].deck], seed });
    const drawn = structuredClone(played.view);
    expect(drawn).toEqual(view(game, perspective));
    for (const [i, { action, by, at, turn }] of log.entries.entries()) {
      const next = apply(game, action);
      const events = redact(next.events, perspective);
      expect(played.steps[i]).toEqual({ seq: i + 1, by, at, turn, events });
      for (const event of events) project(drawn, event);
      game = next.game;
      expect(drawn).toEqual(view(game, perspective));
    }
    expect(played.result).toEqual(game.result);
  },
);

describe("what cannot be played says why", () => {
  const { log } = playedMatch({ seed: "unplayable", moves: 20 });
  const { header, entries } = log;
  const changedHeader = (change: object) => ({ entries, header: { ...header, ...change } }) as ActionLog;
  const findPool: FindPool = async (version) => poolOf(version);
  const problemOf = async (broken: ActionLog, find = findPool) => {
    try {
      playLog(broken, SPECTATOR, await poolOfLog(broken, find));
    } catch (error) {
      return error as Problem;
    }
    throw new Error("it was played");
  };

  test.each([
    ["of a newer version", changedHeader({ version: LOG_VERSION + 1 }), /newer server/],
    ["of an older version", changedHeader({ version: LOG_VERSION - 1 }), /older rules/],
    ["from before there were versions", changedHeader({ version: undefined }), /older rules/],
    ["with unknown cards", changedHeader({ poolVersion: "wld@99" }), /cards are not known/],
    ["without cards", changedHeader({ poolVersion: undefined }), /cards are not known/],
    ["that breaks off", { header, entries: entries.slice(0, 5) }, /no longer comes to its end/],
    [
      "with decks of other cards",
      changedHeader({ players: [{ deck: { cards: ["x"], energy: [] } }, {}] }),
      /no longer comes/,
    ],
    ["without players", changedHeader({ players: [] }), /no longer comes to its end/],
  ])("a log %s", async (_, broken, reason) => {
    const problem = await problemOf(broken);
    expect(problem).toMatchObject({ code: "replay_unplayable", status: 409 });
    expect(problem.message).toMatch(reason);
  });

  test("cards that cannot be read", async () => {
    const broken = await problemOf(log, async () => {
      throw new Error("a file is missing");
    });
    expect(broken).toMatchObject({ code: "replay_unplayable", cause: new Error("a file is missing") });
  });
});
