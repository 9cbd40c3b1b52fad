// The families of effects that cards of this genre use, each recognized in the data.

import { ability, condition, count, effect, type Family, isPlain, modifier, picks } from "./family.ts";

const DAMAGE: Family[] = [
  effect("fixed damage", "damage", ["amount"], ({ amount }) => isPlain(amount)),
  count("damage for each energy", "energy", (value) => value.extra !== true),
  count("damage for each extra energy", "energy", (value) => value.extra === true),
  count("damage for each heads", "heads"),
  count("damage for each Mantimon", "mantimon"),
  count("damage for each damage counter", "counters"),
  count("damage for each point or prize", "points"),
  count("damage for each point that is left", "pointsLeft"),
  count("damage for each type of energy", "energyTypes"),
  count("damage for each card in a hand", "hand"),
  count("damage for each card of a kind discarded", "discarded"),
  {
    name: "damage under a condition",
    parameters: ["condition", "amounts"],
    matches: ({ value, inside }) => inside === "damage" && "if" in value,
  },
  effect("damage to a chosen Mantimon", "damage", ["amount", "group"], ({ to }) => picks(to, "choose")),
  effect("damage to each", "damage", ["amount", "group"], ({ to }) => picks(to, "each")),
  effect("damage at random", "damage", ["amount", "group", "times"], ({ to }) => picks(to, "random")),
  effect("damage to itself", "damage", ["amount"], ({ to }) => to === "self"),
  effect(
    "damage that ignores weakness, resistance or effects",
    "damage",
    ["ignore"],
    ({ ignore }) => ignore !== undefined,
  ),
  effect("put damage counters", "putCounters", ["count", "target"]),
  effect("move damage counters", "moveCounters", ["count", "upTo", "from", "to"]),
  effect("heal", "heal", ["amount", "target"]),
  effect("knock out", "knockOut", ["target"]),
];

const STATUS: Family[] = [
  effect("give a status", "status", ["status", "target"]),
  effect("cure", "cure", ["target", "status"]),
];

const ENERGY: Family[] = (["energyZone", "hand", "discard", "deck"] as const).map((from) =>
  effect(
    `attach energy from the ${from}`,
    "attachEnergy",
    ["count", "type", "target", "split"],
    (one) => one.from === from,
  ),
);
ENERGY.push(
  effect("split attached energy", "attachEnergy", ["count"], ({ split }) => split === true),
  effect("attach energy from the top", "attachSeen", ["count", "shown", "upTo", "type", "to", "rest"]),
  effect("move energy", "moveEnergy", ["count", "type", "from", "to"]),
  effect("discard energy", "detachEnergy", ["count", "type", "from"], ({ to }) => to === "discard"),
  effect("discard energy at random", "detachEnergy", ["count", "from"], ({ random }) => random === true),
  effect("return energy", "detachEnergy", ["count", "to"], ({ to }) => to !== "discard"),
  modifier("energy counts more than once, or as another type", "provides", [
    "times",
    "type",
    "as",
    "basic",
    "card",
  ]),
);

const CARDS: Family[] = [
  effect("draw", "draw", ["count", "side"]),
  effect("draw until", "drawUntil", ["hand", "side"]),
  effect("search the deck", "moveCards", ["filter", "count", "to"], ({ from }) => from === "deck"),
  effect(
    "search at random",
    "moveCards",
    ["filter", "count"],
    ({ from, random }) => from === "deck" && random === true,
  ),
  effect("look at the top", "look", ["count", "take", "filter", "rest"], ({ bottom }) => bottom !== true),
  effect("look at the bottom", "look", ["count", "take", "filter", "rest"], ({ bottom }) => bottom === true),
  effect("exchange a card for one of the deck", "exchange", ["filter", "found"]),
  effect("shuffle a deck", "shuffle", ["side"]),
  effect("reorder the top", "reorder", ["count", "side"]),
  effect("discard from the top", "mill", ["count", "side"]),
  effect("reveal a hand", "revealHand", ["side"]),
  effect("reveal the top card", "revealTop", ["side", "filter", "to", "rest", "then", "else"]),
  effect(
    "discard from a hand",
    "moveCards",
    ["count", "side", "random", "by"],
    ({ from, to }) => from === "hand" && to === "discard",
  ),
  effect(
    "put a hand into the deck",
    "moveCards",
    ["count", "side"],
    ({ from, to }) => from === "hand" && to.startsWith("deck"),
  ),
  effect("return from the discard", "moveCards", ["filter", "count", "to"], ({ from }) => from === "discard"),
];

const PLACES: Family[] = [
  effect("switch one's own", "switch", ["by"], ({ side }) => side === "mine"),
  effect("force the opponent's", "switch", ["by"], ({ side }) => side === "theirs"),
  effect("return a Mantimon", "returnMon", ["target", "to"]),
  effect(
    "a basic from the discard to the bench",
    "moveCards",
    ["filter", "count"],
    ({ from, to }) => from === "discard" && to === "bench",
  ),
  effect("devolve", "devolve", ["target", "to"]),
  effect("evolve by an effect", "evolve", ["target", "from"]),
  effect("evolve straight to stage 2", "evolve", ["target"], ({ skip }) => skip === true),
  effect("attach a tool", "attachTool", ["from", "filter", "to"]),
  effect("discard a tool", "discardTool", ["target"]),
  effect("discard the stadium", "discardStadium", []),
];

const LASTING: Family[] = [
  effect("lasts this turn", "lasting", ["on", "modify"], ({ until }) => until === "turnEnd"),
  effect(
    "lasts through the opponent's turn",
    "lasting",
    ["on", "modify"],
    ({ until }) => until === "theirTurnEnd",
  ),
  effect(
    "lasts through the own next turn",
    "lasting",
    ["on", "modify"],
    ({ until }) => until === "myNextTurnEnd",
  ),
  effect(
    "lasts until it leaves the active spot",
    "lasting",
    ["on", "modify"],
    ({ until }) => until === "leavesActive",
  ),
  effect("lasts while in play", "lasting", ["on", "modify"], ({ until }) => until === "leavesPlay"),
  modifier("damage dealt more or less", "damageDealt", ["amount", "against", "activeOnly", "attack", "on"]),
  modifier("damage taken more or less", "damageTaken", ["amount", "from", "coin", "on"]),
  modifier("prevent damage", "preventDamage", ["from", "atMost", "own", "coin", "on"]),
  modifier("prevent effects", "preventEffects", ["from", "of", "on"]),
  modifier("answers damage", "answersDamage", ["amount", "counters", "on"]),
  modifier("answers an attack with a text", "answers", ["when", "do", "on"]),
  modifier("damage on a later turn", "damageAtEnd", ["amount", "on"]),
  modifier("no attacks", "cannotAttack", ["attack", "chosen", "on"]),
  modifier("no retreat", "cannotRetreat", ["on"]),
  modifier("no evolving", "cannotEvolve", ["on"]),
  modifier("no cards of a kind", "cannotPlay", ["what", "on"]),
  modifier("no abilities of a name", "cannotUse", ["ability", "on"]),
  modifier("coins that are tails", "coinsAreTails", ["on"]),
  modifier("attacks need a coin", "attackCoin", ["on"]),
  modifier("attacks cost more or less", "attackCost", ["amount", "type", "on"]),
  modifier("retreats cost more or less", "retreatCost", ["amount", "on"]),
  modifier("no retreat cost", "noRetreatCost", ["on"]),
  modifier("evolves as another", "evolvesAs", ["name", "on"]),
  modifier("no healing", "cannotHeal", ["on"]),
  modifier("no energy for the turn", "cannotReceiveEnergy", ["on"]),
  modifier("survives a knock-out", "survives", ["coin", "on"]),
  modifier("HP more or less", "hp", ["amount", "on"]),
  modifier("another type", "type", ["type", "also", "on"]),
  modifier("cannot have a status", "immune", ["status", "on"]),
  modifier("no weakness", "noWeakness", ["attacks", "on"]),
  modifier("no abilities", "noAbility", ["tools", "on"]),
  modifier("stronger poison", "poisonDamage", ["amount", "on"]),
];

const ABILITIES: Family[] = [
  ability("used once a turn", "activate", ({ limit }) => limit === "turn"),
  ability("used as often as wanted", "activate", ({ limit }) => limit === "none"),
  ability("used only when active or benched", "activate", ({ place }) => place !== undefined),
  ability("on being played", "played"),
  ability("on evolving", "evolved"),
  ability("on being damaged", "damaged"),
  ability("on being knocked out", "knockedOut"),
  ability("on being attached", "attached"),
  ability("on moving to the active spot", "movedToActive"),
  ability("on energy being attached", "energyAttached"),
  ability("on energy of the opponent being attached", "theirEnergyAttached"),
  ability("on any Mantimon being played", "anyPlayed"),
  ability("at the beginning of a turn", "turnStart"),
  ability("at the end of one's turn", "turnEnd"),
  ability("at the end of the opponent's turn", "theirTurnEnd"),
  ability("at the end of each turn", "eachTurnEnd"),
  ability("between turns", "betweenTurns"),
  ability("always on", "always"),
];

const RULES: Family[] = [
  effect("copy an attack", "copyAttack", ["of"]),
  modifier("extra attachments", "attachments", ["amount", "on"]),
  modifier("evolve at once", "mayEvolveAtOnce", ["on"]),
  modifier("attacks of earlier stages", "earlierAttacks", ["on"]),
  modifier("two tools", "secondTool", ["on"]),
  modifier("a larger or smaller bench", "benchSize", ["amount", "most", "on"]),
  modifier("worth more or fewer points", "value", ["amount", "attacks", "on"]),
  effect("an alternative win", "win", []),
  effect("end the turn", "endTurn", []),
  {
    name: "a trainer played as a basic",
    parameters: ["hp", "type", "discards"],
    matches: ({ key }) => key === "asBasic",
  },
  effect("a card that spends itself", "discardThis", []),
];

const CONTROL: Family[] = [
  effect("coins", "flip", ["coins"], ({ coins }) => coins !== "untilTails"),
  effect("coins until tails", "flip", [], ({ coins }) => coins === "untilTails"),
  effect("a condition", "if", ["condition", "then", "else"]),
  effect("you may", "may", ["do"]),
  effect("choose one", "choice", ["options", "by"]),
  effect("for each", "forEach", ["of", "do"]),
  effect("repeat", "repeat", ["times", "do"]),
  effect("choose first", "choose", ["target"]),
  condition("if a Mantimon is so", "is"),
  condition("if one is in play", "exists"),
  condition("if something happened", "happened"),
  condition("if a stadium is in play", "stadium"),
  condition("if an attack was used last turn", "usedLastTurn"),
  condition("if it evolved from one this turn", "evolvedFrom"),
  {
    name: "attack under a condition",
    parameters: ["condition"],
    matches: ({ value }) => "cost" in value && "condition" in value,
  },
  {
    name: "attack for another cost",
    parameters: ["otherCost"],
    matches: ({ value }) => "cost" in value && "otherCost" in value,
  },
  { name: "classes of cards", parameters: ["class"], matches: ({ value }) => "class" in value },
  {
    name: "so much energy attached",
    parameters: ["energy"],
    matches: ({ value }) => "energyAtLeast" in value,
  },
  condition("if more or as many", "atLeast"),
];

export const FAMILIES: Family[] = [
  ...DAMAGE,
  ...STATUS,
  ...ENERGY,
  ...CARDS,
  ...PLACES,
  ...LASTING,
  ...ABILITIES,
  ...RULES,
  ...CONTROL,
];
