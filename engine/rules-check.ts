// Checks a rule set from outside: every wrong field, with what is allowed.

import type { RuleViolation } from "./errors.ts";
import type { RulesConfig } from "./rules.ts";

type Check = (value: unknown) => string | null;

function whole(min: number, max: number): Check {
  return (value) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max
      ? null
      : `must be a whole number from ${min} to ${max}`;
}

function tens(min: number, max: number): Check {
  return (value) =>
    whole(min, max)(value) === null && (value as number) % 10 === 0
      ? null
      : `must be a multiple of 10 from ${min} to ${max}`;
}

function oneOf(...allowed: string[]): Check {
  return (value) => (allowed.includes(value as string) ? null : `must be one of ${allowed.join(", ")}`);
}

const flag: Check = (value) => (typeof value === "boolean" ? null : "must be true or false");

const title: Check = (value) =>
  typeof value === "string" && /^[\w -]{1,40}$/.test(value)
    ? null
    : "must be 1 to 40 letters, digits, spaces, - or _";

/** One check for each field of the type; a missing one does not compile. */
type ChecksFor<T> = { [K in keyof T]: T[K] extends object ? ChecksFor<T[K]> : Check };

const CHECKS: ChecksFor<RulesConfig> = {
  name: title,
  deckSize: whole(10, 100),
  copies: whole(1, 100),
  energy: {
    source: oneOf("deck", "hand", "generated"),
    deckSize: whole(0, 60),
    maxTypes: whole(0, 8),
    keep: flag,
    preview: flag,
    attachments: whole(0, 10),
  },
  opening: { hand: whole(1, 10), basic: oneOf("mulligan", "guaranteed"), bonus: whole(0, 3) },
  first: { draw: flag, energy: flag, supporter: flag, attack: flag },
  bench: whole(1, 8),
  handLimit: whole(0, 60),
  win: { by: oneOf("points", "prizes"), target: whole(1, 20) },
  weakness: { by: oneOf("times", "plus"), amount: whole(0, 200) },
  resistance: tens(0, 200),
  confusion: tens(0, 200),
  poison: tens(0, 200),
  burn: tens(0, 200),
  deckOut: oneOf("lose", "continue"),
  turnLimit: whole(0, 999),
};

function checkFields(checks: object, value: unknown, path: string, problems: RuleViolation[]): void {
  const say = (field: string, message: string): void => {
    problems.push({ code: "badRules", path: field, message: `${field} ${message}.` });
  };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    say(path === "" ? "rules" : path, "must be an object");
    return;
  }
  const given = value as Record<string, unknown>;
  const known = checks as Record<string, Check | object>;
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(known, key))
      say(join(path, key), `is unknown; allowed: ${Object.keys(known).join(", ")}`);
  }
  for (const [key, check] of Object.entries(known)) {
    const field = join(path, key);
    if (typeof check !== "function") checkFields(check, given[key], field, problems);
    else {
      const wrong = (check as Check)(given[key]);
      if (wrong !== null) say(field, `is ${JSON.stringify(given[key]) ?? "missing"}; it ${wrong}`);
    }
  }
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

/** Checks that involve several fields. */
function checkTogether(rules: RulesConfig, problems: RuleViolation[]): void {
  const say = (field: string, message: string): void => {
    problems.push({ code: "badRules", path: field, message: `${field} ${message}.` });
  };
  const { energy, opening, win } = rules;
  const used = opening.hand + (win.by === "prizes" ? win.target : 0) + 1;
  if (rules.deckSize < used) {
    say("deckSize", `is ${rules.deckSize}; the opening hand, the prizes and one draw need ${used}`);
  }
  if (energy.source === "deck" && energy.deckSize === 0) {
    say("energy.deckSize", "is 0; with an energy deck it must be 1 or more");
  }
  if (energy.source !== "deck" && energy.deckSize !== 0) {
    say("energy.deckSize", `is ${energy.deckSize}; without an energy deck it must be 0`);
  }
  if (energy.source === "generated" && energy.maxTypes === 0) {
    say("energy.maxTypes", "is 0; where energy is generated it must be 1 or more");
  }
  if (energy.source !== "generated" && energy.maxTypes !== 0) {
    say("energy.maxTypes", `is ${energy.maxTypes}; where energy is not generated it must be 0`);
  }
  if (rules.weakness.by === "times" && rules.weakness.amount > 4) {
    say("weakness.amount", `is ${rules.weakness.amount}; as a factor it must be from 0 to 4`);
  }
  if (rules.weakness.by === "plus" && rules.weakness.amount % 10 !== 0) {
    say("weakness.amount", `is ${rules.weakness.amount}; added, it must be a multiple of 10`);
  }
  if (rules.handLimit > 0 && rules.handLimit < opening.hand) {
    say("handLimit", `is ${rules.handLimit}; it must be 0 or at least the opening hand, ${opening.hand}`);
  }
  if (rules.deckOut === "continue" && rules.turnLimit === 0) {
    say("turnLimit", "is 0; a game that plays on without cards needs a limit of 1 or more");
  }
}

/** Every field that is wrong; empty if `value` is a RulesConfig that can be played. */
export function checkRules(value: unknown): RuleViolation[] {
  const problems: RuleViolation[] = [];
  checkFields(CHECKS, value, "", problems);
  if (problems.length === 0) checkTogether(value as RulesConfig, problems);
  return problems;
}
