// The database as the simulation has it: the logs of src/matches/log-stores/database.ts and the history. Each
// transaction is one step.
import type { Quests } from "../../cards/quests.ts";
import type { ActionLog, LogEntry, MatchHeader } from "../../src/matches/action-log.ts";
import type { FinishedMatch } from "../../src/matches/history.ts";
import type { DatabaseLogs } from "../../src/matches/log-stores/database.ts";
import type { Tally } from "../../src/matches/tally.ts";
import { Consequences } from "./consequences.ts";
import type { Plant } from "./plants.ts";
import type { Call } from "./redis.ts";
import { StoreTables } from "./store/tables.ts";

interface ActiveGame {
  header: string;
  term: number;
  entries: string[];
}

interface HistoryRow {
  finished: FinishedMatch;
  tally: Tally;
}

export class DatabaseData {
  readonly games = new Map<string, ActiveGame>();
  /** Every row that was written, in order: the simulation finds out if a match is there twice. */
  readonly history: HistoryRow[] = [];
  readonly consequences: Consequences;
  readonly store = new StoreTables();

  readonly violate: (what: string) => void;

  constructor(quests: Quests, violate: (what: string) => void) {
    this.consequences = new Consequences(quests);
    this.violate = violate;
  }

  isRecorded(id: string): boolean {
    return this.history.some(({ finished }) => finished.log.header.id === id);
  }

  /** How many entries the copy of a log has; -1 if there is none. */
  lengthOf(id: string): number {
    return this.games.get(id)?.entries.length ?? -1;
  }

  logOf(id: string): ActionLog | null {
    const game = this.games.get(id);
    if (!game) return null;
    return {
      header: JSON.parse(game.header) as MatchHeader,
      entries: game.entries.map((entry) => JSON.parse(entry) as LogEntry),
    };
  }
}

type IsPlanted = (plant: Plant) => boolean;

export function simulatedDatabaseLogs(data: DatabaseData, isPlanted: IsPlanted, call: Call): DatabaseLogs {
  const { games } = data;

  function follow(id: string, header: string, entries: string[]): boolean {
    if (data.isRecorded(id) && !isPlanted("ignoreHistory")) return false;
    const game = games.get(id) ?? { header, term: 1, entries: [] };
    games.set(id, game);
    const { length } = game.entries;
    if (isPlanted("shrinkingCopy")) game.entries = entries;
    if (game.entries.length < length) data.violate(`the copy of ${id} has become shorter`);
    if (entries.length <= length) return true;
    const isSame = length === 0 || game.entries[length - 1] === entries[length - 1];
    game.entries = [...game.entries.slice(0, isSame ? length : 0), ...entries.slice(isSame ? length : 0)];
    return true;
  }

  return {
    create: (header) =>
      call(() => {
        if (games.has(header.id)) return false;
        games.set(header.id, { header: JSON.stringify(header), term: 1, entries: [] });
        return true;
      }),
    async claim(id, check) {
      const log = await call(() => data.logOf(id));
      if (!log) return null;
      await check?.(log.header);
      return call(() => {
        const game = games.get(id);
        return game ? { term: ++game.term, log: data.logOf(id)! } : null;
      });
    },
    append: (id, { term, seq }, entry) =>
      call(() => {
        const game = games.get(id);
        if (game?.term !== term || game.entries.length !== seq) return false;
        game.entries.push(JSON.stringify(entry));
        return true;
      }),
    read: (id) => call(() => data.logOf(id)),
    terms: (ids) => call(() => ids.map((id) => games.get(id)?.term ?? null)),
    stateOf: (id) =>
      call(() => ({
        length: data.lengthOf(id),
        recorded: data.isRecorded(id) && !isPlanted("ignoreHistory"),
      })),
    recordedOf: (ids) =>
      call(() => (isPlanted("ignoreHistory") ? [] : ids.filter((id) => data.isRecorded(id)))),
    list: () => call(() => [...games.keys()]),
    remove: (id) => call(() => void games.delete(id)),
    follow(logs) {
      const written = logs.map(({ header, entries }) => ({
        id: header.id,
        header: JSON.stringify(header),
        entries: entries.map((entry) => JSON.stringify(entry)),
      }));
      return call(() => written.flatMap((log) => (follow(log.id, log.header, log.entries) ? [] : [log.id])));
    },
  };
}

/** What `recordMatch` of src/matches/history.ts does, in one transaction. */
export async function simulatedRecord(
  data: DatabaseData,
  isPlanted: IsPlanted,
  call: Call,
  finished: FinishedMatch,
  tally: Tally,
): Promise<void> {
  const row = structuredClone({ finished, tally });
  const write = () => {
    if (data.isRecorded(finished.log.header.id) && !isPlanted("recordTwice")) return false;
    data.history.push(row);
    return true;
  };
  const follow = () => data.consequences.add(row.finished, row.tally, isPlanted("oneSidedPosting"));
  if (!isPlanted("splitTransaction")) return call(() => void (write() && follow()));
  if (await call(write)) await call(follow);
}
