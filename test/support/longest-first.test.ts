// The order of files: the same wherever they are run, unless another one is asked for.
import { afterEach, expect, test, vi } from "vitest";
import type { TestSpecification, Vitest } from "vitest/node";
import { LongestFirst } from "./longest-first.ts";

const file = (name: string, path: string) =>
  ({ moduleId: `/clone/${path}`, project: { name, config: { root: "/clone" } } }) as TestSpecification;
const FILES = [
  file("browser", "test/browser/access.test.ts"),
  file("browser", "test/browser/lessons.test.ts"),
  file("browser", "test/browser/time.test.ts"),
  ...["a", "b", "c", "d", "e", "f"].map((letter) => file("unit", `web/${letter}.test.ts`)),
];

const sorted = (files: TestSpecification[]) => new LongestFirst({} as Vitest).sort(files);

afterEach(() => void vi.unstubAllEnvs());

test("the longest files of a suite are first, and others follow by their paths", async () => {
  vi.stubEnv("FILE_ORDER", undefined);
  expect(await sorted(FILES.toReversed())).toEqual(FILES);
});

test("each FILE_ORDER is another order, suite by suite, and the same each time", async () => {
  vi.stubEnv("FILE_ORDER", "one");
  const one = await sorted(FILES);
  expect(await sorted(FILES.toReversed())).toEqual(one);
  expect(one.map(({ project }) => project.name)).toEqual(FILES.map(({ project }) => project.name));
  vi.stubEnv("FILE_ORDER", "two");
  expect(await sorted(FILES)).not.toEqual(one);
});
