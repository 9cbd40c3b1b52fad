// Settles what "that Mantimon" and "it" stand for: the current one of a "for each", else the chosen.

import type { Effect } from "../../engine/language.ts";

/** Keys whose values are Mantimon, in all of the language. */
const TARGETS: ReadonlySet<string> = new Set(["to", "from", "on", "of", "is", "target"]);

/** The effects with every reference settled; null where one refers to nothing. */
export function refer(effects: Effect[]): Effect[] | null {
  let chosen = false;
  let lost = false;

  function settle(value: unknown, inEach: boolean): unknown {
    if (Array.isArray(value)) return value.map((part) => settle(part, inEach));
    if (typeof value !== "object" || value === null) return value;
    const each = inEach || ("effect" in value && value.effect === "forEach");
    const settled = Object.entries(value).map(([key, part]) => {
      if (part !== "it" || !TARGETS.has(key)) return [key, settle(part, key === "do" ? each : inEach)];
      if (!inEach && !chosen) lost = true;
      return [key, inEach ? "it" : "chosen"];
    });
    if ("effect" in value && value.effect === "choose") chosen = true;
    return Object.fromEntries(settled);
  }

  const settled = settle(effects, false) as Effect[];
  return lost ? null : settled;
}
