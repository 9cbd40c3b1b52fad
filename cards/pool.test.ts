// The card pool: its size, that no two cards are the same, and that the whole language is used.

import { describe, expect, test } from "vitest";
import { type Card, HAPPENINGS, RARITIES, STATUSES, TRIGGERS, TYPES, UNTILS } from "../engine/index.ts";
import { pool as bundled, provideCards } from "./browser.ts";
import { loadContent } from "./load.ts";

const { pool, sets } = loadContent();
const [wold, star, isles] = sets;

test("three sets: 286 cards, 86 and 80", () => {
  expect(sets.map((set) => [set.code, set.cards.length])).toEqual([
    ["wld", 286],
    ["dst", 86],
    ["dri", 80],
  ]);
  for (const { cards } of sets) expect(cards.map((card) => card.number)).toEqual(cards.map((_, i) => i + 1));
});

test("the web client makes the same pool of the sets as the server", () => {
  provideCards(sets);
  expect(bundled.version).toBe(pool.version);
  expect(bundled.cards).toEqual(pool.cards);
});

test("every type, stage, kind, rarity and value is there, in each set", () => {
  for (const { cards } of [wold, star, isles]) {
    const creatures = cards.filter((card) => card.kind === "mantimon");
    expect(new Set(creatures.map((card) => card.type))).toEqual(new Set(TYPES));
    expect(new Set(creatures.map((card) => card.stage)).size).toBe(3);
    expect(new Set(creatures.map((card) => card.value)).size).toBe(3);
    expect(new Set(cards.map((card) => card.kind)).size).toBe(6);
    expect(new Set(cards.map((card) => card.rarity))).toEqual(new Set(RARITIES));
  }
  const basic = wold.cards.filter((card) => card.kind === "energy" && card.basic);
  expect(basic).toHaveLength(8);
});

/** What a card does, without what it is called and what is told of it. */
function play(card: Card): string {
  const unnamed = (key: string, value: unknown) => (key === "flavor" || key === "id" ? undefined : value);
  const { name: _, number: __, rarity: ___, ...rest } = card;
  const text = JSON.stringify(rest, unnamed);
  return card.kind === "mantimon" ? text.replaceAll(/"name":"[^"]*","cost"/g, '"cost"') : text;
}

test("no two cards do the same, and no two tell the same", () => {
  const seen = new Map<string, string>();
  const same: string[] = [];
  for (const card of pool.cards) {
    for (const key of [play(card), card.flavor]) {
      if (seen.has(key)) same.push(`${seen.get(key)} and ${card.id}`);
      seen.set(key, card.id);
    }
  }
  expect(same).toEqual([]);
});

test("every card has flavour, and every line can be grown to its end", () => {
  const names = new Set(pool.cards.map((card) => card.name));
  for (const card of pool.cards) {
    expect(card.flavor.length, card.id).toBeGreaterThan(10);
    if (card.kind === "mantimon" && card.evolvesFrom) expect(names, card.id).toContain(card.evolvesFrom);
  }
});

test("no attack promises what ends when its Mantimon leaves the active spot (15.5) for as long as it is in play", () => {
  const attacks = pool.cards.flatMap((card) => (card.kind === "mantimon" ? card.attacks : []));
  const promising = attacks.filter(({ effects }) => JSON.stringify(effects).includes('"leavesPlay"'));
  expect(promising.map(({ name }) => name)).toEqual([]);
});

test("what is worth 2 or 3 is an elder, a sovereign or one of a kind", () => {
  for (const card of pool.cards) {
    if (card.kind !== "mantimon") continue;
    const rank = card.name.split(" ")[0];
    if (rank === "Elder") expect([card.value, card.rarity], card.id).toEqual([2, "prime"]);
    else if (rank === "Sovereign") expect([card.value, card.rarity], card.id).toEqual([3, "secret"]);
    else if (card.value > 1) expect(card.rarity, card.id).toBe("secret");
  }
});

describe("the language is used, whole", () => {
  const used = new Set<string>();

  /** What tells a node of the language apart: its effect, count, trigger or modifier. */
  function tagOf(node: Record<string, unknown>): string {
    if (typeof node.effect === "string") return node.effect;
    if (typeof node.count === "string") return `#${node.count}`;
    if (typeof node.when === "string") return `@${node.when}`;
    return "choose" in node ? "chosen" : "";
  }

  function collect(node: unknown, tag: string): void {
    if (Array.isArray(node)) for (const part of node) collect(part, tag);
    else if (typeof node === "object" && node !== null) {
      const own = "modify" === tag ? `~${(node as { kind: string }).kind}` : tagOf(node as never);
      used.add(own);
      for (const [key, value] of Object.entries(node)) {
        used.add(`${own}.${key}`);
        for (const word of Array.isArray(value) ? value : [value]) used.add(`${own}.${key}=${word}`);
        collect(value, key);
      }
    }
  }

  for (const card of pool.cards) {
    if (card.kind === "mantimon")
      collect(
        [
          card.attacks.map(({ effects, condition, otherCost }) => [
            effects,
            condition ?? null,
            otherCost?.if ?? null,
          ]),
          card.ability,
        ],
        "",
      );
    else if ("effects" in card) collect([card.effects, card.condition ?? null], "");
    else collect(card.ability, "");
  }

  const each = (prefix: string, words: string) => words.split(" ").map((word) => `${prefix}${word}`);
  test.each([
    [
      "effects",
      each(
        "",
        "damage putCounters moveCounters heal knockOut status cure attachEnergy moveEnergy detachEnergy draw drawUntil moveCards look exchange shuffle reorder mill revealHand revealTop switch returnMon devolve evolve discardTool discardStadium discardThis lasting flip choose if may choice forEach repeat copyAttack endTurn win",
      ),
    ],
    ["damage", each("damage.", "to ignore=weakness ignore=resistance ignore=effects")],
    ["status", each("status.status=", STATUSES.join(" "))],
    ["energy attached", each("attachEnergy.", "from=energyZone from=hand from=discard from=deck type split")],
    ["energy moved", each("moveEnergy.", "count=all type")],
    ["energy detached", each("detachEnergy.", "count=all type to=discard to=hand to=deck random among")],
    ["counters and healing", ["moveCounters.count=all", "heal.amount=all", "cure.status"]],
    ["draws", each("draw", ".side=theirs .side=both Until.side=both Until.side=theirs")],
    [
      "cards moved",
      each(
        "moveCards.",
        "from=deck from=hand from=discard to=hand to=bench to=deck to=deckTop to=deckBottom to=discard count=all side=theirs filter random upTo by",
      ),
    ],
    ["looking", each("look.", "filter to=hand to=bench rest=deck rest=deckTop rest=deckBottom rest=discard")],
    [
      "both sides",
      [
        "reorder.side=mine",
        "reorder.side=theirs",
        "mill.side=mine",
        "mill.side=theirs",
        "revealHand.side=mine",
        "revealHand.side=theirs",
      ],
    ],
    [
      "places",
      each(
        "",
        "switch.side=mine switch.side=theirs switch.by returnMon.to=hand returnMon.to=deck returnMon.to=discard devolve.to=hand devolve.to=deck devolve.to=discard evolve.from=hand evolve.from=deck evolve.skip",
      ),
    ],
    [
      "lasting",
      [...each("lasting.until=", UNTILS.join(" ")), ...each("lasting.on=", "me them self defender")],
    ],
    ["control", each("", "if.else choice.by flip.coins=untilTails")],
    [
      "targets",
      each(
        "",
        "chosen.choose chosen.count chosen.upTo chosen.by .each .random .times heal.target=it heal.target=chosen status.to=attacker heal.target=active",
      ),
    ],
    ["groups", each(".", "side=mine side=theirs side=both place=active place=bench place=any filter other")],
    ["amounts", each(".", "sum minus product least most if then else")],
    [
      "counts",
      each(
        "#",
        "energy energy.type energy.extra mantimon counters heads tails points.side=mine points.side=theirs hand.side=mine hand.side=theirs deck.side=mine deck.side=theirs discard.filter retreat hpLeft last last.times last.max",
      ),
    ],
    [
      "conditions",
      each(
        ".",
        "heads=all heads=any is at=active exists atLeast moreThan equal stadium=true stadium=false not all any",
      ),
    ],
    ["happenings", each(".happened=", HAPPENINGS.join(" "))],
    [
      "filters",
      each(
        ".",
        "kind type stage name basicEnergy=true basicEnergy=false hpAtMost evolvesFrom anyOf status damaged=true damaged=false energy=any tool=true tool=false ability=true hpLeftAtMost valueAtLeast",
      ),
    ],
    [
      "modifiers",
      each(
        "~",
        "damageDealt damageDealt.against damageDealt.less damageTaken damageTaken.from damageTaken.less damageTaken.coin preventDamage preventDamage.from preventDamage.own preventDamage.coin preventEffects preventEffects.of=abilities preventEffects.of=trainers answers.when=damaged answers.when=knockedOut cannotAttack cannotRetreat cannotEvolve attackCoin coinsAreTails attackCost attackCost.less retreatCost retreatCost.less hp hp.less type type.also immune.status=any immune.status=asleep value value.less provides.type provides.as noWeakness noWeakness.attacks noAbility noAbility.tools mayEvolveAtOnce poisonDamage attachments earlierAttacks secondTool benchSize benchSize.most",
      ),
    ],
    ["forbidden kinds", each("~cannotPlay.what=", "item supporter tool stadium energy")],
    ["passives", each(".", "on=self player=mine player=theirs player=both")],
    ["triggers", each("@", TRIGGERS.join(" "))],
    [
      "abilities",
      each(
        "@",
        "always activate.limit=turn activate.limit=none activate.place=active activate.place=bench activate.condition damaged.place",
      ),
    ],
  ])("%s", (_, constructs) => {
    expect(constructs.filter((construct) => !used.has(construct))).toEqual([]);
  });

  test("a trainer is played as a basic, energy pays for any type and for two", () => {
    expect(pool.cards.filter((card) => "asBasic" in card)).toHaveLength(4);
    const energy = pool.cards.filter((card) => card.kind === "energy");
    expect(energy.some((card) => card.provides.includes("any"))).toBe(true);
    expect(energy.some((card) => card.provides.length === 2)).toBe(true);
  });
});
