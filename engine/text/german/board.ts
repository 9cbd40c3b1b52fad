// Clauses about energy and about Mantimon, their cards and their places.

import type { Effect } from "../../language.ts";
import { assertNever } from "../../vocabulary.ts";
import type { Voice } from "../language.ts";
import { energyKind, pile, receivers } from "./cards.ts";
import { energyNoun } from "./counts.ts";
import { type Clause, join, type OrderParts, order, plain, prep } from "./grammar.ts";
import { total } from "./groups.ts";
import { measure } from "./measure.ts";
import { owner } from "./subjects.ts";
import { target } from "./terms.ts";
import { ENERGY_SOURCE_WORDS, VERBS } from "./words.ts";

export type EnergyEffect = Extract<Effect, { effect: "attachEnergy" | "moveEnergy" | "detachEnergy" }>;

export function energy(said: EnergyEffect, voice: Voice): Clause {
  const noun = plain(energyNoun(energyKind(said)));
  const random = said.effect === "detachEnergy" && said.random === true;
  const { per, head, tail } = measure(said.count, noun, voice, { random, upTo: said.upTo });
  switch (said.effect) {
    case "attachEnergy": {
      const middle = join(per, head, ENERGY_SOURCE_WORDS[said.from], receivers(said, "an", voice));
      return order({ verb: VERBS.attachOrPut, middle, particle: "an", tail });
    }
    case "moveEnergy": {
      const from = prep("von", target(said.from, voice, "dat"));
      return order({ verb: VERBS.move, middle: join(per, head, from, receivers(said, "auf", voice)), tail });
    }
    case "detachEnergy": {
      const among = said.among ? "insgesamt" : "";
      const { from } = said;
      const isKnown = typeof from === "string" || "each" in from;
      const whom = said.among && isKnown ? total(from, voice, "dat") : target(from, voice, "dat");
      const what = join(per, among, head, prep("von", whom));
      return order({ ...pile(what, said.to, owner(from)), tail });
    }
    default:
      return assertNever(said);
  }
}

export type PlaceEffect = Extract<
  Effect,
  { effect: "switch" | "returnMon" | "devolve" | "evolve" | "discardTool" | "discardStadium" | "discardThis" }
>;

export function place(said: PlaceEffect, voice: Voice): Clause {
  switch (said.effect) {
    case "switch":
      return order(exchange(said, voice));
    case "returnMon":
      return order(
        pile(`${target(said.target, voice, "acc")} mit allen Karten daran`, said.to, owner(said.target)),
      );
    case "devolve": {
      const back: OrderParts = {
        verb: VERBS.evolve,
        middle: target(said.target, voice, "acc"),
        particle: "zurück",
      };
      return order(back, pile("die Karte seiner höchsten Stufe", said.to, owner(said.target)));
    }
    case "evolve": {
      const card = said.random ? "einer zufälligen Karte" : "einer Karte";
      const from = said.from === "hand" ? "von deiner Hand" : "aus deinem Deck";
      const tail = said.skip ? " (Stufe 1 wird übersprungen)" : "";
      return order({
        verb: VERBS.evolve,
        middle: `${target(said.target, voice, "acc")} mit ${card} ${from}`,
        tail,
      });
    }
    case "discardTool":
      return order(
        pile(
          `alle Werkzeuge ${prep("von", target(said.target, voice, "dat"))}`,
          said.to ?? "discard",
          owner(said.target),
        ),
      );
    case "discardStadium":
      return order(pile("das Stadion im Spiel", "discard", "mine"));
    case "discardThis":
      return order(pile("diese Karte", "discard", "mine"));
    default:
      return assertNever(said);
  }
}

/** "tausche dein aktives Mantimon gegen ein Mantimon von der Bank aus". */
function exchange(said: Extract<PlaceEffect, { effect: "switch" }>, voice: Voice): OrderParts {
  const active = target(said.side === "mine" ? "active" : "defender", voice, "acc");
  const tail = said.by === "opponent" && !said.target ? " (nach Wahl deines Gegners)" : "";
  const other = said.target
    ? target(said.target, voice, "acc")
    : `ein Mantimon von ${said.side === "mine" ? "deiner" : "seiner"} Bank`;
  return { verb: VERBS.exchange, middle: `${active} gegen ${other}`, particle: "aus", tail };
}
