// Ids on an http address, where browsers have no `crypto.randomUUID`.
import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { leaveEntry } from "./frame/scroll.ts";
import { newKey } from "./new-key.ts";

afterEach(() => vi.unstubAllGlobals());

test("keys are UUIDs, each another", () => {
  const keys = Array.from({ length: 100 }, newKey);
  for (const key of keys) expect(z.uuid().safeParse(key).success, key).toBe(true);
  expect(new Set(keys).size).toBe(keys.length);
});

test("a link leads to another page on an http address", () => {
  const getRandomValues = crypto.getRandomValues.bind(crypto);
  vi.stubGlobal("crypto", { getRandomValues });
  vi.stubGlobal("scrollY", 0);
  expect(leaveEntry(false).key).toHaveLength(36);
});
