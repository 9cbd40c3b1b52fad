// Abilities that are always on.

import type { Ability, Passive } from "../../engine/language.ts";
import { ambiguous, type Result, readings, type Style, type Unread, unreadable } from "./readings.ts";
import { type Sentence, sentences } from "./tokens.ts";

/** What is always on: each sentence a modifier. */
export function readAlways(name: string, all: Sentence[], style: Style): Result<Ability> {
  const passives: Passive[] = [];
  const unread: Unread[] = [];
  let isSingle = false;
  for (const sentence of all) {
    const [alone, single] = withoutStacking(sentence, style);
    const found = readings("passive", alone, style);
    if (isAboutStacking(sentence, name)) isSingle = true;
    else if (found.length === 1)
      passives.push(...found[0].map((passive) => (single ? { ...passive, single } : passive)));
    else if (!isReminder(sentence, style)) {
      unread.push(
        found.length > 1
          ? ambiguous(sentence, found.length)
          : unreadable(["passive", "begun"], sentence, style),
      );
    }
  }
  if (unread.length > 0) return { unread };
  const single = isSingle ? { single: true as const } : {};
  return {
    value: { name, when: "always", passives: passives.map((passive) => ({ ...passive, ...single })) },
  };
}

/** A sentence without the words behind it that say that it does not add to others of its kind. */
function withoutStacking(sentence: Sentence, style: Style): [Sentence, true | undefined] {
  const bare = sentence.text.replace(/ \(this effect doesn['’]t stack\)$/i, "");
  if (bare === sentence.text) return [sentence, undefined];
  return [sentences(`${bare}.`, style.noun)[0] ?? sentence, true];
}

/** Whether the sentence says that the ability does not add to another of its name. */
function isAboutStacking({ text }: Sentence, name: string): boolean {
  const said = STACKING.exec(text);
  return said !== null && (said[1] ?? said[2] ?? name).toLowerCase() === name.toLowerCase();
}

const STACKING =
  /^\(?(?:this effect does(?:n['’]t| not) stack|the effect of (?:multiple )?(.+) does(?:n['’]t| not) stack|you can['’]t apply more than 1 (.+) ability at a time)\.?\)?$/i;

function isReminder(sentence: Sentence, style: Style): boolean {
  return readings("item", sentence, style).some((items) => items.every(({ say }) => say === "nothing"));
}
