// The damage of an attack, and what attacks do to Mantimon.

import type { Effect, Group, Target } from "../../language.ts";
import type { Voice } from "../language.ts";
import { type Clause, join, list, order, state } from "./grammar.ts";
import { size } from "./measure.ts";
import type { Subject } from "./subjects.ts";
import { target } from "./terms.ts";
import { VERBS } from "./words.ts";

export function damage(said: Extract<Effect, { effect: "damage" }>, voice: Voice): Clause {
  const to = said.to ?? "defender";
  const { per, head, tail: than } = size(said.amount, "Schaden", voice);
  const tail = than + (said.ignore?.length ? ` (ohne Einfluss von ${ignored(said.ignore)})` : "");
  const often = typeof to === "object" && "random" in to && typeof to.times === "number" ? to.times : 1;
  const once: Target = often === 1 ? to : { random: (to as Extract<Target, { random: Group }>).random };
  const middle = join(often === 1 ? "" : `${often}-mal`, target(once, voice, "dat"), per, head);
  const dealt = { middle, end: "zu", tail };
  if (!voice.attack) return order({ verb: VERBS.deal, middle: dealt.middle, particle: "zu", tail });
  const also = voice.figure ? "außerdem" : "";
  if (to === "self") {
    const middle = join("sich", also, "selbst", per, head);
    return state({ subject: "dieses Mantimon", verb: "fügt", middle, end: "zu", tail });
  }
  return state({ subject: "dieser Angriff", verb: "fügt", ...dealt, middle: join(also, dealt.middle) });
}

const IGNORED_WORDS = { weakness: "Schwäche", resistance: "Resistenz", effects: "anderen Effekten" } as const;

/** "Schwäche, Resistenz oder anderen Effekten": after "von". */
export function ignored(ignore: (keyof typeof IGNORED_WORDS)[]): string {
  return list(
    ignore.map((what) => IGNORED_WORDS[what]),
    "oder",
  );
}

const STRUCK = {
  damaged: ["Schaden nimmt", "Schaden nehmen"],
  knockedOut: ["besiegt wird", "besiegt werden"],
};

/** "dieses Mantimon durch einen Angriff besiegt wird"; what is on a player is on each of that player's Mantimon. */
export function struck({ person, text }: Subject, how: keyof typeof STRUCK): string {
  const who = person === "you" ? "eines deiner Mantimon" : text("nom");
  return `${who} durch einen Angriff ${STRUCK[how][person === "many" ? 1 : 0]}`;
}
