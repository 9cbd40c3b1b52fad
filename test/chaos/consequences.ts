// What follows from a finished match, as the simulation's database keeps it: ratings, quests, rewards and the ledger.
// The arithmetic is that of src/; the tables are modelled.
import { isDeepStrictEqual } from "node:util";
import type { Quests } from "../../cards/quests.ts";
import { endOf } from "../../src/matches/action-log.ts";
import { type FinishedMatch, scoreOf } from "../../src/matches/history.ts";
import type { Tally } from "../../src/matches/tally.ts";
import { drawQuests } from "../../src/quests/draw.ts";
import { progressBy } from "../../src/quests/progress.ts";
import { afterMatch, type Glicko, NEW_RATING } from "../../src/ratings/glicko.ts";

const VICTORY_REWARD = 25;

interface Posting {
  transaction: string;
  account: string;
  amount: number;
}

export class Consequences {
  readonly ratings = new Map<string, Glicko>();
  readonly ratingChanges: { matchId: string; userId: string; after: number }[] = [];
  readonly quests = new Map<string, { goal: number; progress: number }>();
  readonly grants = new Set<string>();
  readonly wallets = new Map<string, number>();
  readonly postings: Posting[] = [];
  readonly #definitions: Quests;

  constructor(definitions: Quests) {
    this.#definitions = definitions;
  }

  /** @param isOneSided leaves out the other side of each posting. */
  add(finished: FinishedMatch, tally: Tally, isOneSided = false): void {
    const { log, result } = finished;
    const { id, context, players } = log.header;
    const users = players.map(({ userId }) => userId);
    for (const [seat, userId] of users.entries()) {
      if (userId === null) continue;
      this.#advanceQuests(finished, tally, seat as 0 | 1, userId, isOneSided);
      if (result.winner === seat) this.#grant(`victory:${id}:${userId}`, userId, VICTORY_REWARD, isOneSided);
    }
    if (context.kind !== "ranked") return;
    const before = users.map((userId) => this.ratings.get(userId!) ?? { ...NEW_RATING });
    for (const [seat, userId] of users.entries()) {
      const match = { opponent: before[1 - seat], score: scoreOf(result, seat) };
      const after = afterMatch(before[seat], match);
      this.ratings.set(userId!, after);
      this.ratingChanges.push({ matchId: id, userId: userId!, after: after.rating });
    }
  }

  /** What does not add up in the ledger. */
  faults(): string[] {
    const sums = new Map<string, number>();
    const wallets = new Map<string, number>();
    for (const { transaction, account, amount } of this.postings) {
      sums.set(transaction, (sums.get(transaction) ?? 0) + amount);
      if (account.startsWith("wallet:")) wallets.set(account, (wallets.get(account) ?? 0) + amount);
    }
    const uneven = [...sums]
      .filter(([, sum]) => sum !== 0)
      .map(([id, sum]) => `postings of ${id} sum to ${sum}`);
    const wrong = [...this.wallets].filter(
      ([userId, balance]) => wallets.get(`wallet:${userId}`) !== balance,
    );
    return [...uneven, ...wrong.map(([userId]) => `the wallet of ${userId} is not the sum of its postings`)];
  }

  equals(other: Consequences): boolean {
    const tables = ({ ratings, ratingChanges, quests, grants, wallets, postings }: Consequences) => [
      ...[ratings, ratingChanges, quests, grants, wallets, postings],
    ];
    return isDeepStrictEqual(tables(this), tables(other));
  }

  #advanceQuests(
    finished: FinishedMatch,
    tally: Tally,
    seat: 0 | 1,
    userId: string,
    isOneSided: boolean,
  ): void {
    const day = new Date(endOf(finished.log)).toISOString().slice(0, 10);
    for (const { id, goal, task, reward } of drawQuests(this.#definitions, "daily", userId, day, [])) {
      const key = `quest:${userId}:${day}:${id}`;
      const quest = this.quests.get(key) ?? { goal, progress: 0 };
      if (quest.progress >= goal) continue;
      const progress = Math.min(goal, quest.progress + progressBy(task, finished, tally, seat));
      this.quests.set(key, { goal, progress });
      if (progress >= goal) this.#grant(key, userId, reward.mantibucks ?? 1, isOneSided);
    }
  }

  #grant(key: string, userId: string, amount: number, isOneSided: boolean): void {
    if (this.grants.has(key)) return;
    this.grants.add(key);
    this.wallets.set(userId, (this.wallets.get(userId) ?? 0) + amount);
    this.postings.push({ transaction: key, account: `wallet:${userId}`, amount });
    if (!isOneSided) this.postings.push({ transaction: key, account: "rewards", amount: -amount });
  }
}
