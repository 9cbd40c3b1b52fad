// A guard that was moved or reworded has to be found again: a mutant that changes nothing would prove nothing.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { GUARDS } from "./guards.ts";

const ROOT = join(import.meta.dirname, "../..");

test.each(GUARDS)("$name", ({ file, old }) => {
  const path = join(ROOT, file);
  if (old === null) expect(existsSync(path)).toBe(false);
  else expect(readFileSync(path, "utf8").split(old)).toHaveLength(2);
});
