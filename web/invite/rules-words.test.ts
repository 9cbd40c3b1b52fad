// Faults of rules: whatever the form can hold is refused in the player's language.
import { afterEach, expect, test } from "vitest";
import { checkRules } from "../../engine/rules-check.ts";
import { custom } from "../../test/support/scenario.ts";
import { switchLanguage } from "../text/index.ts";
import { faultWords } from "./rules-words.ts";

afterEach(() => switchLanguage("en"));

const WRONG = [
  custom("house", { bench: 9, poison: 15 }),
  custom("standard", { deckSize: 13 }),
  custom("house", { energy: { deckSize: 0 } }),
  custom("pocket", { energy: { deckSize: 5 } }),
  custom("pocket", { energy: { maxTypes: 0 } }),
  custom("house", { energy: { maxTypes: 1 } }),
  custom("house", { weakness: { by: "times", amount: 5 } }),
  custom("house", { weakness: { by: "plus", amount: 15 } }),
  custom("house", { handLimit: 6 }),
  custom("house", { deckOut: "continue" }),
];

test("every fault of a field is said in German", async () => {
  await switchLanguage("de");
  const said = WRONG.flatMap((rules) =>
    checkRules(rules).map(({ path }) => faultWords(rules, "Blitz", `rules.${path}`)),
  );
  expect(said).toContain("Eine ganze Zahl von 1 bis 8.");
  expect(said).toContain("0 oder mindestens die Starthand von 7.");
  expect(new Set(said).size).toBe(said.length);
  for (const words of said) expect(words).not.toMatch(/ruleFault|\{/);
  expect(faultWords(custom("house", {}), "Überfall", "name")).toMatch(/Buchstaben von a bis z/);
  expect(faultWords(custom("house", {}), "constructor", "name")).toMatch(/reserviert/);
  expect(faultWords(custom("house", {}), "House", "name")).toBe("So heißen schon Regeln des Hauses.");
});

test("a field that these rules have no fault in is left to the server's words", () => {
  expect(faultWords(custom("house", {}), "Blitz", "rules.bench")).toBeNull();
});
