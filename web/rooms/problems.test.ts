import { expect, test } from "vitest";
import { MATCH_ERRORS } from "../../src/matches/errors.ts";
import { problem } from "../text/en/problem.ts";
import { isPassing, toApiError } from "./problems.ts";

test("a refused join keeps the server's code, whichever it is, and is not tried again", () => {
  for (const code of [
    "banned",
    "match_limit",
    "token_invalid",
    "room_not_found",
    "a_code_of_a_newer_server",
  ]) {
    const error = toApiError(new Error(code));
    expect(error.code).toBe(code);
    expect(isPassing(error)).toBe(false);
  }
});

test("what has no code is a failed connection, which is tried again", () => {
  for (const message of ["Failed to fetch", "Bad Gateway", ""]) {
    const error = toApiError(new Error(message));
    expect(error.code).toBe("offline");
    expect(isPassing(error)).toBe(true);
  }
});

test("a refused request keeps the code and the seconds to wait", () => {
  const reason = { code: "too_many_emotes", message: MATCH_ERRORS.too_many_emotes, retryAfter: 3 };
  expect(toApiError({ message: "rejected", reason })).toMatchObject({ code: reason.code, retryAfter: 3 });
});

test("every refusal of a match has a sentence for the player", () => {
  expect(Object.keys(problem.problem)).toEqual(expect.arrayContaining(Object.keys(MATCH_ERRORS)));
});
