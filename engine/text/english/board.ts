// Clauses about energy and about Mantimon, their cards and their places.

import type { Effect, Target } from "../../language.ts";
import { assertNever } from "../../vocabulary.ts";
import type { Voice } from "../language.ts";
import { energyKind, pile, receivers } from "./cards.ts";
import { measure } from "./measure.ts";
import { owner } from "./subjects.ts";
import { target } from "./terms.ts";
import { CREATURE, ENERGY_SOURCE_WORDS } from "./words.ts";

export type EnergyEffect = Extract<Effect, { effect: "attachEnergy" | "moveEnergy" | "detachEnergy" }>;

export function energy(said: EnergyEffect, voice: Voice): string {
  const kind = energyKind(said);
  const random = said.effect === "detachEnergy" && said.random === true;
  const { upTo } = said;
  const { head, tail } = measure(said.count, { one: kind, many: kind }, voice, { random, upTo });
  const to = (where: Target) => target(where, voice);
  switch (said.effect) {
    case "attachEnergy": {
      return `attach ${head} from ${ENERGY_SOURCE_WORDS[said.from]} to ${receivers(said, voice)}${tail}`;
    }
    case "moveEnergy":
      return `move ${head} from ${to(said.from)} to ${receivers(said, voice)}${tail}`;
    case "detachEnergy": {
      const from = `${said.among ? "from among" : "from"} ${to(said.from)}`;
      if (said.to === "discard") return `discard ${head} ${from}${tail}`;
      if (said.to === "hand") return `put ${head} ${from} into ${owner(said.from)} hand${tail}`;
      return `shuffle ${head} ${from} into ${owner(said.from)} deck${tail}`;
    }
    default:
      return assertNever(said);
  }
}

export type PlaceEffect = Extract<
  Effect,
  { effect: "switch" | "returnMon" | "devolve" | "evolve" | "discardTool" | "discardStadium" | "discardThis" }
>;

export function place(said: PlaceEffect, voice: Voice): string {
  switch (said.effect) {
    case "switch": {
      const whose = said.side === "mine" ? "your" : "your opponent's";
      const who = said.by === "opponent" ? " (your opponent chooses)" : "";
      const their = said.side === "mine" ? "your" : "their";
      if (said.target) return `switch ${whose} active ${CREATURE} with ${target(said.target, voice)}`;
      return `switch ${whose} active ${CREATURE} with 1 of ${their} benched ${CREATURE}${who}`;
    }
    case "returnMon":
      return pile(`${target(said.target, voice)} and all attached cards`, said.to, owner(said.target));
    case "devolve":
      return `devolve ${target(said.target, voice)}: ${pile("its highest stage card", said.to, owner(said.target))}`;
    case "evolve": {
      const skip = said.skip ? ", skipping stage 1" : "";
      const card = said.random ? "a random card" : "a card";
      return `evolve ${target(said.target, voice)} with ${card} from your ${said.from}${skip}`;
    }
    case "discardTool":
      if (said.to) return `put all tools from ${target(said.target, voice)} into ${owner(said.target)} hand`;
      return `discard all tools from ${target(said.target, voice)}`;
    case "discardStadium":
      return "discard the stadium in play";
    case "discardThis":
      return "discard this card";
    default:
      return assertNever(said);
  }
}
