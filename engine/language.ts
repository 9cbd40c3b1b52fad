// The effect language: what a card can say, as data. docs/CARDS.md explains it with examples.

export * from "./language/abilities.ts";
export type * from "./language/effects.ts";
export * from "./language/modifiers.ts";
export * from "./language/terms.ts";
