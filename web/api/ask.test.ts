// Queries for what a finished match has brought, which its server may still be recording.
import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { onceSettled } from "./ask.ts";
import { ApiError } from "./http.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Asks a server that refuses so many times. @returns the answer, or the code of the last refusal */
async function askAfter(refusals: number, { code, status }: { code: string; status: number }) {
  let left = refusals;
  const queryFn = async () => {
    if (left-- > 0) throw new ApiError(code, code, status);
    return "what it brought";
  };
  const { enabled: _, ...options } = onceSettled(true);
  const asked = new QueryClient()
    .fetchQuery({ queryKey: ["outcome"], queryFn, ...options })
    .catch((error: ApiError) => error.code);
  await vi.runAllTimersAsync();
  return asked;
}

test("it is asked for again while it is not there, but not for ever", async () => {
  const missing = { code: "not_found", status: 404 };
  expect(await askAfter(3, missing)).toBe("what it brought");
  expect(await askAfter(1000, missing)).toBe("not_found");
});

test("other refusals are final", async () => {
  expect(await askAfter(1, { code: "banned", status: 403 })).toBe("banned");
});
