// Checks a rule set from outside: every wrong field, with what is allowed.

import type { RuleViolation } from "./errors.ts";
import type { RulesConfig } from "./rules.ts";

/** What is wrong with a field: a code, a sentence without its subject, and what the sentence names. */
type Fault = Omit<RuleViolation, "path">;
type Check = (value: unknown) => Fault | null;

const isWhole = (value: unknown, min: number, max: number): value is number =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max;

function whole(min: number, max: number): Check {
  const fault = {
    code: "notWhole",
    message: `must be a whole number from ${min} to ${max}`,
    params: { min, max },
  };
  return (value) => (isWhole(value, min, max) ? null : fault);
}

const MAX_DAMAGE = 200;
const NOT_TENS: Fault = {
  code: "notTens",
  message: `must be a multiple of 10 from 0 to ${MAX_DAMAGE}`,
  params: { min: 0, max: MAX_DAMAGE },
};
const tens: Check = (value) => (isWhole(value, 0, MAX_DAMAGE) && value % 10 === 0 ? null : NOT_TENS);

function oneOf(...allowed: string[]): Check {
  const list = allowed.join(", ");
  const fault = { code: "notOneOf", message: `must be one of ${list}`, params: { list } };
  return (value) => (allowed.includes(value as string) ? null : fault);
}

const NOT_A_FLAG: Fault = { code: "notFlag", message: "must be true or false" };
const flag: Check = (value) => (typeof value === "boolean" ? null : NOT_A_FLAG);

const NOT_A_TITLE: Fault = {
  code: "notTitle",
  message: "must be 1 to 40 letters from a to z, digits, spaces, - or _",
};
const RESERVED: Fault = { code: "reservedTitle", message: "must be another name: this one is reserved" };
/** Names that every JavaScript object has are refused: whoever looks rules up by name would find a function. */
function title(value: unknown): Fault | null {
  if (typeof value !== "string" || !/^(?=.*\w)[\w -]{1,40}$/.test(value)) return NOT_A_TITLE;
  return value in Object.prototype ? RESERVED : null;
}

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
  resistance: tens,
  confusion: tens,
  poison: tens,
  burn: tens,
  deckOut: oneOf("lose", "continue"),
  turnLimit: whole(0, 999),
};

type Say = (path: string, fault: Fault) => void;

function checkFields(checks: object, value: unknown, path: string, say: Say): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    say(path === "" ? "rules" : path, { code: "notObject", message: "must be an object" });
    return;
  }
  const given = value as Record<string, unknown>;
  const known = checks as Record<string, Check | object>;
  const list = Object.keys(known).join(", ");
  for (const key of Object.keys(given)) {
    if (Object.hasOwn(known, key)) continue;
    say(join(path, key), { code: "unknownField", message: `is unknown; allowed: ${list}`, params: { list } });
  }
  for (const [key, check] of Object.entries(known)) {
    const field = join(path, key);
    if (typeof check !== "function") checkFields(check, given[key], field, say);
    else {
      const fault = (check as Check)(given[key]);
      const shown = JSON.stringify(given[key]) ?? "missing";
      if (fault) say(field, { ...fault, message: `is ${shown}; it ${fault.message}` });
    }
  }
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

/** Checks that involve several fields. */
function checkTogether(rules: RulesConfig, tell: Say): void {
  const { energy, opening, win, weakness } = rules;
  const say = (path: string, code: string, message: string, params?: Fault["params"]): void =>
    tell(path, { code, message, params });
  const used = opening.hand + (win.by === "prizes" ? win.target : 0) + 1;
  if (rules.deckSize < used) {
    const message = `is ${rules.deckSize}; the opening hand, the prizes and one draw need ${used}`;
    say("deckSize", "deckTooSmall", message, { min: used });
  }
  if (energy.source === "deck" && energy.deckSize === 0) {
    say("energy.deckSize", "energyDeckEmpty", "is 0; with an energy deck it must be 1 or more");
  }
  if (energy.source !== "deck" && energy.deckSize !== 0) {
    const message = `is ${energy.deckSize}; without an energy deck it must be 0`;
    say("energy.deckSize", "energyDeckUnused", message);
  }
  if (energy.source === "generated" && energy.maxTypes === 0) {
    say("energy.maxTypes", "noEnergyTypes", "is 0; where energy is generated it must be 1 or more");
  }
  if (energy.source !== "generated" && energy.maxTypes !== 0) {
    const message = `is ${energy.maxTypes}; where energy is not generated it must be 0`;
    say("energy.maxTypes", "energyTypesUnused", message);
  }
  if (weakness.by === "times" && weakness.amount > 4) {
    say("weakness.amount", "weaknessFactor", `is ${weakness.amount}; as a factor it must be from 0 to 4`);
  }
  if (weakness.by === "plus" && weakness.amount % 10 !== 0) {
    say("weakness.amount", "weaknessTens", `is ${weakness.amount}; added, it must be a multiple of 10`);
  }
  if (rules.handLimit > 0 && rules.handLimit < opening.hand) {
    const message = `is ${rules.handLimit}; it must be 0 or at least the opening hand, ${opening.hand}`;
    say("handLimit", "handLimitTooSmall", message, { min: opening.hand });
  }
  if (rules.deckOut === "continue" && rules.turnLimit === 0) {
    const message = "is 0; a game that plays on without cards needs a limit of 1 or more";
    say("turnLimit", "noTurnLimit", message);
  }
}

/** Every field that is wrong; empty if `value` is a RulesConfig that can be played. */
export function checkRules(value: unknown): RuleViolation[] {
  const violations: RuleViolation[] = [];
  const say: Say = (path, fault) => {
    violations.push({ ...fault, path, message: `${path} ${fault.message}.` });
  };
  checkFields(CHECKS, value, "", say);
  if (violations.length === 0) checkTogether(value as RulesConfig, say);
  return violations;
}
