// What the match service plays for a bot's seat.
import { beforeEach, describe, expect, test } from "vitest";
import { type Action, type Bot, type Effect, legalActions, type Pool } from "../../engine/index.ts";
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

  /** The cards as they are, but the engine fails to carry out their attacks. */
  function withoutAttacks(pool: Pool): Pool {
    const programs = [...pool.programs];
    const unknown = [{ effect: "unknown" } as unknown as Effect];
    for (const { attacks } of pool.info) for (const { program } of attacks) programs[program] = unknown;
    return { ...pool, programs };
  }

  test("whose move the engine fails to play, plays what the clock would, and goes on", async () => {
    const bot: Bot = ({ moves }) =>
      moves.find(({ type }) => type === "attack") ?? moves.find(({ type }) => type === "attach") ?? moves[0];
    const service = harness.newService(bot);
    const match = await service.create(NEW_WITH_BOT);
    Object.assign(match.game, { pool: withoutAttacks(match.pool) });
    for (let failures = 0; failures < 2; ) {
      const { seq, game } = match;
      if (!match.isBot(turnOf(match))) {
        const moves = legalActions(game, 0).filter(({ type }) => type !== "attack");
        await service.act(match.header.id, 0, seq, moves[0]);
        continue;
      }
      if (legalActions(game, 1).some(({ type }) => type === "attack")) failures++;
      harness.clock.advance(2 * MATCH_SETTINGS.botDelayMs);
      await until(() => expect(match.seq).toBe(seq + 1));
      if (failures > 0 && match.game.turn > game.turn)
        expect(match.entries.at(-1)).toMatchObject({ by: "bot", action: { type: "endTurn" } });
    }
  });

  test("loses a game of which the engine fails to play every move", async () => {
    const service = harness.newService();
    const match = await service.create(NEW_WITH_BOT);
    while (turnOf(match) === 0) await harness.playOn(service, match, 1);
    Object.assign(match.game, { pool: {} });
    harness.clock.advance(2 * MATCH_SETTINGS.botDelayMs);
    await until(() => expect(match.game.result).toMatchObject({ winner: 0, reason: "concede" }));
    expect(harness.clock.pending()).toBe(0);
  });
});
