// The rules as data: one config, three presets. docs/RULES.md numbers what each field means.

export interface RulesConfig {
  name: string;
  /** Cards in the main deck, and copies of one name in it. Basic energy has no limit of copies. */
  deckSize: number;
  copies: number;
  energy: {
    /** A separate energy deck · in the main deck and the hand · generated at the start of a turn. */
    source: "deck" | "hand" | "generated";
    /** Cards in the energy deck; 0 for the other sources. */
    deckSize: number;
    /** Types that a deck may register, where energy is generated; 0 for the other sources. */
    maxTypes: number;
    /** Energy unused in the zone stays for the next turn. */
    keep: boolean;
    /** The next energy that will be generated is shown. */
    preview: boolean;
    /** Attachments a turn. */
    attachments: number;
  };
  opening: {
    /** Cards in the opening hand. */
    hand: number;
    /** A hand without a basic: shuffle and draw again · the hand is made to contain one. */
    basic: "mulligan" | "guaranteed";
    /** Cards that the opponent may draw for each mulligan. */
    bonus: number;
  };
  /** What the first player may do in the first turn. */
  first: { draw: boolean; energy: boolean; supporter: boolean; attack: boolean };
  /** Places on the bench. */
  bench: number;
  /** Nobody draws above this number; 0 for no limit. */
  handLimit: number;
  /** Points to score, or prize cards to take. */
  win: { by: "points" | "prizes"; target: number };
  weakness: { by: "times" | "plus"; amount: number };
  /** Damage that it subtracts; 0 for none. */
  resistance: number;
  /** Damage to itself when a confused Mantimon flips tails. */
  confusion: number;
  /** Damage between turns. */
  poison: number;
  burn: number;
  /** A player who cannot draw at the start of the turn: loses · plays on. */
  deckOut: "lose" | "continue";
  /** Turns of both players together until a draw; 0 for no limit. */
  turnLimit: number;
}

const HOUSE: RulesConfig = {
  name: "house",
  deckSize: 40,
  copies: 4,
  energy: { source: "deck", deckSize: 20, maxTypes: 0, keep: true, preview: false, attachments: 1 },
  opening: { hand: 7, basic: "mulligan", bonus: 1 },
  first: { draw: true, energy: true, supporter: true, attack: false },
  bench: 5,
  handLimit: 0,
  win: { by: "points", target: 4 },
  weakness: { by: "times", amount: 2 },
  resistance: 30,
  confusion: 30,
  poison: 10,
  burn: 20,
  deckOut: "lose",
  turnLimit: 0,
};

const STANDARD: RulesConfig = {
  ...HOUSE,
  name: "standard",
  deckSize: 60,
  energy: { source: "hand", deckSize: 0, maxTypes: 0, keep: true, preview: false, attachments: 1 },
  first: { draw: true, energy: true, supporter: false, attack: false },
  win: { by: "prizes", target: 6 },
};

const POCKET: RulesConfig = {
  ...HOUSE,
  name: "pocket",
  deckSize: 20,
  copies: 2,
  energy: { source: "generated", deckSize: 0, maxTypes: 3, keep: false, preview: true, attachments: 1 },
  opening: { hand: 5, basic: "guaranteed", bonus: 0 },
  first: { draw: true, energy: false, supporter: true, attack: true },
  bench: 3,
  handLimit: 10,
  win: { by: "points", target: 3 },
  weakness: { by: "plus", amount: 20 },
  resistance: 0,
  confusion: 0,
  deckOut: "continue",
  turnLimit: 30,
};

export const PRESETS = { house: HOUSE, standard: STANDARD, pocket: POCKET } as const;
export type PresetName = keyof typeof PRESETS;
