// The one match of the campaign that each user may be playing.
import { isTaken } from "../db/errors.ts";
import type { CampaignBattle } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { Problem } from "../http/problem.ts";
import type { MatchContext } from "../matches/context.ts";
import { newMatchId } from "../matches/new-match.ts";
import type { MatchDirectory } from "../matches/routes.ts";

export type CampaignContext = Extract<MatchContext, { kind: "campaign" }>;

/** How long a reserved match may take to begin. If its process dies meanwhile, the next one can be begun after that. */
const BEGIN_TIMEOUT_MS = 20_000;

export type Concede = MatchDirectory["concede"];

export class Battles {
  readonly #db: Db;
  readonly #exists: (matchId: string) => Promise<boolean>;

  /** @param exists whether there is an unfinished match of this id, in any process */
  constructor(db: Db, exists: (matchId: string) => Promise<boolean>) {
    this.#db = db;
    this.#exists = exists;
  }

  /** The match that a user is playing; null if there is none. */
  async current(userId: string): Promise<CampaignBattle | null> {
    const battle = await this.#db.campaignBattle.findUnique({ where: { userId } });
    return battle && (await this.#isPlayed(battle)) ? battle : null;
  }

  /**
   * @param previous id of a match that is over, though this may not be recorded yet
   * @returns the id of the match to begin.
   * @throws {Problem} `battle_in_progress` with the id of the other match
   */
  async reserve(userId: string, context: CampaignContext, previous?: string): Promise<string> {
    const { npc, hard, attempt } = context;
    const before = await this.#db.campaignBattle.findUnique({ where: { userId } });
    if (before && before.matchId !== previous && (await this.#isPlayed(before))) throw inProgress(before);
    const matchId = newMatchId();
    try {
      await this.#db.$transaction(async (tx) => {
        if (before) await tx.campaignBattle.deleteMany({ where: { userId, matchId: before.matchId } });
        await tx.campaignBattle.create({ data: { userId, matchId, npc, hard, attempt } });
      });
    } catch (error) {
      // Another request was faster.
      if (!isTaken(error, "CampaignBattle_pkey")) throw error;
      throw inProgress(await this.#db.campaignBattle.findUnique({ where: { userId } }));
    }
    return matchId;
  }

  async release(userId: string, matchId: string): Promise<void> {
    if (await this.#exists(matchId)) return;
    await this.#db.campaignBattle.deleteMany({ where: { userId, matchId } });
  }

  /**
   * Gives up the battle of a user, if there is one.
   * @param concede ends the match against the user; one that cannot be played any more gives nothing
   * @throws {Problem} `battle_in_progress` while its match is being begun
   */
  async giveUp(userId: string, concede: Concede): Promise<void> {
    const battle = await this.#db.campaignBattle.findUnique({ where: { userId } });
    if (!battle) return;
    const { matchId } = battle;
    if ((await concede(matchId, userId)) === "not_found" && isYoung(battle)) throw inProgress(battle);
    await this.#db.campaignBattle.deleteMany({ where: { userId, matchId } });
  }

  async #isPlayed(battle: CampaignBattle): Promise<boolean> {
    return isYoung(battle) || this.#exists(battle.matchId);
  }
}

/** Its match may not have begun yet. */
const isYoung = ({ createdAt }: CampaignBattle): boolean =>
  Date.now() - createdAt.getTime() < BEGIN_TIMEOUT_MS;

function inProgress(battle: CampaignBattle | null): Problem {
  const detail = battle
    ? `The match ${battle.matchId} against "${battle.npc}" is not over: join it by its id, or give it up`
    : undefined;
  return new Problem("battle_in_progress", detail, [
    { field: "npc", message: detail ?? "another match is being begun" },
  ]);
}
