// The order in which a run starts its files: the longest first, so that no long one is left alone at the end, and those
// that wait for pages beside those that compute.
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
  "test/integration/match-killed.test.ts": 130,
  "test/browser/lessons.test.ts": 80,
  "test/browser/match-with-bot.test.ts": 110,
  "test/browser/access.test.ts": 100,
  "test/integration/queue-cluster.test.ts": 90,
  "test/browser/campaign.test.ts": 80,
  "test/integration/match-cluster.test.ts": 70,
  "test/browser/advice.test.ts": 65,
  "test/integration/start.test.ts": 65,
  "test/browser/queue.test.ts": 65,
  "test/integration/api-fuzz.test.ts": 60,
  "test/integration/health.test.ts": 60,
  "test/browser/replay.test.ts": 60,
  "test/browser/beside.test.ts": 55,
  "test/integration/match-stores-away.test.ts": 55,
  "test/browser/frame.test.ts": 50,
  "test/browser/connection.test.ts": 50,
  "test/browser/cross-site.test.ts": 45,
  "test/browser/decks.test.ts": 45,
  "test/integration/cpu-budget.test.ts": 45,
  "test/integration/match-restart.test.ts": 40,
  "test/integration/campaign-killed.test.ts": 30,
  "test/simulation/bots.test.ts": 40,
  "test/simulation/non-interference.test.ts": 30,
  "test/property/once-leaked.test.ts": 25,
  "src/db/embedded.test.ts": 15,
};

const secondsOf = ({ moduleId, project }: TestSpecification) =>
  SECONDS_BY_FILE[relative(project.config.root, moduleId)] ?? SECONDS_BY_SUITE[project.name];

export class LongestFirst extends BaseSequencer {
  /** Suite by suite, because a process is used for one suite. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ordered = await super.sort(files);
    const suite = ({ project }: TestSpecification) => SECONDS_BY_SUITE[project.name];
    return ordered.sort((a, b) => suite(b) - suite(a) || secondsOf(b) - secondsOf(a));
  }
}
