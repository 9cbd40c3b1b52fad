import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { coresFor, needsOf } from "./model.ts";
import { tableOf } from "./table.ts";

const read = (path: string) => readFileSync(join(import.meta.dirname, "../..", path), "utf8");

test.each(["load", "load-1000", "load-steady", "soak"])(
  "the calculation gives what %s.txt has measured, within a quarter",
  (run) => {
    const report = read(`docs/reports/${run}.txt`);
    const figure = (name: string) => Number(new RegExp(`^${name} +(\\S+)`, "m").exec(report)?.[1]);
    const cores = figure("server: cores used on average, all present");
    const predicted = coresFor(figure("live matches, most"));
    expect(predicted / cores).toBeGreaterThan(0.75);
    expect(predicted / cores).toBeLessThan(1.25);
  },
);

test("the table in docs/SCALE.md is what the calculation gives", () => {
  expect(read("docs/SCALE.md")).toContain(tableOf([1_000, 100_000, 5_000_000].map(needsOf)));
});
