// What is printed in German: each kind of phrase in its cases, genders and word orders.

import { describe, expect, it } from "vitest";
import { abilityText, attackText } from "../../../test/support/text/cards.ts";
import type { Ability, Condition, Effect, Modifier, Target } from "../../language.ts";
import { effectsText } from "../card-text.ts";
import { GERMAN } from "./index.ts";

const text = (...effects: Effect[]) => effectsText(effects, GERMAN);

describe("German targets", () => {
  const rows: [Target, acc: string, dat: string][] = [
    ["self", "dieses Mantimon", "diesem Mantimon"],
    ["active", "dein aktives Mantimon", "deinem aktiven Mantimon"],
    ["defender", "das aktive Mantimon deines Gegners", "dem aktiven Mantimon deines Gegners"],
    ["it", "jenes Mantimon", "jenem Mantimon"],
    [{ choose: { side: "mine", place: "any" } }, "eines deiner Mantimon", "einem deiner Mantimon"],
    [
      { choose: { side: "theirs", place: "bench", filter: { type: ["fire", "water"] } } },
      "ein Feuer- oder Wasser-Mantimon auf der Bank deines Gegners",
      "einem Feuer- oder Wasser-Mantimon auf der Bank deines Gegners",
    ],
    [
      { choose: { side: "mine", place: "any", filter: { damaged: true } }, count: 2, upTo: true },
      "bis zu 2 deiner beschädigten Mantimon",
      "bis zu 2 deiner beschädigten Mantimon",
    ],
    [
      { choose: { side: "theirs", place: "any", filter: { status: "burned" } }, count: 2, by: "opponent" },
      "2 verbrannte Mantimon deines Gegners (nach Wahl deines Gegners)",
      "2 verbrannten Mantimon deines Gegners (nach Wahl deines Gegners)",
    ],
    [
      { each: { side: "mine", place: "any", other: true, filter: { stage: "stage2", tool: true } } },
      "jedes deiner anderen Stufe-2-Mantimon mit einem Werkzeug",
      "jedem deiner anderen Stufe-2-Mantimon mit einem Werkzeug",
    ],
    [
      { each: { side: "theirs", place: "any", filter: { not: { status: "asleep" } } } },
      "jedes Mantimon deines Gegners außer schlafenden Mantimon",
      "jedem Mantimon deines Gegners außer schlafenden Mantimon",
    ],
    [
      { random: { side: "mine", place: "any" } },
      "ein zufällig gewähltes deiner Mantimon",
      "einem zufällig gewählten deiner Mantimon",
    ],
  ];
  it.each(rows)("%j", (target, acc, dat) => {
    expect(text({ effect: "knockOut", target })).toBe(`Besiege ${acc}.`);
    expect(text({ effect: "damage", amount: 10, to: target })).toBe(`Füge ${dat} 10 Schaden zu.`);
  });
});

it("declines what has been done before the noun", () => {
  const count = { count: "discarded", side: "theirs", filter: { kind: "mantimon" } } as const;
  expect(text({ effect: "mill", count: 2, side: "theirs" }, { effect: "draw", count })).toContain(
    "für jede so auf den Ablagestapel deines Gegners gelegte Mantimonkarte",
  );
});

describe("German conditions stand before an inverted clause", () => {
  const rows: [Condition, string][] = [
    [{ stadium: true }, "Wenn ein Stadion im Spiel ist"],
    [{ is: "self", filter: { tool: false } }, "Wenn dieses Mantimon kein Werkzeug hat"],
    [{ is: "defender", filter: { status: "asleep" } }, "Wenn das aktive Mantimon deines Gegners schläft"],
    [{ not: { at: "bench", who: "self" } }, "Wenn dieses Mantimon nicht auf der Bank ist"],
    [
      { exists: { side: "mine", place: "bench" }, atLeast: 3 },
      "Wenn du mindestens 3 Mantimon auf der Bank hast",
    ],
    [
      { not: { exists: { side: "theirs", place: "bench" } } },
      "Wenn dein Gegner kein Mantimon auf der Bank hat",
    ],
    [{ atLeast: [{ count: "hand", side: "mine" }, 1] }, "Wenn mindestens 1 Karte auf deiner Hand ist"],
    [
      {
        moreThan: [
          { count: "points", side: "theirs" },
          { count: "points", side: "mine" },
        ],
      },
      "Wenn dein Gegner mehr Punkte hat als du",
    ],
    [
      {
        equal: [
          { count: "deck", side: "mine" },
          { count: "deck", side: "theirs" },
        ],
      },
      "Wenn genau so viele Karten in deinem Deck sind wie im Deck deines Gegners",
    ],
    [{ happened: "firstTurn" }, "Wenn es dein erster Zug ist"],
  ];
  it.each(rows)("%j", (condition, said) =>
    expect(text({ effect: "if", condition, then: [{ effect: "endTurn" }] })).toBe(`${said}, endet dein Zug.`),
  );

  it("says of one coin what came up", () => {
    const flip: Effect = { effect: "flip", coins: 1 };
    const ifHeads: Effect = {
      effect: "if",
      condition: { heads: "all" },
      then: [{ effect: "status", status: "asleep", to: "defender" }],
      else: [{ effect: "draw", count: 1 }],
    };
    expect(text(flip, ifHeads)).toBe(
      "Wirf eine Münze. Bei Kopf schläft das aktive Mantimon deines Gegners jetzt. Andernfalls ziehe eine Karte.",
    );
  });
});

describe("German effects", () => {
  const rows: [Effect, order: string, offer: string][] = [
    [{ effect: "draw", count: 2 }, "Ziehe 2 Karten.", "2 Karten ziehen."],
    [
      { effect: "attachEnergy", from: "discard", count: 1, type: "grass", to: "self" },
      "Lege eine Pflanzen-Energie aus deinem Ablagestapel an dieses Mantimon an.",
      "eine Pflanzen-Energie aus deinem Ablagestapel an dieses Mantimon anlegen.",
    ],
    [
      {
        effect: "moveCards",
        from: "deck",
        to: "hand",
        count: 2,
        upTo: true,
        filter: { kind: ["item", "tool"] },
      },
      "Durchsuche dein Deck nach bis zu 2 Gegenstands- oder Werkzeugkarten, nimm sie auf deine Hand und mische dein Deck.",
      "dein Deck nach bis zu 2 Gegenstands- oder Werkzeugkarten durchsuchen, sie auf deine Hand nehmen und dein Deck mischen.",
    ],
    [
      { effect: "look", count: 3, take: 1, to: "hand", rest: "deckBottom" },
      "Schaue die obersten 3 Karten deines Decks an, nimm bis zu 1 Karte davon auf deine Hand und lege den Rest unter dein Deck.",
      "die obersten 3 Karten deines Decks anschauen, bis zu 1 Karte davon auf deine Hand nehmen und den Rest unter dein Deck legen.",
    ],
    [
      { effect: "heal", amount: { count: "energy", on: "self", times: 10, max: 50 }, target: "active" },
      "Heile bei deinem aktiven Mantimon für jede Energie an diesem Mantimon 10 Schaden (höchstens 50).",
      "bei deinem aktiven Mantimon für jede Energie an diesem Mantimon 10 Schaden heilen (höchstens 50).",
    ],
    [
      { effect: "revealHand", side: "theirs" },
      "Dein Gegner zeigt seine Hand.",
      "Folgendes tun: Dein Gegner zeigt seine Hand.",
    ],
  ];
  it.each(rows)("%j", (said, asOrder, offer) => {
    expect(text(said)).toBe(asOrder);
    expect(text({ effect: "may", do: [said] })).toBe(`Du darfst ${offer}`);
  });
});

describe("German modifiers", () => {
  const rows: [Modifier, main: string, lasting: string][] = [
    [
      { kind: "damageTaken", amount: 20, less: true },
      "Dieses Mantimon nimmt durch Angriffe 20 Schaden weniger.",
      "nimmt dieses Mantimon durch Angriffe 20 Schaden weniger.",
    ],
    [
      { kind: "damageDealt", amount: 30, against: { status: "poisoned" } },
      "Angriffe dieses Mantimons fügen den vergifteten Mantimon deines Gegners 30 Schaden mehr zu.",
      "fügen Angriffe dieses Mantimons den vergifteten Mantimon deines Gegners 30 Schaden mehr zu.",
    ],
    [
      { kind: "cannotRetreat" },
      "Dieses Mantimon kann sich nicht zurückziehen.",
      "kann sich dieses Mantimon nicht zurückziehen.",
    ],
    [
      { kind: "retreatCost", amount: 1, less: true },
      "Die Rückzugskosten dieses Mantimons sind um 1 geringer.",
      "sind die Rückzugskosten dieses Mantimons um 1 geringer.",
    ],
  ];
  it.each(rows)("%j", (modify, main, lasting) => {
    const always: Ability = { name: "A", when: "always", passives: [{ on: "self", modify }] };
    expect(abilityText(always, GERMAN)).toBe(main);
    const said = text({ effect: "lasting", until: "turnEnd", on: "self", modify });
    expect(said).toBe(`In diesem Zug ${lasting}`);
  });

  it("lays texts that answer an attack", () => {
    const answering = (on: "self" | "me", when: "damaged" | "knockedOut") =>
      text({
        effect: "lasting",
        until: "theirTurnEnd",
        on,
        modify: { kind: "answers", when },
        do: [{ effect: "status", status: "burned", to: "attacker" }],
      });
    expect(answering("self", "damaged")).toBe(
      "Im nächsten Zug deines Gegners gilt: Wenn dieses Mantimon durch einen Angriff Schaden nimmt, ist das angreifende Mantimon jetzt verbrannt.",
    );
    expect(answering("me", "knockedOut")).toBe(
      "Im nächsten Zug deines Gegners gilt: Wenn eines deiner Mantimon durch einen Angriff besiegt wird, ist das angreifende Mantimon jetzt verbrannt.",
    );
  });

  it("agrees with several and with players", () => {
    const noWeakness = { kind: "noWeakness" } as const;
    const said = (on: Extract<Ability, { when: "always" }>["passives"][number]["on"]) =>
      abilityText({ name: "A", when: "always", passives: [{ on, modify: noWeakness }] }, GERMAN);
    expect(said({ side: "mine", place: "any" })).toBe("Deine Mantimon haben keine Schwäche.");
    expect(said({ side: "theirs", place: "active" })).toBe(
      "Das aktive Mantimon deines Gegners hat keine Schwäche.",
    );
    expect(said({ side: "both", place: "bench" })).toBe(
      "Die Mantimon auf beiden Bänken haben keine Schwäche.",
    );
    expect(said({ player: "mine" })).toBe("Du hast keine Schwäche.");
  });
});

describe("German comparisons", () => {
  const energy = (on: "self" | "defender") => ({ count: "energy", on }) as const;
  const points = (side: "mine" | "theirs") => ({ count: "points", side }) as const;
  const needed = (side: "mine" | "theirs") => ({ count: "pointsLeft", side }) as const;
  const types = (on: "self" | "defender") => ({ count: "energyTypes", on }) as const;
  const counters = (on: "self" | "defender") => ({ count: "counters", on }) as const;
  it.each<[Condition, string]>([
    [{ atLeast: [points("mine"), 2] }, "du mindestens 2 Punkte hast"],
    [{ not: { atLeast: [points("theirs"), 1] } }, "dein Gegner weniger als 1 Punkt hat"],
    [{ equal: [points("mine"), 0] }, "du keine Punkte hast"],
    [{ not: { equal: [needed("theirs"), 1] } }, "dein Gegner zum Sieg noch nicht genau 1 Punkt braucht"],
    [{ moreThan: [points("theirs"), points("mine")] }, "dein Gegner mehr Punkte hat als du"],
    [
      { atLeast: [needed("mine"), needed("theirs")] },
      "du zum Sieg noch mindestens so viele Punkte brauchst wie dein Gegner",
    ],
    [
      { not: { equal: [points("mine"), points("theirs")] } },
      "du nicht genau so viele Punkte hast wie dein Gegner",
    ],
    [
      {
        equal: [
          { count: "deck", side: "mine" },
          { count: "deck", side: "theirs" },
        ],
      },
      "genau so viele Karten in deinem Deck sind wie im Deck deines Gegners",
    ],
    [
      { moreThan: [energy("self"), energy("defender")] },
      "mehr Energie an diesem Mantimon ist als am aktiven Mantimon deines Gegners",
    ],
    [
      { atLeast: [counters("self"), counters("defender")] },
      "mindestens so viele Schadensmarken auf diesem Mantimon sind wie auf dem aktiven Mantimon deines Gegners",
    ],
    [
      { not: { atLeast: [types("self"), types("defender")] } },
      "nicht mindestens so viele unterschiedliche Energietypen an diesem Mantimon sind wie am aktiven Mantimon deines Gegners",
    ],
    [{ not: { atLeast: [energy("self"), 3] } }, "dieses Mantimon weniger als 3 Energie hat"],
  ])("%j", (condition, said) => {
    const then: Effect[] = [{ effect: "draw", count: 1 }];
    expect(text({ effect: "if", condition, then })).toBe(`Wenn ${said}, ziehe eine Karte.`);
  });
});

describe("German abilities and attacks", () => {
  it.each<[Ability, string]>([
    [
      { name: "A", when: "activate", limit: "turn", place: "bench", effects: [{ effect: "draw", count: 1 }] },
      "Solange dieses Mantimon auf deiner Bank ist, darfst du einmal während deines Zuges eine Karte ziehen.",
    ],
    [
      { name: "A", when: "betweenTurns", effects: [{ effect: "heal", amount: 10, target: "self" }] },
      "Zwischen den Zügen heile bei diesem Mantimon 10 Schaden.",
    ],
    [
      {
        name: "A",
        when: "damaged",
        place: "active",
        effects: [{ effect: "status", status: "burned", to: "attacker" }],
      },
      "Wenn dieses Mantimon durch einen Angriff deines Gegners Schaden nimmt, während es auf dem aktiven Platz ist, ist das angreifende Mantimon jetzt verbrannt.",
    ],
  ])("%j", (ability, said) => expect(abilityText(ability, GERMAN)).toBe(said));

  it("says what a figure leaves out", () => {
    const flip: Effect = { effect: "flip", coins: 2 };
    const damage: Effect = { effect: "damage", amount: { sum: [30, { count: "heads", times: 20 }] } };
    const recoil: Effect = { effect: "damage", amount: 10, to: "self" };
    expect(attackText([flip, damage, recoil], GERMAN)).toBe(
      "30+ | Wirf 2 Münzen. Dieser Angriff fügt für jeden Kopfwurf 20 Schaden mehr zu. Dieses Mantimon fügt sich außerdem selbst 10 Schaden zu.",
    );
  });
});
