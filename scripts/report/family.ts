// What a family of effects is, and how it is recognized in the objects of a card's data.

import type { Ability, Amount, Effect, ModifierKind, Target } from "../../engine/index.ts";

/** Any object inside a card's data, with the key under which it stood. */
export interface Node {
  key: string;
  value: Record<string, unknown>;
  /** The nearest effect around it, if any. */
  inside: string | null;
}

export interface Family {
  name: string;
  /** The fields of the data that vary it; none for a plain yes or no. */
  parameters: string[];
  matches: (node: Node) => boolean;
}

type Of<Name extends Effect["effect"]> = Extract<Effect, { effect: Name }>;

export function effect<Name extends Effect["effect"]>(
  name: string,
  effectName: Name,
  parameters: string[],
  fits: (effect: Of<Name>) => boolean = () => true,
): Family {
  return {
    name,
    parameters,
    matches: ({ value }) => value.effect === effectName && fits(value as unknown as Of<Name>),
  };
}

export function count(
  name: string,
  what: string,
  fits: (value: Record<string, unknown>) => boolean = () => true,
): Family {
  const matches = ({ value, inside }: Node): boolean =>
    inside === "damage" && value.count === what && fits(value);
  return { name, parameters: ["times", "max", "whose"], matches };
}

export function modifier(name: string, kind: ModifierKind, parameters: string[]): Family {
  return { name, parameters, matches: ({ value }) => value.kind === kind && !("id" in value) };
}

export function ability(
  name: string,
  when: Ability["when"],
  fits: (value: Record<string, unknown>) => boolean = () => true,
): Family {
  return {
    name,
    parameters: ["effects", "place"],
    matches: ({ value }) => value.when === when && fits(value),
  };
}

export function condition(name: string, key: string): Family {
  return { name, parameters: ["who", "what"], matches: ({ value }) => key in value && !("effect" in value) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
export const picks = (target: Target | undefined, how: "choose" | "each" | "random"): boolean =>
  isObject(target) && how in target;
export const isPlain = (amount: Amount): boolean => typeof amount === "number";

/** Every object inside a card's data. */
export function nodesOf(value: unknown, key = "", inside: string | null = null): Node[] {
  if (Array.isArray(value)) return value.flatMap((one) => nodesOf(one, key, inside));
  if (!isObject(value)) return [];
  const around = typeof value.effect === "string" ? value.effect : inside;
  const nodes: Node[] = [{ key, value, inside: around }];
  for (const [name, child] of Object.entries(value)) nodes.push(...nodesOf(child, name, around));
  return nodes;
}
