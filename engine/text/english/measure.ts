// Amounts as the measure of a noun: "2 cards", "a card for each …", "a number of cards … equal to …".

import type { Amount } from "../../language.ts";
import type { Voice } from "../language.ts";
import { perEach } from "./counts.ts";
import { value } from "./terms.ts";
import { article, join, type Noun } from "./words.ts";

/** An amount in two parts around the words in between: `${head} from your hand${tail}`. */
export interface Measure {
  head: string;
  tail: string;
}

/** How much or how many of a noun. "all" with `upTo` is "any number of". */
export function measure(
  amount: Amount | "all",
  noun: Noun,
  voice: Voice,
  { upTo = false, random = false }: { upTo?: boolean; random?: boolean } = {},
): Measure {
  const chance = random ? "random" : "";
  const most = upTo ? "up to" : "";
  if (amount === "all") {
    return { head: join(upTo ? "any number of" : "all", chance, noun.many), tail: "" };
  }
  const each = typeof amount === "object" && "count" in amount ? amount : null;
  const fixed = typeof amount === "number" ? amount : (each?.times ?? 1);
  if (typeof amount === "object" && (!each || (noun.mass && fixed === 1))) {
    const number = noun.mass ? "" : "a number of";
    return { head: join(most, number, chance, noun.many), tail: ` equal to ${value(amount, voice)}` };
  }
  const single = fixed === 1 && !noun.mass;
  const words = join(chance, single ? noun.one : noun.many);
  const head = single && !upTo ? article(words) : `${fixed} ${words}`;
  return { head: join(most, head), tail: each ? ` for each ${perEach(each, voice)}` : "" };
}
