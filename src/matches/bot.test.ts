// What the match service plays for a bot's seat.
import { beforeEach, describe, expect, test } from "vitest";
import type { Action, Bot } from "../../engine/index.ts";
import { MatchHarness, NEW_WITH_BOT, turnOf, until } from "../../test/support/match-harness.ts";
import type { Match } from "./match.ts";
import { MATCH_SETTINGS } from "./services.ts";

let harness: MatchHarness;
beforeEach(() => {
  harness = new MatchHarness();
});

describe("a bot", () => {
  async function playAgainstBot(bot: Bot): Promise<Match> {
    const service = harness.newService(bot);
    const match = await service.create(NEW_WITH_BOT);
    while (!match.over) {
      const seq = match.seq;
      if (match.isBot(turnOf(match))) {
        expect(match.deadline).toBe(0);
        harness.clock.advance(2 * MATCH_SETTINGS.botDelayMs);
      } else await harness.playOn(service, match, 1);
      await until(() => expect(match.seq).toBe(seq + 1));
    }
    await until(() => expect(harness.recorded).toHaveLength(1));
    return match;
  }

  test("plays a whole match, through the same log", async () => {
    const match = await playAgainstBot(harness.randomBot);
    const by = harness.recorded[0].log.entries.map((entry) => entry.by);
    expect(new Set(by)).toEqual(new Set(["player", "bot"]));
    expect(harness.recorded[0].log.entries).toHaveLength(match.seq);
  });

  test("that fails plays what the clock would", async () => {
    await playAgainstBot(() => {
      throw new Error("no idea");
    });
    const moves = harness.recorded[0].log.entries
      .filter((entry) => entry.by === "bot")
      .map((entry) => entry.action.type);
    expect(new Set<Action["type"]>(moves).size).toBeGreaterThan(0);
  });

  test("that answers with an illegal move plays what the clock would", async () => {
    await playAgainstBot(() => ({ type: "attack", index: 77 }));
  });
});
