// The time zone by which the daily reward and quests are asked for, where browser or server do not know it.
import { afterEach, expect, test, vi } from "vitest";
import { ApiError } from "../api/http.ts";
import { byOwnDays } from "./queries.ts";

/** What is sent by a browser that tells such a zone, to a server that knows some. */
async function sentIn(zone: string | undefined, known: (timeZone: string) => boolean = () => true) {
  const options = Intl.DateTimeFormat.prototype.resolvedOptions;
  vi.spyOn(Intl.DateTimeFormat.prototype, "resolvedOptions").mockImplementation(function (
    this: Intl.DateTimeFormat,
  ) {
    return { ...options.call(this), timeZone: zone as string };
  });
  const sent: string[] = [];
  await byOwnDays(async (timeZone) => {
    sent.push(timeZone);
    const errors = [{ field: "timeZone", message: "no such zone" }];
    if (!known(timeZone)) throw new ApiError("invalid_request", "no such zone", 400, 0, { errors });
  });
  return sent;
}

afterEach(() => vi.restoreAllMocks());

test("a zone that both know is sent", async () => {
  expect(await sentIn("Europe/Berlin")).toEqual(["Europe/Berlin"]);
});

test.each(["Etc/Unknown", undefined])("a browser that tells %s has the days of UTC", async (zone) => {
  expect(await sentIn(zone)).toEqual(["UTC"]);
});

test("what the server refuses as unknown is sent again in UTC", async () => {
  expect(await sentIn("Europe/Berlin", (zone) => zone === "UTC")).toEqual(["Europe/Berlin", "UTC"]);
});

test("other refusals are told", async () => {
  const refused = new ApiError("daily_claimed", "tomorrow", 409);
  await expect(byOwnDays(() => Promise.reject(refused))).rejects.toBe(refused);
});
