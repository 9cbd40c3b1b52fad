// Draws: offered, agreed, declined, and forgotten.
import { beforeEach, expect, test } from "vitest";
import { opponentOf, type Seat } from "../../engine/index.ts";
import {
  listen,
  MatchHarness,
  NEW,
  NEW_WITH_BOT,
  refusal,
  turnOf,
  until,
} from "../../test/support/match-harness.ts";
import type { Match } from "./match.ts";
import type { MatchService } from "./service.ts";

let harness: MatchHarness;
let service: MatchService;
let match: Match;
let me: Seat;
let other: Seat;
beforeEach(async () => {
  harness = new MatchHarness();
  service = harness.newService();
  match = await service.create(NEW);
  me = turnOf(match);
  other = opponentOf(me);
});

test.each(["by answering", "by offering one too"])("is agreed %s", async (how) => {
  const heard = listen(service, match);
  await service.offerDraw("m1", me);
  expect(match.drawOffer).toBe(me);
  expect(heard.draws).toEqual([[me, "offered"]]);
  await (how === "by answering" ? service.answerDraw("m1", other, true) : service.offerDraw("m1", other));
  expect(match.game.result).toEqual({ winner: -1, reason: "agreedDraw" });
  await until(() => expect(harness.recorded).toHaveLength(1));
  expect(await refusal(service.offerDraw("m1", me))).toBe("match_over");
});

test("is declined, and may be offered again in another turn", async () => {
  const heard = listen(service, match);
  await service.offerDraw("m1", other);
  expect(await refusal(service.offerDraw("m1", other))).toBe("draw_offered");
  await service.answerDraw("m1", me, false);
  expect(match.drawOffer).toBe(-1);
  expect(heard.draws.at(-1)).toEqual([other, "declined"]);
  expect(await refusal(service.answerDraw("m1", me, true))).toBe("no_draw_offer");
  expect(await refusal(service.offerDraw("m1", other))).toBe("too_many_offers");
  const { turn } = match.game;
  while (match.game.turn === turn) await harness.playOn(service, match, 1);
  await service.offerDraw("m1", other);
  expect(match.drawOffer).toBe(other);
});

test("lapses when the one who is asked moves, and not before", async () => {
  const heard = listen(service, match);
  await service.offerDraw("m1", me);
  while (turnOf(match) === me) {
    await harness.playOn(service, match, 1);
    expect(match.drawOffer).toBe(me);
  }
  await harness.playOn(service, match, 1);
  expect(heard.draws.at(-1)).toEqual([me, "lapsed"]);
  expect(await refusal(service.answerDraw("m1", other, true))).toBe("no_draw_offer");
});

test("cannot be agreed with oneself", async () => {
  await service.offerDraw("m1", me);
  expect(await refusal(service.answerDraw("m1", me, true))).toBe("no_draw_offer");
});

test("is declined by a bot at once", async () => {
  const against = await service.create({ ...NEW_WITH_BOT, id: "m2" });
  const heard = listen(service, against);
  await service.offerDraw("m2", 0);
  expect(heard.draws).toEqual([
    [0, "offered"],
    [0, "declined"],
  ]);
  expect(against.drawOffer).toBe(-1);
});
