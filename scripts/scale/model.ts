// What players cost, and what so many of them need: docs/SCALE.md explains the figures.

/** Measured by npm run load: docs/reports/. */
const MEASURED = {
  /** Milliseconds of the server's processor time for an action, with everything around it: 1.4 to 2.0 in four runs. */
  actionCpuMs: 1.7,
  /** Seconds between two actions of a match at a human pace. */
  actionIntervalSeconds: 3,
  /** Bytes that the server sends for an action, to both players. */
  actionBytes: 510,
  /** Bytes of a stored replay, docs/REPLAYS.md, and minutes of a match. */
  replayBytes: 16_000,
  matchMinutes: 10,
};

/** What is assumed of players and machines. */
const ASSUMED = {
  /** Share of the players online who are in a match. */
  playing: 0.4,
  /** Share of a core that a process should use at most. */
  load: 0.6,
  /** Commands of Redis for an action: the append, limits, and its part of copying. */
  redisCommands: 4,
  /** Commands a second that one Redis should get at most. */
  redisLimit: 50_000,
  /** Rows written a second that one PostgreSQL should get at most. */
  postgresLimit: 5_000,
  /** Rows for a finished match: history, ratings, statistics, quests, ledger. */
  rowsPerMatch: 12,
};

export interface Needs {
  players: number;
  matches: number;
  actionsPerSecond: number;
  processes: number;
  redis: number;
  rowsPerSecond: number;
  postgres: number;
  replayGigabytesPerDay: number;
  megabitsPerSecond: number;
}

export const coresFor = (matches: number): number =>
  (matches / MEASURED.actionIntervalSeconds) * (MEASURED.actionCpuMs / 1000);

export function needsOf(players: number): Needs {
  const matches = (players * ASSUMED.playing) / 2;
  const actionsPerSecond = matches / MEASURED.actionIntervalSeconds;
  const finishedPerSecond = matches / (MEASURED.matchMinutes * 60);
  const rowsPerSecond = finishedPerSecond * ASSUMED.rowsPerMatch;
  return {
    players,
    matches,
    actionsPerSecond,
    processes: Math.max(2, Math.ceil(coresFor(matches) / ASSUMED.load)),
    redis: Math.ceil((actionsPerSecond * ASSUMED.redisCommands) / ASSUMED.redisLimit),
    rowsPerSecond,
    postgres: Math.ceil(rowsPerSecond / ASSUMED.postgresLimit),
    replayGigabytesPerDay: (finishedPerSecond * 86_400 * MEASURED.replayBytes) / 1e9,
    megabitsPerSecond: (actionsPerSecond * MEASURED.actionBytes * 8) / 1e6,
  };
}
