// Why something cannot be done just now, in a sentence. The engine alone decides whether it can be:
// this only explains what it did not list among the legal moves.
import {
  type Card,
  type LastingView,
  type ModifierKind,
  type MonView,
  type PlayerView,
  type Pool,
  type RulesConfig,
  type Seat,
  STATUSES,
  type Type,
  type View,
} from "../../engine/index.ts";
import { topCard } from "./game-log.ts";

export interface Situation {
  view: View;
  rules: RulesConfig;
  pool: Pool;
  seat: Seat;
  /** The other player's name. */
  opponent: string;
  /** Something is still being shown, or a move is on its way: nobody can do anything. */
  busy: boolean;
}

const NO_EFFECT = "Its text could not do anything just now.";

/** Why nothing at all can be done, or null if it is this player's free turn. */
export function notNow({ view, seat, opponent, busy }: Situation): string | null {
  if (view.phase === "over") return "The match is over.";
  if (busy) return "One moment.";
  if (view.decision) {
    return view.decision.seat === seat ? "Answer the question first." : `${opponent} has to choose first.`;
  }
  return view.phase === "main" && view.current !== seat ? `It is ${opponent}'s turn.` : null;
}

export function whyNotPlay(s: Situation, cardIndex: number): string {
  const waiting = notNow(s);
  if (waiting) return waiting;
  const card = s.pool.cards[cardIndex];
  const me = s.view.players[s.seat];
  switch (card.kind) {
    case "mantimon":
      return card.stage === "basic" ? whyNotBench(s, me) : whyNotEvolve(s, card.name, card.evolvesFrom);
    case "supporter":
      if (me.supporter) return "You have already played a supporter this turn.";
      if (isFirstTurn(s) && !s.rules.first.supporter) return "No supporter in the first turn of the match.";
      return forbidden(s, "cannotPlay") ?? NO_EFFECT;
    case "item":
      if (card.asBasic && me.bench.length >= s.rules.bench) return whyNotBench(s, me);
      return forbidden(s, "cannotPlay") ?? NO_EFFECT;
    case "tool":
      return forbidden(s, "cannotPlay") ?? "Each of your Mantimon already holds a tool.";
    case "stadium":
      if (me.stadium) return "You have already played a stadium this turn.";
      if (s.view.stadium.card !== -1 && s.pool.cards[s.view.stadium.card].name === card.name) {
        return `${card.name} is already in play.`;
      }
      return forbidden(s, "cannotPlay") ?? NO_EFFECT;
    case "energy":
      return whyNotAttach(s);
  }
}

export function whyNotAttach(s: Situation): string {
  const waiting = notNow(s);
  if (waiting) return waiting;
  if (isFirstTurn(s) && !s.rules.first.energy) return "No energy in the first turn of the match.";
  const { attachments } = s.rules.energy;
  if (s.view.players[s.seat].attached >= attachments) {
    return attachments === 1
      ? "You have already attached an energy this turn."
      : `You have already attached ${attachments} energy this turn.`;
  }
  return forbidden(s, "cannotPlay") ?? "There is nothing to attach it to.";
}

export function whyNotAttack(s: Situation, cost: Type[]): string {
  const waiting = notNow(s);
  if (waiting) return waiting;
  const active = s.view.players[s.seat].active;
  if (!active) return "There is no active Mantimon.";
  if (isFirstTurn(s) && !s.rules.first.attack) return "No attack in the first turn of the match.";
  const held = heldBack(s, active, "cannotAttack", "attack");
  if (held) return held;
  const missing = missingEnergy(cost, active.energy, s.pool);
  return missing.length > 0 ? `Needs ${list(missing)}.` : "Something keeps it from attacking.";
}

export function whyNotRetreat(s: Situation): string {
  const waiting = notNow(s);
  if (waiting) return waiting;
  const me = s.view.players[s.seat];
  if (!me.active) return "There is no active Mantimon.";
  if (me.retreated) return "You have already retreated this turn.";
  if (me.bench.length === 0) return "There is nobody on the bench to take its place.";
  const held = heldBack(s, me.active, "cannotRetreat", "retreat");
  if (held) return held;
  const card = s.pool.cards[topCard(me.active)];
  const cost = card.kind === "mantimon" ? card.retreat : 0;
  if (me.active.energy.length < cost) return `A retreat costs ${cost} energy.`;
  return "It cannot retreat.";
}

export function whyNotAbility(s: Situation, mon: MonView): string {
  const waiting = notNow(s);
  if (waiting) return waiting;
  if (mon.abilityUsed === s.view.turn) return "Its ability was already used this turn.";
  return forbidden(s, "noAbility", mon.id) ?? NO_EFFECT;
}

/** Energy of the cost that is not covered; colorless is covered by anything that is left over. */
export function missingEnergy(cost: Type[], attached: number[], pool: Pool): Type[] {
  const supply = attached.flatMap((card) => {
    const energy = pool.cards[card];
    return energy?.kind === "energy" ? energy.provides : [];
  });
  const typed = cost.filter((type) => type !== "colorless");
  const missing: Type[] = [];
  for (const type of typed) {
    let place = supply.indexOf(type);
    if (place === -1) place = supply.indexOf("any");
    if (place === -1) missing.push(type);
    else supply.splice(place, 1);
  }
  const short = cost.length - typed.length - supply.length;
  for (let i = 0; i < short; i++) missing.push("colorless");
  return missing;
}

function whyNotBench({ rules }: Situation, me: PlayerView): string {
  return me.bench.length >= rules.bench ? `The bench is full: it has ${rules.bench} places.` : NO_EFFECT;
}

function whyNotEvolve(s: Situation, name: string, from: string | null): string {
  const me = s.view.players[s.seat];
  const mons = [...(me.active ? [me.active] : []), ...me.bench];
  const fitting = mons.filter((mon) => s.pool.cards[topCard(mon)]?.name === from);
  if (fitting.length === 0) return `${name} evolves from ${from}, which you do not have in play.`;
  if (s.view.turn <= 2) return "Nobody may evolve in their first turn.";
  if (fitting.every((mon) => mon.entered === s.view.turn || mon.evolved === s.view.turn)) {
    return `${from} came into play this turn: it may evolve from your next turn on.`;
  }
  return forbidden(s, "cannotEvolve") ?? `${from} may not evolve just now.`;
}

function heldBack(
  s: Situation,
  mon: MonView,
  kind: "cannotAttack" | "cannotRetreat",
  verb: string,
): string | null {
  for (const status of ["asleep", "paralyzed"] as const) {
    if (mon.statuses & (1 << STATUSES.indexOf(status))) return `It is ${status} and cannot ${verb}.`;
  }
  return forbidden(s, kind, mon.id);
}

/** A lasting effect of this kind on me or on the Mantimon, told with the card that laid it. */
function forbidden(s: Situation, kind: ModifierKind, mon = -1): string | null {
  const found = s.view.lasting.find(
    (lasting: LastingView) => lasting.kind === kind && lasting.seat === s.seat && lasting.mon === mon,
  );
  return found ? `${cardName(s.pool.cards[found.card])} prevents it.` : null;
}

const cardName = (card: Card | undefined) => card?.name ?? "An effect";

/** The very first turn of the match, in which the rules hold the first player back. */
const isFirstTurn = ({ view }: Situation) => view.turn === 1;

/** "1 more fire energy and 2 more energy of any type" */
function list(types: Type[]): string {
  const counts = new Map<Type, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .map(([type, count]) => `${count} more ${type === "colorless" ? "energy of any type" : `${type} energy`}`)
    .join(" and ");
}
