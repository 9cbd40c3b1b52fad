// Whether a deck is legal under a rule set: every broken rule, in words and as a code.

import { isBasic } from "./board.ts";
import type { Deck } from "./card.ts";
import type { RuleViolation } from "./errors.ts";
import type { CardInfo, Pool } from "./pool.ts";
import type { RulesConfig } from "./rules.ts";

export function checkDeck(rules: RulesConfig, pool: Pool, deck: Deck): RuleViolation[] {
  const problems: RuleViolation[] = [];
  const cards = known(pool, deck.cards, "cards", problems);
  const energy = known(pool, deck.energy, "energy", problems);
  checkMain(rules, cards, deck.cards.length, problems);
  checkEnergy(rules, energy, deck.energy.length, problems);
  return problems;
}

function known(pool: Pool, ids: string[], path: string, problems: RuleViolation[]): CardInfo[] {
  const found: CardInfo[] = [];
  ids.forEach((id, i) => {
    const index = pool.byId.get(id);
    if (index !== undefined) found.push(pool.info[index]);
    else {
      const message = `Card "${id}" is not in the pool.`;
      problems.push({ code: "unknownCard", path: `${path}[${i}]`, message, params: { card: id } });
    }
  });
  return found;
}

function checkMain(rules: RulesConfig, cards: CardInfo[], size: number, problems: RuleViolation[]): void {
  if (size !== rules.deckSize) {
    const message = `The deck has ${size} cards; ${rules.deckSize} are needed.`;
    problems.push({ code: "deckSize", path: "cards", message, params: { size, needed: rules.deckSize } });
  }
  checkCopies(rules, cards, "cards", problems);
  if (!cards.some(isBasic)) {
    const message = "The deck has no basic Mantimon; it needs at least one.";
    problems.push({ code: "noBasic", path: "cards", message });
  }
  const energy = cards.find((info) => info.kind === "energy");
  if (rules.energy.source !== "hand" && energy !== undefined) {
    const message = `"${energy.name}" is energy, which these rules do not allow in the main deck.`;
    problems.push({ code: "energyInDeck", path: "cards", message, params: { name: energy.name } });
  }
}

function checkCopies(rules: RulesConfig, cards: CardInfo[], path: string, problems: RuleViolation[]): void {
  const copies = new Map<string, number>();
  for (const info of cards) {
    if (!info.basicEnergy) copies.set(info.name, (copies.get(info.name) ?? 0) + 1);
  }
  for (const [name, count] of copies) {
    if (count <= rules.copies) continue;
    const message = `"${name}" is in the deck ${count} times; ${rules.copies} of a name are allowed.`;
    problems.push({
      code: "tooManyCopies",
      path,
      message,
      params: { name, copies: count, allowed: rules.copies },
    });
  }
}

function checkEnergy(rules: RulesConfig, energy: CardInfo[], size: number, problems: RuleViolation[]): void {
  const add = (code: string, message: string, params: RuleViolation["params"]): void => {
    problems.push({ code, path: "energy", message, params });
  };
  const other = energy.find((info) => info.kind !== "energy");
  if (other !== undefined) add("notEnergy", `"${other.name}" is not energy.`, { name: other.name });
  switch (rules.energy.source) {
    case "hand":
      if (size > 0)
        add("energySize", "These rules have no energy deck; it must be empty.", { size, needed: 0 });
      break;
    case "deck":
      if (size !== rules.energy.deckSize) {
        const needed = rules.energy.deckSize;
        add("energySize", `The energy deck has ${size} cards; ${needed} are needed.`, { size, needed });
      }
      checkCopies(rules, energy, "energy", problems);
      break;
    case "generated": {
      const most = rules.energy.maxTypes;
      if (size < 1 || size > most || new Set(energy).size !== size) {
        const message = `The deck registers ${size} energy; 1 to ${most} different ones are needed.`;
        add("energyTypes", message, { size, max: most });
      }
      const special = energy.find((info) => info.kind === "energy" && !info.basicEnergy);
      if (special !== undefined)
        add("notBasicEnergy", `"${special.name}" is not basic energy.`, { name: special.name });
      break;
    }
  }
}
