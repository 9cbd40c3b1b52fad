import { expect, test } from "vitest";
import { areKeys, FIRST_KEYS, keyTrouble } from "./keys.ts";

test("a key is one letter or digit that nothing else has", () => {
  const trouble = (key: string) => keyTrouble(FIRST_KEYS, "log", key);
  for (const key of ["l", "y", "ü", "9", "ф"]) expect(trouble(key)).toBeNull();
  for (const key of ["", " ", "?", "Y", "Enter", "ab"]) expect(trouble(key)).toBe("character");
  for (const key of ["1", "4", "v"]) expect(trouble(key)).toBe("fixed");
  expect(trouble("e")).toBe("endTurn");
});

test("what is stored counts only if each shortcut has a key of its own", () => {
  expect(areKeys(FIRST_KEYS)).toBe(true);
  expect(areKeys({ ...FIRST_KEYS, log: "y" })).toBe(true);
  expect(areKeys({ ...FIRST_KEYS, log: "e" })).toBe(false);
  expect(areKeys({ ...FIRST_KEYS, log: 3 })).toBe(false);
  expect(areKeys({ log: "y" })).toBe(false);
  expect(areKeys(null)).toBe(false);
});
