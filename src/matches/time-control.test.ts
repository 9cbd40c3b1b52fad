// The time that rules give.
import { expect, test } from "vitest";
import { PRESETS } from "../../engine/index.ts";
import { timeControlFor } from "./time-control.ts";

test("rules of any other name than a preset's have the time of the house rules", () => {
  const names = ["My Rules", ...Object.getOwnPropertyNames(Object.prototype)];
  for (const name of names)
    expect(timeControlFor({ ...PRESETS.pocket, name }), name).toEqual(timeControlFor(PRESETS.house));
});
