// What the match service plays for a bot's seat.
import { beforeEach, describe, expect, test } from "vitest";
import type { Action, Bot } from "../../engine/index.ts";
import { MatchBench, NEW_WITH_BOT, turnOf, until } from "../../test/support/match-bench.ts";
import type { Match } from "./match.ts";
import { MATCH_SETTINGS } from "./services.ts";

let bench: MatchBench;
beforeEach(() => {
  bench = new MatchBench();
});

describe("a bot", () => {
  async function playAgainstBot(bot: Bot): Promise<Match> {
    const service = bench.newService(bot);
    const match = await service.create(NEW_WITH_BOT);
    while (!match.over) {
      const seq = match.seq;
      if (match.isBot(turnOf(match))) {
        expect(match.deadline).toBe(0);
        bench.clock.advance(MATCH_SETTINGS.botDelayMs);
      } else await bench.playOn(service, match, 1);
      await until(() => expect(match.seq).toBe(seq + 1));
    }
    await until(() => expect(bench.recorded).toHaveLength(1));
    return match;
  }

  test("plays a whole match, through the same log", async () => {
    const match = await playAgainstBot(bench.randomBot);
    const by = bench.recorded[0].log.entries.map((entry) => entry.by);
    expect(new Set(by)).toEqual(new Set(["player", "bot"]));
    expect(bench.recorded[0].log.entries).toHaveLength(match.seq);
  });

  test("that fails plays what the clock would", async () => {
    await playAgainstBot(() => {
      throw new Error("no idea");
    });
    const moves = bench.recorded[0].log.entries
      .filter((entry) => entry.by === "bot")
      .map((entry) => entry.action.type);
    expect(new Set<Action["type"]>(moves).size).toBeGreaterThan(0);
  });

  test("that answers with an illegal move plays what the clock would", async () => {
    await playAgainstBot(() => ({ type: "attack", index: 77 }));
  });
});
