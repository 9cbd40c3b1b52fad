// The daily reward's rules: the player's own days, streaks, grace, changes of the clocks, and travel.
import { describe, expect, test } from "vitest";
import { type Claim, dailyState, rewardOf, ZONE_CHANGE_WAIT_MS } from "./daily-rules.ts";
import { canonicalZone } from "./local-day.ts";

const RULES = { cycle: [1, 2, 3, 4, 5, 6, 7].map((mantibucks) => ({ mantibucks })), graceDays: 1 };
const HOUR = 3_600_000;

/** A player whose clock is the server's, moved by hand. */
class Player {
  claim: Claim | null = null;
  claims: number[] = [];
  #now: number;
  constructor(start: string) {
    this.#now = Date.parse(start);
  }
  at(time: string): this {
    this.#now = Date.parse(time);
    return this;
  }
  wait(hours: number): this {
    this.#now += hours * HOUR;
    return this;
  }
  state(timeZone: string) {
    return dailyState(this.claim, this.#now, timeZone, RULES);
  }
  /** @returns the streak, or null if there was nothing to claim. */
  take(timeZone: string): number | null {
    const { nextAt, next } = this.state(timeZone);
    if (nextAt !== null) {
      expect(nextAt).toBeGreaterThan(this.#now);
      return null;
    }
    this.claim = next;
    this.claims.push(this.#now);
    return next.streak;
  }
}

describe("in one time zone", () => {
  test("once a day, from midnight on, and a streak's rewards come in turn", () => {
    const player = new Player("2026-06-01T20:00:00+02:00");
    const zone = "Europe/Berlin";
    expect(player.take(zone)).toBe(1);
    expect(player.take(zone)).toBeNull();
    expect(player.at("2026-06-01T23:59:59+02:00").take(zone)).toBeNull();
    expect(new Date(player.state(zone).nextAt!).toISOString()).toBe("2026-06-01T22:00:00.000Z");
    expect(player.at("2026-06-02T00:00:00+02:00").take(zone)).toBe(2);
    expect(rewardOf(2, RULES)).toEqual({ mantibucks: 2 });
    expect(rewardOf(8, RULES)).toEqual({ mantibucks: 1 });
  });

  test("one day may be missed in each cycle; a second one ends the streak", () => {
    const player = new Player("2026-06-01T12:00:00Z");
    player.take("UTC");
    expect(player.wait(48).state("UTC")).toMatchObject({ streak: 1, graceLeft: 0 });
    expect(player.take("UTC")).toBe(2);
    expect(player.wait(24).take("UTC")).toBe(3);
    expect(player.wait(48).state("UTC").streak).toBe(0);
    expect(player.take("UTC")).toBe(1);
    for (let streak = 2; streak <= 7; streak++) expect(player.wait(24).take("UTC")).toBe(streak);
    expect(player.claim?.graceLeft).toBe(1);
    expect(player.wait(48).take("UTC")).toBe(8);
    expect(player.wait(72).take("UTC")).toBe(1);
  });

  test("a grace day that was used is there again after the last day of the cycle", () => {
    const player = new Player("2026-06-01T12:00:00Z");
    player.take("UTC");
    player.wait(48).take("UTC");
    expect(player.claim).toMatchObject({ streak: 2, graceLeft: 0 });
    for (let streak = 3; streak <= 7; streak++) player.wait(24).take("UTC");
    expect(player.claim).toMatchObject({ streak: 7, graceLeft: 1 });
  });

  test("a server clock that is set back gives nothing", () => {
    const player = new Player("2026-06-02T12:00:00Z");
    player.take("UTC");
    expect(player.at("2026-06-01T12:00:00Z").take("UTC")).toBeNull();
    expect(player.at("2026-06-03T12:00:00Z").take("UTC")).toBe(2);
  });
});

describe("when the clocks change", () => {
  test.each([
    ["forward, a day of 23 hours", "Europe/Berlin", "2026-03-28", "2026-03-29", "2026-03-30", 23],
    ["back, a day of 25 hours", "Europe/Berlin", "2026-10-24", "2026-10-25", "2026-10-26", 25],
    [
      "forward at midnight, which does not exist",
      "Africa/Cairo",
      "2026-04-23",
      "2026-04-24",
      "2026-04-25",
      23,
    ],
    ["back by half an hour", "Australia/Lord_Howe", "2026-04-04", "2026-04-05", "2026-04-06", 24.5],
  ])("%s", (_name, zone, before, day, after, hours) => {
    const player = new Player(`${before}T12:00:00Z`);
    player.take(zone);
    const first = player.state(zone).nextAt!;
    player.at(new Date(first).toISOString());
    expect(player.state(zone).day).toBe(day);
    expect(player.take(zone)).toBe(2);
    const second = player.state(zone).nextAt!;
    expect((second - first) / HOUR).toBe(hours);
    player.at(new Date(second - 1000).toISOString());
    expect(player.take(zone)).toBeNull();
    player.at(new Date(second).toISOString());
    expect(player.state(zone).day).toBe(after);
    expect(player.take(zone)).toBe(3);
  });
});

describe("when travelling", () => {
  test("another zone, told or true, gives nothing within 20 hours", () => {
    const player = new Player("2026-06-01T12:00:00Z");
    player.take("UTC");
    // There it is June 2 already.
    expect(player.wait(1).take("Pacific/Kiritimati")).toBeNull();
    expect(player.state("Pacific/Kiritimati").nextAt).toBe(player.claims[0] + ZONE_CHANGE_WAIT_MS);
    expect(player.wait(18.9).take("Pacific/Kiritimati")).toBeNull();
    expect(player.wait(0.1).take("Pacific/Kiritimati")).toBe(2);
  });

  test("east over the date line, the day that is skipped was not missed", () => {
    const player = new Player("2026-06-01T20:00:00-10:00");
    for (let streak = 1; streak <= 2; streak++) {
      expect(player.take("Pacific/Honolulu")).toBe(streak);
      player.wait(24);
    }
    // Last claim on June 2 in Honolulu; a flight later it is June 4 in Auckland.
    const zone = "Pacific/Auckland";
    expect(player.at("2026-06-04T05:00:00+12:00").take(zone)).toBeNull();
    expect(player.at("2026-06-04T15:00:00+12:00").take(zone)).toBe(3);
    expect(player.claim?.graceLeft).toBe(1);
    expect(player.at("2026-06-05T08:00:00+12:00").take(zone)).toBe(4);
  });

  test("west over the date line, the day that comes again gives nothing, and the streak goes on", () => {
    const player = new Player("2026-06-03T20:00:00+12:00");
    expect(player.take("Pacific/Auckland")).toBe(1);
    // The evening of June 2 in Honolulu, and then its June 3.
    expect(player.at("2026-06-02T23:00:00-10:00").take("Pacific/Honolulu")).toBeNull();
    expect(player.at("2026-06-03T23:00:00-10:00").take("Pacific/Honolulu")).toBeNull();
    expect(player.at("2026-06-04T00:01:00-10:00").take("Pacific/Honolulu")).toBe(2);
    expect(player.claim?.graceLeft).toBe(1);
  });

  test("whoever tells other zones every two hours for a month has no more claims than days, and two", () => {
    const zones = [
      "Pacific/Kiritimati",
      "Etc/GMT+12",
      "Europe/Berlin",
      "America/Los_Angeles",
      "Asia/Kolkata",
    ];
    const player = new Player("2026-03-01T00:00:00Z");
    for (let hour = 0; hour < 30 * 24; hour += 2) {
      for (const zone of zones) player.take(zone);
      player.wait(2);
    }
    expect(player.claims.length).toBeLessThanOrEqual(32);
    expect(player.claims.length).toBeGreaterThanOrEqual(29);
  });
});

test("zones are IANA names, in their usual spelling", () => {
  expect(canonicalZone("europe/berlin")).toBe("Europe/Berlin");
  expect(canonicalZone("UTC")).toBe("UTC");
  for (const name of ["", "+02:00", "Europe/Nowhere", "x".repeat(70), "../../etc", "Europe/Berlin\u0000"])
    expect(canonicalZone(name), name).toBeNull();
});
