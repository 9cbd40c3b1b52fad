// What is made once for all who ask.
import { expect, test } from "vitest";
import { kept } from "./compressed.ts";

test("something is made once for all who ask, and again after what it is made from has changed", async () => {
  let made = 0;
  let version = 1;
  const ask = kept(
    async () => ++made,
    async () => version,
  );
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
  version++;
  expect(await Promise.all([ask(), ask()])).toEqual([2, 2]);
  expect(await ask()).toBe(2);
});

test("a failure is not kept", async () => {
  let isAway = true;
  const ask = kept(async () => {
    if (isAway) throw new Error("the file is away");
    return "text";
  });
  await expect(ask()).rejects.toThrow("the file is away");
  isAway = false;
  expect(await ask()).toBe("text");
});
