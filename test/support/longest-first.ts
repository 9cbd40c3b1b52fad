// The order in which a run starts its files: the longest first, so that no long one is left alone at the end, and those
// that wait for pages beside those that compute. It is the same in every clone: files share processes, so that one may
// fail only after another. FILE_ORDER=anything tries another order.
import { createHash } from "node:crypto";
import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** About how many seconds a file takes. A wrong figure costs a run a few seconds, and nothing else. */
const SECONDS_BY_SUITE: Record<string, number> = {
  browser: 20,
  integration: 8,
  simulation: 5,
  property: 3,
  unit: 0,
};

const SECONDS_BY_FILE: Record<string, number> = {
  "test/browser/access.test.ts": 380,
  "test/browser/lessons.test.ts": 170,
  "test/browser/match-with-bot.test.ts": 130,
  "test/integration/match-killed.test.ts": 120,
  "test/browser/campaign.test.ts": 120,
  "test/browser/advice.test.ts": 100,
  "test/browser/frame.test.ts": 95,
  "test/integration/match-cluster.test.ts": 85,
  "test/integration/queue-cluster.test.ts": 85,
  "test/browser/decks.test.ts": 80,
  "test/browser/queue.test.ts": 80,
  "test/browser/connection.test.ts": 80,
  "test/browser/replay.test.ts": 80,
  "test/browser/store.test.ts": 75,
  "test/browser/table.test.ts": 75,
  "test/browser/cross-site.test.ts": 65,
  "test/integration/health.test.ts": 65,
  "test/integration/start.test.ts": 60,
  "test/browser/hands.test.ts": 60,
  "test/property/once-leaked.test.ts": 55,
  "test/browser/beside.test.ts": 55,
  "test/browser/journey.test.ts": 55,
  "test/browser/open-match.test.ts": 50,
  "test/browser/social.test.ts": 50,
  "test/simulation/bots.test.ts": 50,
  "test/integration/match-stores-away.test.ts": 50,
  "test/integration/cpu-budget.test.ts": 45,
  "test/browser/signed-out.test.ts": 45,
  "test/browser/economy.test.ts": 45,
  "test/browser/match.test.ts": 40,
  "test/integration/queue-fuzz.test.ts": 40,
  "test/simulation/non-interference.test.ts": 40,
  "test/browser/sign-in.test.ts": 40,
  "test/browser/collection.test.ts": 40,
  "test/browser/killed.test.ts": 35,
  "test/integration/api-fuzz.test.ts": 35,
  "test/integration/migrate.test.ts": 30,
  "test/integration/card-pools.test.ts": 25,
  "test/integration/campaign-killed.test.ts": 25,
  "src/db/embedded.test.ts": 20,
  "test/property/rules.test.ts": 20,
};

const pathOf = ({ moduleId, project }: TestSpecification) => relative(project.config.root, moduleId);

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

export class LongestFirst extends BaseSequencer {
  /** Suite by suite, because a process is used for one suite. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const seed = process.env.FILE_ORDER;
    const keyed = files.map((file) => {
      const path = pathOf(file);
      const suite = SECONDS_BY_SUITE[file.project.name];
      const [seconds, key] = seed ? [0, hashOf(`${seed} ${path}`)] : [SECONDS_BY_FILE[path] ?? suite, path];
      return { file, suite, seconds, key };
    });
    keyed.sort((a, b) => b.suite - a.suite || b.seconds - a.seconds || (a.key < b.key ? -1 : 1));
    return keyed.map(({ file }) => file);
  }
}
