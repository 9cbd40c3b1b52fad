// What the effects on energy share: the kind of energy, who receives it, and the questions.

import { amountOf, mayBeSome } from "../amounts.ts";
import type { EffectContext } from "../context.ts";
import { ask } from "../decisions.ts";
import { countsAs } from "../filters.ts";
import type { Amount, Target } from "../language.ts";
import { energyProvides } from "../modifiers.ts";
import type { Frame, Game, Mon } from "../state.ts";
import { isChoice, monsWith } from "../targets.ts";
import type { EffectOf } from "./effect.ts";

export type Attach = EffectOf<"attachEnergy">;
export type AttachSeen = EffectOf<"attachSeen">;
export type Move = EffectOf<"moveEnergy">;
export type Detach = EffectOf<"detachEnergy">;

/** The kind of energy that an effect is about. */
export type Kind = Pick<Attach, "type" | "basic">;

/** Whether an energy card is of a kind; one that is attached to `mon`, by what it counts as there. */
export function isOfKind(game: Game, card: number, { type, basic }: Kind, mon?: Mon): boolean {
  const { basicEnergy, provides } = game.pool.info[card];
  if (basic !== undefined && basicEnergy !== basic) return false;
  if (type === undefined) return true;
  return countsAs(mon === undefined ? provides : energyProvides(game, mon, card), type);
}

/** Those who may receive energy. With `split`, each candidate of the choice may. */
export function receiversOf({ split, to }: Attach | AttachSeen | Move): Target {
  return split === true && isChoice(to) ? { each: to.choose } : to;
}

/** Asks for each energy who receives it. With shares, a Mantimon is offered once for each of its shares. */
export function askForHolders(
  game: Game,
  frame: Frame,
  takers: Mon[],
  cards: number,
  hasShares: boolean,
): Mon[] | null {
  const options = takers.map((mon) => mon.id);
  const holders: number[] = [];
  for (let i = 0; i < cards; i++) {
    const picked = ask(game, frame, {
      seat: frame.seat,
      kind: "mantimon",
      options: [...new Set(options)],
      min: 1,
      max: 1,
    });
    if (picked === null) return null;
    holders.push(picked[0]);
    if (hasShares) options.splice(options.indexOf(picked[0]), 1);
  }
  return monsWith(game, holders);
}

export function matching(game: Game, mon: Mon, effect: Move | Detach): number[] {
  return mon.energy.filter((card) => isOfKind(game, card, effect, mon)).sort((a, b) => a - b);
}

export function hasMatching(game: Game, context: EffectContext, effect: Move | Detach, mon: Mon): boolean {
  return (
    mayBeSome(game, context, effect.count) && mon.energy.some((card) => isOfKind(game, card, effect, mon))
  );
}

export function countOf(game: Game, frame: Frame, count: Amount | "all"): number {
  return count === "all" ? Number.POSITIVE_INFINITY : amountOf(game, frame, count);
}

/** Asks which of these energy cards of a Mantimon: as many as the effect says, or fewer with `upTo`. */
export function askForAttached(
  game: Game,
  frame: Frame,
  mon: Mon,
  options: number[],
  count: number,
  upTo: true | undefined,
): number[] | null {
  return ask(game, frame, {
    seat: frame.seat,
    kind: "energy",
    mon: mon.id,
    options,
    min: upTo === true ? 0 : count,
    max: count,
  });
}
