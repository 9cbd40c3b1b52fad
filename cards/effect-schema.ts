// Zod schemas of effects and abilities. The compiler checks each against the engine's type of the same name.

import { z } from "zod";
import {
  type Ability,
  type Effect,
  type EffectName,
  type Passive,
  type Target,
  TRIGGERS,
  type Trigger,
  UNTILS,
} from "../engine/language.ts";
import {
  cardFilter,
  coins,
  condition,
  damage,
  damageOrAll,
  few,
  fewOrAll,
  fewOrNone,
  group,
  lazy,
  name,
  oneSide,
  repeats,
  side,
  status,
  target,
  toolFilter,
  type,
  yes,
} from "./language-schema.ts";
import { modifier } from "./modifier-schema.ts";
import { object, oneOfForms, tagged } from "./parse.ts";

const opponent = z.literal("opponent").optional();
const place = z.enum(["active", "bench"]);
const revealedPlace = z.enum(["hand", "discard", "deck", "deckTop", "deckBottom"]);
const gone = z.enum(["hand", "deck", "discard"]);
const list: z.ZodType<Effect[]> = lazy(() => effects);

type EffectOf<K extends EffectName> = Extract<Effect, { effect: K }>;

const table: { [K in EffectName]: z.ZodType<EffectOf<K>> } = {
  damage: object<EffectOf<"damage">>()({
    effect: z.literal("damage"),
    amount: damage,
    to: target.optional(),
    ignore: z
      .array(z.enum(["weakness", "resistance", "effects"]))
      .min(1)
      .optional(),
  }),
  putCounters: object<EffectOf<"putCounters">>()({
    effect: z.literal("putCounters"),
    count: few,
    to: target,
  }),
  moveCounters: object<EffectOf<"moveCounters">>()({
    effect: z.literal("moveCounters"),
    count: fewOrAll,
    upTo: yes,
    from: target,
    to: target,
  }),
  heal: object<EffectOf<"heal">>()({ effect: z.literal("heal"), amount: damageOrAll, target }),
  knockOut: object<EffectOf<"knockOut">>()({ effect: z.literal("knockOut"), target }),
  status: object<EffectOf<"status">>()({ effect: z.literal("status"), status, to: target }),
  cure: object<EffectOf<"cure">>()({ effect: z.literal("cure"), target, status: status.optional() }),
  attachEnergy: object<EffectOf<"attachEnergy">>()({
    effect: z.literal("attachEnergy"),
    from: z.enum(["energyZone", "hand", "discard", "deck"]),
    count: few,
    upTo: yes,
    type: type.optional(),
    basic: z.boolean().optional(),
    to: target,
    split: yes,
  }),
  attachSeen: object<EffectOf<"attachSeen">>()({
    effect: z.literal("attachSeen"),
    count: few,
    shown: yes,
    upTo: z.union([z.literal("any"), z.int().min(1).max(60)]).optional(),
    type: type.optional(),
    basic: z.boolean().optional(),
    to: target,
    split: yes,
    rest: z.enum(["hand", "deck", "deckTop", "deckBottom", "discard"]),
  }),
  moveEnergy: object<EffectOf<"moveEnergy">>()({
    effect: z.literal("moveEnergy"),
    count: fewOrAll,
    upTo: yes,
    type: type.optional(),
    basic: z.boolean().optional(),
    from: target,
    to: target,
    split: yes,
  }),
  detachEnergy: object<EffectOf<"detachEnergy">>()({
    effect: z.literal("detachEnergy"),
    count: fewOrAll,
    upTo: yes,
    type: type.optional(),
    basic: z.boolean().optional(),
    from: target,
    to: z.enum(["discard", "hand", "deck"]),
    random: yes,
    among: yes,
  }),
  draw: object<EffectOf<"draw">>()({ effect: z.literal("draw"), count: few, side: side.optional() }),
  drawUntil: object<EffectOf<"drawUntil">>()({
    effect: z.literal("drawUntil"),
    hand: few,
    side: side.optional(),
  }),
  moveCards: object<EffectOf<"moveCards">>()({
    effect: z.literal("moveCards"),
    from: z.enum(["deck", "hand", "discard"]),
    to: z.enum(["hand", "bench", "deck", "deckTop", "deckBottom", "discard"]),
    count: fewOrAll,
    side: oneSide.optional(),
    filter: cardFilter.optional(),
    random: yes,
    upTo: yes,
    by: opponent,
  }),
  look: object<EffectOf<"look">>()({
    effect: z.literal("look"),
    count: few,
    bottom: yes,
    take: fewOrNone,
    filter: cardFilter.optional(),
    to: z.enum(["hand", "bench"]),
    rest: z.enum(["deck", "deckTop", "deckBottom", "discard"]),
  }),
  exchange: object<EffectOf<"exchange">>()({
    effect: z.literal("exchange"),
    filter: cardFilter.optional(),
    found: cardFilter.optional(),
  }),
  shuffle: object<EffectOf<"shuffle">>()({ effect: z.literal("shuffle"), side: oneSide }),
  reorder: object<EffectOf<"reorder">>()({ effect: z.literal("reorder"), count: few, side: oneSide }),
  mill: object<EffectOf<"mill">>()({ effect: z.literal("mill"), count: few, side: oneSide }),
  revealHand: object<EffectOf<"revealHand">>()({ effect: z.literal("revealHand"), side: oneSide }),
  revealTop: object<EffectOf<"revealTop">>()({
    effect: z.literal("revealTop"),
    side: oneSide,
    filter: cardFilter,
    to: revealedPlace,
    rest: revealedPlace,
    then: list.optional(),
    else: list.optional(),
  }),
  switch: object<EffectOf<"switch">>()({
    effect: z.literal("switch"),
    side: oneSide,
    by: opponent,
    target: target.optional(),
  }),
  returnMon: object<EffectOf<"returnMon">>()({ effect: z.literal("returnMon"), target, to: gone }),
  devolve: object<EffectOf<"devolve">>()({ effect: z.literal("devolve"), target, to: gone }),
  evolve: object<EffectOf<"evolve">>()({
    effect: z.literal("evolve"),
    target,
    from: z.enum(["hand", "deck"]),
    skip: yes,
    random: yes,
  }),
  attachTool: object<EffectOf<"attachTool">>()({
    effect: z.literal("attachTool"),
    from: z.enum(["deck", "hand", "discard"]),
    filter: toolFilter.optional(),
    to: target,
  }),
  discardTool: object<EffectOf<"discardTool">>()({
    effect: z.literal("discardTool"),
    target,
    to: z.literal("hand").optional(),
  }),
  discardStadium: object<EffectOf<"discardStadium">>()({ effect: z.literal("discardStadium") }),
  discardThis: object<EffectOf<"discardThis">>()({ effect: z.literal("discardThis") }),
  lasting: object<EffectOf<"lasting">>()({
    effect: z.literal("lasting"),
    until: z.enum(UNTILS),
    on: z.union([z.enum(["me", "them"]), target]) as z.ZodType<Target | "me" | "them">,
    modify: modifier,
    do: list.optional(),
  }),
  flip: object<EffectOf<"flip">>()({ effect: z.literal("flip"), coins }),
  choose: object<EffectOf<"choose">>()({ effect: z.literal("choose"), target }),
  if: object<EffectOf<"if">>()({
    effect: z.literal("if"),
    condition,
    then: list,
    else: list.optional(),
  }),
  may: object<EffectOf<"may">>()({ effect: z.literal("may"), do: list }),
  choice: object<EffectOf<"choice">>()({
    effect: z.literal("choice"),
    options: lazy(() => z.array(effects).min(2).max(6)),
    by: z.enum(["opponent", "chance"]).optional(),
  }),
  forEach: object<EffectOf<"forEach">>()({ effect: z.literal("forEach"), of: target, do: list }),
  repeat: object<EffectOf<"repeat">>()({ effect: z.literal("repeat"), times: repeats, do: list }),
  copyAttack: object<EffectOf<"copyAttack">>()({
    effect: z.literal("copyAttack"),
    of: target,
    paid: yes,
  }),
  endTurn: object<EffectOf<"endTurn">>()({ effect: z.literal("endTurn") }),
  win: object<EffectOf<"win">>()({ effect: z.literal("win") }),
};
export const effect = tagged<Effect>("effect", table);

/** The effects of a text, in order. */
export const effects = z.array(effect).min(1).max(12);

type AbilityOf<K extends Ability["when"]> = Extract<Ability, { when: K }>;

const passive = object<Passive>()({
  on: oneOfForms<Passive["on"]>(
    { side: group, player: object<Extract<Passive["on"], { player: unknown }>>()({ player: side }) },
    { string: z.literal("self") },
    ['"self"'],
  ),
  if: condition.optional(),
  modify: modifier,
  single: yes,
});

const triggered = object<AbilityOf<Trigger>>()({
  name,
  when: z.enum(TRIGGERS),
  place: place.optional(),
  type: type.optional(),
  effects,
});

export const ability = tagged<Ability>("when", {
  always: object<AbilityOf<"always">>()({
    name,
    when: z.literal("always"),
    passives: z.array(passive).min(1).max(4),
  }),
  activate: object<AbilityOf<"activate">>()({
    name,
    when: z.literal("activate"),
    limit: z.enum(["turn", "none"]),
    place: place.optional(),
    condition: condition.optional(),
    effects,
  }),
  ...Object.fromEntries(TRIGGERS.map((trigger) => [trigger, triggered])),
});
