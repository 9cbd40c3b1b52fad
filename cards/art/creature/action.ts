// What a creature of a card is doing: standing, attacking, resting, looking back. Chosen from the card.

import type { MantimonCard } from "../../../engine/card.ts";
import { dice } from "../dice.ts";
import { bounds, type Point } from "../geometry.ts";
import type { Action, Figure } from "./figure.ts";
import type { Plan } from "./species-kinds.ts";

/** Parts of a hundred: the young rest and look about, the grown attack. */
const CHANCES: Record<MantimonCard["stage"], Record<Exclude<Action, "stand">, number>> = {
  basic: { attack: 24, rest: 18, lookBack: 26 },
  stage1: { attack: 38, rest: 10, lookBack: 22 },
  stage2: { attack: 55, rest: 4, lookBack: 16 },
};

/** What the creature of a card is doing. The rarest attack, or stand to be looked at. */
export function actionOf({ id, stage, rarity }: MantimonCard): Action {
  const roll = dice(`${id}:action`).between(0, 100);
  if (rarity === "prime" || rarity === "secret") return roll < 55 ? "attack" : "stand";
  const { attack, rest, lookBack } = CHANCES[stage];
  if (roll < attack) return "attack";
  if (roll < attack + rest) return "rest";
  return roll < attack + rest + lookBack ? "lookBack" : "stand";
}

/** Degrees by which a body leans into an attack; those that leap have a posture of their own. */
const LUNGE: Record<Plan, number> = {
  quadruped: 0,
  biped: 10,
  bird: 14,
  bat: 16,
  insect: 9,
  serpent: 9,
  fish: 17,
  crab: 8,
  jelly: 18,
  shell: 7,
  frog: 14,
  spirit: 14,
  golem: 8,
  plant: 7,
  dragon: 7,
  orb: 15,
  nymph: 10,
  ship: 11,
  seal: 10,
};

/** Turns what was drawn of a figure, about the place where it stands. */
export function lean(figure: Figure, plan: Plan): void {
  const degrees = figure.action === "attack" ? -LUNGE[plan] : 0;
  if (degrees === 0) return;
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  figure.out = [`<g transform="rotate(${degrees})">${figure.out.join("")}</g>`];
  figure.points = figure.points.map(([x, y]): Point => [x * cos - y * sin, x * sin + y * cos]);
  // Feet that left the ground come back to it.
  const [, , , low] = bounds(figure.points);
  if (low > 0) shift(figure, -low);
}

function shift(figure: Figure, dy: number): void {
  figure.out = [`<g transform="translate(0 ${Math.round(dy)})">${figure.out.join("")}</g>`];
  figure.points = figure.points.map(([x, y]): Point => [x, y + dy]);
}

/** Draws a head as it is, or turned to look back if that is what the creature does. */
export function turned(figure: Figure, x: number, draw: (figure: Figure) => void): void {
  if (figure.action !== "lookBack") return draw(figure);
  const back: Figure = { ...figure, light: figure.light === 1 ? -1 : 1, out: [], points: [] };
  draw(back);
  figure.out.push(`<g transform="matrix(-1 0 0 1 ${Math.round(x * 2)} 0)">${back.out.join("")}</g>`);
  figure.points.push(...back.points.map(([px, py]): Point => [2 * x - px, py]));
}
