// The second of two passes over a list: its cards, as the sets that they are divided into have them.

import type { Card } from "../../engine/card.ts";
import { checkAlone, checkRelations, type RelatedCard, relationsOf } from "../check-card.ts";
import type { KnownNames } from "../check-text.ts";
import type { CardSet } from "../content.ts";
import { parse } from "../issues.ts";
import { card as cardSchema } from "../schema.ts";
import { convert } from "./convert.ts";
import type { ListStyle } from "./readings.ts";
import { labelOf, sourceCard } from "./sources/index.ts";
import type { ImportProblem, ListedCard, Survey } from "./survey.ts";

export interface ImportOptions {
  /** Three letters that the ids of the cards begin with. */
  set: string;
  name: string;
  /** The list's word for creatures; found out unless given. */
  noun?: string;
  /** Cards of the sets that it is played with: evolutions and texts may name them. */
  beside?: readonly RelatedCard[];
}

/** Imported sets come after our own. */
const FIRST_RELEASE = 100;

/** The `at`-th set of a list, with these cards. */
export function setOf({ set, name }: ImportOptions, at: number, cards: Card[]): CardSet {
  return {
    code: codeAfter(set, at),
    name: at === 0 ? name : `${name} ${at + 1}`,
    release: FIRST_RELEASE + at,
    version: 1,
    story: "",
    cards,
  };
}

const LETTERS = 26;
const A = "a".charCodeAt(0);

/** The code this many places after another: "imz" is followed by "ina". */
function codeAfter(code: string, steps: number): string {
  const value = [...code].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - A, 0) + steps;
  const digits = [value / LETTERS ** 2, value / LETTERS, value].map((digit) => Math.floor(digit) % LETTERS);
  return String.fromCharCode(...digits.map((digit) => A + digit));
}

const NONE: [] = [];

/** A card that was read: what others refer to, and what it refers to. */
interface ReadCard extends RelatedCard {
  file: string;
  label: string;
  mentions: readonly [kind: keyof KnownNames, name: string][];
}

/** Reads each card, then leaves out those that refer to a missing card. */
export class Reading {
  readonly noun: string;
  readonly problems: ImportProblem[] = [];
  readonly #options: ImportOptions;
  readonly #style: ListStyle;
  readonly #places: ReturnType<Survey["places"]>;
  /** In the order of the list; null for a card that could not be read. */
  readonly #read: (ReadCard | null)[] = [];

  constructor(survey: Survey, options: ImportOptions) {
    this.#options = options;
    this.#style = { ...survey.style, ...(options.noun === undefined ? {} : { noun: options.noun }) };
    this.noun = this.#style.noun;
    this.#places = survey.places();
  }

  get setCount(): number {
    return this.#places.reduce((most, place) => Math.max(most, (place?.set ?? 0) + 1), 1);
  }

  /** The next card of the list, in the order in which it was surveyed; null if it cannot be read. */
  add({ file, at, raw }: ListedCard): Card | null {
    const place = this.#places[this.#read.length];
    const source = sourceCard(raw, at);
    if (!place || Array.isArray(source)) {
      this.#read.push(null);
      return null;
    }
    const label = labelOf(raw, at);
    const code = codeAfter(this.#options.set, place.set);
    const { card, problems } = convert(source, place.number, code, this.#style);
    for (const problem of problems) this.problems.push({ file, card: label, ...problem });
    const sound = card && this.#check(card, file, label);
    this.#read.push(sound);
    return sound && card;
  }

  /** What the loader would report about the card alone. */
  #check(card: Card, file: string, label: string): ReadCard | null {
    const issues: { path: string; message: string }[] = [];
    parse(cardSchema, card, { file, card: label }, issues as never);
    const mentions: [keyof KnownNames, string][] = [];
    const recorded = (kind: keyof KnownNames) =>
      ({ has: (name: string) => mentions.push([kind, name]) > 0 }) as unknown as ReadonlySet<string>;
    const names: KnownNames = {
      cards: recorded("cards"),
      mantimon: recorded("mantimon"),
      stadiums: recorded("stadiums"),
      attacks: recorded("attacks"),
      abilities: recorded("abilities"),
    };
    if (issues.length === 0) checkAlone(card, names, (path, message) => issues.push({ path, message }));
    for (const { path, message } of issues)
      this.problems.push({ file, card: label, where: path, sentence: "", message });
    if (issues.length > 0) return null;
    const { name, kind } = card;
    const grown =
      card.kind === "mantimon"
        ? {
            stage: card.stage,
            evolvesFrom: card.evolvesFrom,
            attacks: card.attacks.map(({ name }) => ({ name })),
            ability: card.ability && { name: card.ability.name },
          }
        : {};
    const fossil = "asBasic" in card && card.asBasic ? { asBasic: {} } : {};
    return { file, label, name, kind, ...grown, ...fossil, mentions: mentions.length > 0 ? mentions : NONE };
  }

  /**
   * Places of the cards that refer to a missing card, each with its problem: what they evolve from or name does not
   * exist, or was left out itself.
   */
  orphans(): ReadonlySet<number> {
    const dropped = new Set<number>();
    for (let more = true; more; ) {
      const left = this.#read.flatMap((card, at) => (card && !dropped.has(at) ? [card] : []));
      const relations = relationsOf([...(this.#options.beside ?? []), ...left]);
      more = false;
      for (const [at, card] of this.#read.entries()) {
        if (!card || dropped.has(at)) continue;
        const { file, label } = card;
        const report = (where: string, message: string) => {
          this.problems.push({ file, card: label, where, sentence: "", message });
          dropped.add(at);
        };
        checkRelations(card, relations, report);
        const [, lost] = card.mentions.find(([kind, name]) => !relations.names[kind].has(name)) ?? [];
        if (lost !== undefined && !dropped.has(at)) report("text", `there is no card named "${lost}"`);
        more ||= dropped.has(at);
      }
    }
    return dropped;
  }

  /** The set of the card at this place of the list; null if it is left out. */
  setOf(at: number, dropped: ReadonlySet<number>): number | null {
    if (this.#read[at] === null || dropped.has(at)) return null;
    return this.#places[at]?.set ?? null;
  }
}
