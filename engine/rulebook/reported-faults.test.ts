// Faults that were found by attack: playability, effects on several targets, and what hidden cards give away.
import { describe, expect, test } from "vitest";
import { loadPool } from "../../cards/load.ts";
import {
  always,
  basic,
  filler,
  hit,
  item,
  mon,
  opening,
  scenario,
  special,
  stage1,
  tool,
} from "../../test/support/scenario.ts";
import { said, struck, withItem } from "../../test/support/scenario-texts.ts";
import { type Card, type Effect, redact } from "../index.ts";

const pool = loadPool();
function real(name: string): Card {
  return pool.cards.find((card) => card.name === name) as Card;
}

describe("a trainer that would do something may be played (8.3): it leaves the hand first", () => {
  test("pocket, 10 in hand, one of them draws: played, 9 are left and there is room for 1", () => {
    const table = withItem([{ effect: "draw", count: 3 }], {
      rules: "pocket",
      me: { hand: filler(9), deck: filler(5) },
    });
    expect(table.can("play Say")).toBe(true);
  });
  test("the same with a card of the game: Lorekeeper Aldis", () => {
    const table = scenario({
      rules: "pocket",
      me: { hand: [real("Lorekeeper Aldis"), ...filler(9)], deck: filler(5) },
    });
    expect(table.can("play Lorekeeper Aldis")).toBe(true);
  });
  test("draw until 4, with 3 others in hand: it would draw 1", () => {
    const table = withItem([{ effect: "drawUntil", hand: 4 }], { me: { hand: filler(3), deck: filler(5) } });
    expect(table.can("play Say")).toBe(true);
  });
});

describe("a trainer that would do nothing may not be played (8.3)", () => {
  test("it is not a card of the hand that it could put away itself", () => {
    const table = withItem([{ effect: "moveCards", from: "hand", to: "deckBottom", count: 1 }], {
      me: { deck: filler(5) },
    });
    expect(table.can("play Say")).toBe(false);
  });
  test("with a card of the game: Tidy Pack as the only card in hand", () => {
    const table = scenario({ me: { hand: [real("Tidy Pack")], deck: filler(5) } });
    expect(table.can("play Tidy Pack")).toBe(false);
  });
  test("'choose 1 of your damaged': none is damaged, but the opponent's is", () => {
    const table = scenario({
      me: { active: mon("Fox"), hand: [real("Apothecary Vell")] },
      them: { active: mon("Oak", { hp: 100, damage: 50 }) },
    });
    expect(table.can("play Apothecary Vell")).toBe(false);
  });
  test("Backwards Hourglass with nobody to devolve", () => {
    const table = scenario({
      me: { active: mon("Fox"), hand: [real("Backwards Hourglass")] },
      them: { active: mon("Oak", { damage: 10 }) },
    });
    expect(table.can("play Backwards Hourglass")).toBe(false);
  });
  test("moving counters from one's only Mantimon to another of one's own", () => {
    const table = withItem(
      [
        {
          effect: "moveCounters",
          count: 1,
          from: { choose: { side: "mine", place: "any" } },
          to: { choose: { side: "mine", place: "any" } },
        },
      ],
      { me: { active: mon("Fox", { damage: 10 }) } },
    );
    expect(table.can("play Say")).toBe(false);
  });
  test("a status that it has, or cannot get", () => {
    const table = withItem([{ effect: "status", status: "poisoned", to: "defender" }], {
      them: { active: mon("Oak", { status: "poisoned" }) },
    });
    expect(table.can("play Say")).toBe(false);
  });
});

describe("taking back (16.7): as long as nothing hidden was shown", () => {
  const split: Effect = {
    effect: "attachEnergy",
    from: "deck",
    count: 1,
    to: { choose: { side: "mine", place: "any" } },
    split: true,
  };
  test("standard: energy of the deck was looked through, then 'who gets it' may not be taken back", () => {
    const table = withItem([split], {
      rules: "standard",
      me: { active: mon("Fox"), bench: [mon("Kit")], deck: ["fire", "water", ...filler(5)] },
    }).play("play Say", "water");
    expect(table.decision).toMatchObject({ kind: "mantimon", cancel: false });
  });
  test("'while its first question is open': not after the opponent has answered one", () => {
    const table = withItem(
      [
        {
          effect: "detachEnergy",
          count: 1,
          from: { choose: { side: "theirs", place: "any" }, by: "opponent" },
          to: "discard",
        },
      ],
      {
        them: {
          active: mon("Oak", { energy: ["fire", "water"] }),
          bench: [mon("Elm", { energy: ["fire", "water"] })],
        },
      },
    ).play("play Say", "Elm");
    expect(table.decision).toMatchObject({ who: "me", kind: "energy", cancel: false });
  });
  test("'while its first question is open': not at the second question of one's own", () => {
    const table = scenario({
      me: { active: mon("Fox", { retreat: 2, energy: ["fire", "water", "metal"] }), bench: [mon("Kit")] },
    }).play("retreat to Kit", "fire");
    expect(table.decision).toMatchObject({ kind: "energy", cancel: false });
  });
});

describe("at the same moment", () => {
  test("two fall at once: the value of one is not changed by the other's leaving first", () => {
    const humble = always({
      on: { side: "mine", place: "bench" },
      modify: { kind: "value", amount: 1, less: true },
    });
    const table = struck([{ effect: "damage", amount: 60, to: { each: { side: "theirs", place: "any" } } }], {
      them: { active: mon("Oak", { ability: humble }), bench: [mon("Elm"), mon("Ash", { hp: 100 })] },
    });
    // Oak 1, Elm 0 as long as Oak is in play, and they leave together.
    expect(table.me.points).toBe(1);
  });
});

describe("what a filter sees", () => {
  test("a value that texts have raised is the value", () => {
    const crown = tool("Crown", always({ on: "self", modify: { kind: "value", amount: 1 } }));
    const table = struck(
      [
        {
          effect: "damage",
          amount: 20,
          to: { each: { side: "theirs", place: "any", filter: { valueAtLeast: 2 } } },
        },
      ],
      {
        them: { active: mon("Oak", { hp: 100, tool: crown }) },
      },
    );
    expect(table.them.active.damage).toBe(20);
  });
});

describe("a search may find nothing (16.6)", () => {
  test("energy of a type that is in the deck may be left there", () => {
    const table = withItem([{ effect: "attachEnergy", from: "deck", count: 1, type: "fire", to: "active" }], {
      rules: "standard",
      me: { active: mon("Fox"), deck: ["fire", "water", ...filler(3)] },
    }).play("play Say");
    expect(table.decision).not.toBeNull();
    expect(table.can("stop")).toBe(true);
  });
});

describe("retreat (7.2): more than the cost goes only if single energy is worth more", () => {
  test("cost 2 with a single and a double: the single is not thrown away too", () => {
    const twin = special("Twin", ["colorless", "colorless"]);
    const table = scenario({
      me: { active: mon("Fox", { retreat: 2, energy: ["fire", twin] }), bench: [mon("Kit")] },
    }).play("retreat to Kit");
    if (table.decision !== null)
      table.play(table.legal().filter((words) => words !== "cancel" && words !== "Twin")[0] ?? "Twin");
    if (table.decision !== null) table.play("Twin");
    expect(table.me.discard).toEqual(["Twin"]);
  });
});

describe("'during your next turn' (the printed words)", () => {
  test("a trainer's bonus for the next turn does not count in this one", () => {
    const table = scenario({
      me: {
        active: mon("Fox", { attacks: [hit(10)] }),
        hand: [
          item("Say", [
            {
              effect: "lasting",
              until: "myNextTurnEnd",
              on: "active",
              modify: { kind: "damageDealt", amount: 20 },
            },
          ]),
        ],
      },
      them: { active: mon("Oak", { hp: 100 }) },
    }).play("play Say", "attack Hit");
    expect(table.them.active.damage).toBe(10);
  });
});

describe("what the opponent can tell", () => {
  const SEARCH = item("Say", [
    { effect: "moveCards", from: "deck", to: "hand", count: 1, filter: { name: "Ghost" } },
  ]);
  test("a search that finds nothing looks the same whether it could have found something", () => {
    const seen = [[basic("Ghost"), ...filler(4)], filler(5)].map((deck) => {
      const table = scenario({ pool: [basic("Ghost")], me: { hand: [SEARCH], deck } }).play("play Say");
      const events = [...table.events];
      if (table.decision !== null) {
        table.play("stop");
        events.push(...table.events);
      }
      return JSON.stringify(redact(events, 1).map(({ type }) => type));
    });
    expect(seen[0]).toBe(seen[1]);
  });
  test("a hand that is shown is shown in no order of drawing", () => {
    const a = basic("A"),
      b = basic("B"),
      c = basic("C");
    const shown = [
      [a, b, c],
      [c, b, a],
      [b, a, c],
    ].map((hand) => {
      const table = said([{ effect: "revealHand", side: "theirs" }], { pool: [a, b, c], them: { hand } });
      const [event] = redact(table.events, 0).filter(({ type }) => type === "revealed");
      return (event as { cards: number[] }).cards.map((card) => table.game.pool.info[card].name).join();
    });
    expect(new Set(shown).size).toBe(1);
  });
});

describe("in the middle of a text", () => {
  test("HP that a tool gave are gone once the tool is gone", () => {
    const charm = tool("Charm", always({ on: "self", modify: { kind: "hp", amount: 20 } }));
    const table = said(
      [
        { effect: "discardTool", target: "defender" },
        {
          effect: "knockOut",
          target: { each: { side: "theirs", place: "any", filter: { hpLeftAtMost: 30 } } },
        },
      ],
      { them: { active: mon("Oak", { hp: 60, damage: 30, tool: charm }), bench: [mon("Elm", { hp: 200 })] } },
    );
    expect(table.me.points).toBe(1);
  });
  test("knocked out by a text after its HP rose: it falls all the same", () => {
    const table = said(
      [
        { effect: "lasting", until: "turnEnd", on: "defender", modify: { kind: "hp", amount: 50 } },
        { effect: "knockOut", target: "defender" },
      ],
      { them: { active: mon("Oak", { hp: 60 }), bench: [mon("Elm")] } },
    );
    expect(table.me.points).toBe(1);
  });
});

describe("no target that was chosen", () => {
  test("nobody is asked 'may I heal the chosen one' when none was chosen", () => {
    const text: Effect[] = [
      { effect: "draw", count: 1 },
      { effect: "choose", target: { choose: { side: "mine", place: "any", filter: { damaged: true } } } },
      { effect: "may", do: [{ effect: "heal", amount: 10, target: "chosen" }] },
    ];
    const table = said(text, { me: { deck: filler(4) }, them: { active: mon("Oak", { damage: 10 }) } });
    expect(table.decision).toBeNull();
  });
});

describe("each means each", () => {
  test("Move all energy from each of your benched Mantimon to your active Mantimon", () => {
    const table = said(
      [
        {
          effect: "moveEnergy",
          count: "all",
          from: { each: { side: "mine", place: "bench" } },
          to: "active",
        },
      ],
      {
        me: {
          active: mon("Fox"),
          bench: [mon("Kit", { energy: ["fire"] }), mon("Cub", { energy: ["water"] })],
        },
      },
    );
    expect(table.me.active.energy.toSorted()).toEqual(["fire", "water"]);
  });
  test("Move a damage counter from your active Mantimon to each of your opponent's Mantimon", () => {
    const table = said(
      [{ effect: "moveCounters", count: 1, from: "active", to: { each: { side: "theirs", place: "any" } } }],
      {
        me: { active: mon("Fox", { damage: 40 }) },
        them: { active: mon("Oak"), bench: [mon("Elm")] },
      },
    );
    expect([table.them.active.damage, table.them.bench[0].damage, table.me.active.damage]).toEqual([
      10, 10, 20,
    ]);
  });
  test("Evolve each of your benched Mantimon with a card from your deck", () => {
    const table = said(
      [{ effect: "evolve", target: { each: { side: "mine", place: "bench" } }, from: "deck" }],
      {
        me: {
          bench: [mon("Kit"), mon("Cub")],
          deck: [stage1("Bear", "Cub"), stage1("Kite", "Kit"), ...filler(3)],
        },
      },
    );
    while (table.decision !== null) table.play(table.legal()[0]);
    expect(table.me.bench.map((one) => one.name)).toEqual(["Kite", "Bear"]);
  });
  test("Discard an energy from among each of your Mantimon: the player picks from whom", () => {
    const table = said(
      [
        {
          effect: "detachEnergy",
          count: 1,
          from: { each: { side: "mine", place: "any" } },
          to: "discard",
          among: true,
        },
      ],
      {
        me: { active: mon("Fox", { energy: ["fire"] }), bench: [mon("Kit", { energy: ["water"] })] },
      },
    );
    expect(table.decision).not.toBeNull();
  });
});

describe("worth 2 or more points", () => {
  test("Duelist Marrow against one who wears the Cracked Crown (worth 1 more)", () => {
    const table = scenario({
      me: { active: mon("Fox", { attacks: [hit(10)] }), hand: [real("Duelist Marrow")] },
      them: { active: mon("Oak", { hp: 100, tool: real("Cracked Crown") }) },
    }).play("play Duelist Marrow", "attack Hit");
    expect(table.them.active.damage).toBe(40);
  });
});

describe("what the opponent can tell while setting up (1.4)", () => {
  test("whether a player who places one Mantimon holds another basic", () => {
    const told = (list: Card[]): string => {
      for (let seed = 0; ; seed++) {
        const table = opening({
          me: list,
          rest: stage1("Dead", "Nobody"),
          them: [basic("Sole"), basic("Sole")],
          seed: `${seed}`,
        });
        if (table.game.first !== 0 || table.me.mulligans + table.them.mulligans > 0) continue;
        const events = [...table.events];
        let asked = 0;
        while (table.game.phase === "setup" && table.actor === "me" && asked++ < 9) {
          const stop = table.moves().find(({ type }) => type === "stop");
          table.events = [];
          table.act(stop ?? table.moves()[0]);
          events.push(...table.events);
        }
        if (table.game.players[0].bench.length > 0) continue;
        const seen = redact(events, 1).filter(
          (event) => event.type === "decisionOpened" && event.decision.seat === 0,
        );
        return JSON.stringify(seen.map((event) => event.type === "decisionOpened" && event.decision.reason));
      }
    };
    const one = told([basic("Sole"), ...Array.from({ length: 39 }, () => stage1("Dead", "Nobody"))]);
    const two = told([
      ...Array.from({ length: 20 }, () => basic("Sole")),
      ...Array.from({ length: 20 }, () => basic("Duo")),
    ]);
    expect(one).toBe(two);
  });
});
