// What is kept in a browser that blocks storage, has none or has no space left: it lasts as long as the page.
import { afterEach, expect, test, vi } from "vitest";
import { storage } from "./storage.ts";

const KEY = "mantimon.test";
const stored = new Map<string, string>();
const working = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
  removeItem: (key: string) => void stored.delete(key),
};
const full = {
  ...working,
  setItem() {
    throw new DOMException("no space", "QuotaExceededError");
  },
};

afterEach(() => {
  storage.forget(KEY);
  stored.clear();
  vi.unstubAllGlobals();
});

test.each([
  ["is not there", undefined],
  ["is switched off", null],
  ["is full", full],
])("values are read again where storage %s", (_, local) => {
  vi.stubGlobal("localStorage", local);
  expect(storage.read(KEY)).toBeNull();
  storage.write(KEY, "a");
  expect(storage.read(KEY)).toBe("a");
  storage.forget(KEY);
  expect(storage.read(KEY)).toBeNull();
});

test("what did not fit is newer than what is stored, until there is space again", () => {
  vi.stubGlobal("localStorage", working);
  storage.write(KEY, "old");
  vi.stubGlobal("localStorage", full);
  storage.write(KEY, "new");
  expect(storage.read(KEY)).toBe("new");
  vi.stubGlobal("localStorage", working);
  storage.write(KEY, "newest");
  expect([storage.read(KEY), stored.get(KEY)]).toEqual(["newest", "newest"]);
  storage.forget(KEY);
  expect([storage.read(KEY), stored.size]).toEqual([null, 0]);
});
