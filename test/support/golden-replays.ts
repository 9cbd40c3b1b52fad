// Golden replays: matches played with the cards of a version, and what everybody saw of them. They are kept for good.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { releaseOf } from "../../cards/versions.ts";
import {
  hash,
  OPEN_HANDS,
  type Perspective,
  type Pool,
  PRESETS,
  type PresetName,
  SPECTATOR,
} from "../../engine/index.ts";
import { writeFileSafely } from "../../scripts/files/write-file.mjs";
import type { ActionLog } from "../../src/matches/action-log.ts";
import { playLog } from "../../src/replays/play.ts";
import { playedMatch } from "./played-match.ts";

export interface GoldenReplay {
  log: ActionLog;
  /** Of the game at its end. */
  hash: string;
  /** Of all views and events, by perspective. */
  seen: Record<string, string>;
}

/** Matches in which much happens, and that end by points or prizes. */
const SEEDS: Record<PresetName, string> = {
  house: "golden replay 52",
  standard: "golden replay 59",
  pocket: "golden replay 12",
};

const ROOT = join(import.meta.dirname, "../..");
const PERSPECTIVES: [name: string, Perspective][] = [
  ["seat 0", 0],
  ["seat 1", 1],
  ["spectator", SPECTATOR],
  ["open hands", OPEN_HANDS],
];

/** Where the replay of a preset is kept, from the project's root. @param release such as "wld@1+dst@1" */
export function goldenReplayPath(release: string, preset: PresetName): string {
  return `test/golden/replays/${release}/${preset}.json`;
}

/** Null if there is none yet. */
export function readGoldenReplay(release: string, preset: PresetName): GoldenReplay | null {
  const path = join(ROOT, goldenReplayPath(release, preset));
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

/** Plays a log, and sums up all that can be seen of it. @throws {Problem} `replay_unplayable` */
export function observe(log: ActionLog, pool: Pool): Omit<GoldenReplay, "log"> {
  const seen = PERSPECTIVES.map(([name, perspective]) => {
    const { view, opening, steps } = playLog(log, perspective, pool);
    return [name, digest(JSON.stringify([view, opening, steps.map(({ events }) => events)]))];
  });
  // A game's hash includes the version of its cards, and old logs name it without hashes.
  const { game } = playLog(log, SPECTATOR, { ...pool, version: log.header.poolVersion });
  return { hash: hash(game), seen: Object.fromEntries(seen) };
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);

/**
 * Writes the replays that the present cards lack. Those that are there stay as they are: whatever changes what they
 * come to, changes the replays of all players too.
 * @returns the files that were written, from the project's root
 */
export function writeGoldenReplays(pool: Pool): string[] {
  const release = releaseOf(pool.version);
  const missing = (Object.keys(PRESETS) as PresetName[]).filter((one) => !readGoldenReplay(release, one));
  return missing.map((preset) => {
    const { log } = playedMatch({ rules: preset, seed: SEEDS[preset] });
    log.header.id = `golden-${preset}`;
    const path = goldenReplayPath(release, preset);
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSafely(join(ROOT, path), `${JSON.stringify({ log, ...observe(log, pool) })}\n`);
    return path;
  });
}
