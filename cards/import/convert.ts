// Converts a card of a list: facts by table, texts by the grammar.

import type { Attack, Card, CardBase, EnergyCard } from "../../engine/card.ts";
import { TYPES, type Type } from "../../engine/vocabulary.ts";
import {
  classesOf,
  costOf,
  kindOf,
  onlyType,
  type Report,
  rarityOf,
  stageOf,
  wholeNumber,
  worthOf,
} from "./facts.ts";
import { readAbility, readAttack, readEnergy, readTrainer } from "./read.ts";
import type { ListStyle, Result, Style } from "./readings.ts";
import type { SourceCard } from "./sources/card.ts";
import type { ImportProblem } from "./survey.ts";

/** Something on a card that was not understood: see `ImportProblem`. */
export type CardProblem = Pick<ImportProblem, "where" | "sentence" | "message">;

/** The card, or null with everything that was not understood. */
export function convert(
  source: SourceCard,
  number: number,
  set: string,
  style: ListStyle,
): { card: Card | null; problems: CardProblem[] } {
  const problems: CardProblem[] = [];
  const converter = new Converter(source, style, problems);
  const id = `${set}-${String(number).padStart(3, "0")}`;
  const card = converter.card({
    id,
    number,
    name: source.name,
    rarity: rarityOf(source.rarity, converter.report),
    flavor: flavorOf(source.flavor),
  });
  return { card: problems.length === 0 ? card : null, problems };
}

const MAX_FLAVOR = 200;

/** Cut at a word if it is longer than our limit. It does not affect play. */
function flavorOf(words: string): string {
  const line = words.replaceAll(/\s+/g, " ").trim();
  return line.length <= MAX_FLAVOR ? line : `${line.slice(0, MAX_FLAVOR - 1).replace(/\s+\S*$/, "")}…`;
}

class Converter {
  readonly #source: SourceCard;
  readonly #style: Style;
  readonly #problems: CardProblem[];

  constructor(source: SourceCard, style: ListStyle, problems: CardProblem[]) {
    this.#source = source;
    this.#style = { ...style, self: source.name };
    this.#problems = problems;
  }

  readonly report: Report = (where, message) => {
    this.#problems.push({ where, sentence: "", message });
  };

  card(base: CardBase): Card | null {
    const kind = kindOf(this.#source, this.report);
    for (const { where, said } of this.#source.unknown)
      this.report(where, `our cards have no such thing: “${said}”`);
    if (kind !== "mantimon") this.#onlyText(kind);
    switch (kind) {
      case "mantimon":
        return this.#mantimon(base);
      case "item":
      case "supporter": {
        const trainer = this.#read("text", readTrainer(this.#text(), this.#style));
        return trainer && { ...base, kind, ...trainer };
      }
      case "tool":
      case "stadium": {
        const ability = this.#read("text", readAbility(base.name, this.#text(), this.#style));
        if (ability && "place" in ability)
          this.#problem("text", this.#text(), `a ${kind} does not ask for a place`);
        return ability && { ...base, kind, ability };
      }
      case "energy":
        return this.#energy(base);
    }
  }

  /** Fields of Mantimon only. */
  #onlyText(kind: string): void {
    const { attacks, abilities, evolvesFrom } = this.#source;
    for (const { name } of [...attacks, ...abilities]) this.report(name, `has no place on a ${kind}`);
    if (evolvesFrom) this.report("evolvesFrom", `has no place on a ${kind}`);
  }

  #mantimon(base: CardBase): Card | null {
    const { report } = this;
    const source = this.#source;
    const type = onlyType(source.types, "types", report);
    const { value, rest } = worthOf(source, report);
    for (const line of rest) this.#problem("rules", line, "a rule that our cards do not have");
    if (source.abilities.length > 1)
      report("abilities", `${source.abilities.length}: a card has one at most`);
    const [ability] = source.abilities;
    const read =
      ability && this.#read(`ability ${ability.name}`, readAbility(ability.name, ability.text, this.#style));
    const attacks = source.attacks.map((attack) => this.#attack(attack));
    if (type === null) report("types", "missing");
    const classes = classesOf(source);
    return {
      ...base,
      kind: "mantimon",
      type: type ?? "colorless",
      stage: stageOf(source, report),
      evolvesFrom: source.evolvesFrom,
      hp: wholeNumber(source.hp, "hp", report),
      attacks: attacks.flatMap((attack) => attack ?? []),
      ability: read ?? null,
      weakness: onlyType(source.weaknesses, "weaknesses", report),
      resistance: onlyType(source.resistances, "resistances", report),
      retreat: source.retreat,
      value,
      ...(classes.length > 0 ? { classes } : {}),
    };
  }

  #attack({ name, cost, damage, text }: SourceCard["attacks"][number]): Attack | null {
    const where = `attack ${name}`;
    const effects = this.#read(where, readAttack(text, damage, this.#style, this.#source.plainDamage));
    const paid = costOf(cost, where, this.report);
    return effects && { name, cost: paid, ...effects };
  }

  #energy(base: CardBase): EnergyCard | null {
    const words = this.#source.subtypes.join(" ");
    if (/special/i.test(words)) {
      const read = this.#read("text", readEnergy(base.name, this.#text(), this.#style));
      return read && { ...base, kind: "energy", basic: false, ...read };
    }
    for (const line of this.#source.texts) this.#problem("text", line, "basic energy has no text");
    const type = TYPES.find((each) => base.name.toLowerCase().split(" ").includes(each));
    if (!type) this.report("name", `"${base.name}" names no type; basic energy is of ${TYPES.join(", ")}`);
    return { ...base, kind: "energy", basic: true, provides: type ? [type as Type] : [], ability: null };
  }

  #text(): string {
    return this.#source.texts.join("\n");
  }

  #read<T>(where: string, result: Result<T>): T | null {
    if ("value" in result) return result.value;
    for (const { sentence, why } of result.unread) this.#problem(where, sentence, why);
    return null;
  }

  #problem(where: string, sentence: string, message: string): void {
    this.#problems.push({ where, sentence, message });
  }
}
