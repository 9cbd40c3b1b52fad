// The rule sets that players make: kept, changed, and shared by their codes.
import type { Prisma, RuleSet } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { Problem } from "../http/problem.ts";
import { newShareCode } from "../share-code.ts";
import { withUserLock } from "../users/lock.ts";
import { parseRules } from "./rules-reference.ts";

const MAX_RULE_SETS = 20;

export interface RuleSetDraft {
  name: string;
  base: string;
  rules: unknown;
}

export class RuleSetService {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  /** All of a user's, the latest first. */
  list(userId: string): Promise<RuleSet[]> {
    return this.#db.ruleSet.findMany({
      where: { userId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: MAX_RULE_SETS,
    });
  }

  /** @throws {Problem} `rule_set_limit`, or `invalid_request` with each field at fault */
  create(userId: string, draft: RuleSetDraft): Promise<RuleSet> {
    const data = dataOf(draft);
    return withUserLock(this.#db, userId, "token_invalid", async (tx) => {
      if ((await tx.ruleSet.count({ where: { userId } })) >= MAX_RULE_SETS)
        throw new Problem("rule_set_limit", `There can be ${MAX_RULE_SETS} rule sets: delete one first`);
      return tx.ruleSet.create({ data: { ...data, userId, code: newShareCode() } });
    });
  }

  /** @throws {Problem} `not_found`, also for the rule set of somebody else, or `invalid_request` */
  async change(userId: string, id: string, draft: RuleSetDraft): Promise<RuleSet> {
    const [row] = await this.#db.ruleSet.updateManyAndReturn({ where: { id, userId }, data: dataOf(draft) });
    if (!row) throw new Problem("not_found");
    return row;
  }

  /** @throws {Problem} `not_found` */
  async remove(userId: string, id: string): Promise<void> {
    const { count } = await this.#db.ruleSet.deleteMany({ where: { id, userId } });
    if (count === 0) throw new Problem("not_found");
  }
}

function dataOf({ name, base, rules }: RuleSetDraft) {
  return { name, base, rules: parseRules(name, rules) as unknown as Prisma.InputJsonObject };
}
