// The words of the game.
export const glossary = {
  glossary: {
    terms: {
      active: {
        name: "Active spot",
        text: "The place from which a Mantimon fights. Only the active Mantimon attacks and is attacked.",
      },
      bench: {
        name: "Bench",
        text: "The places behind the active spot, where Mantimon wait. How many there are depends on the rules.",
      },
      basic: {
        name: "Basic",
        text: "A Mantimon that comes into play by itself, without another to evolve from.",
      },
      evolve: {
        name: "Evolve",
        text: "To put the next stage onto a Mantimon. It keeps damage, energy and tool; special conditions end. Not in a player's first turn, and not in the turn in which it came into play.",
      },
      stage: { name: "Stage", text: "How far a Mantimon has evolved: basic, stage 1, stage 2." },
      energy: {
        name: "Energy",
        text: "Pays for attacks and retreats. Attacks only count it, it stays; a retreat discards it.",
      },
      attach: {
        name: "Attach",
        text: "To put energy or a tool on a Mantimon. Energy may be attached once a turn, if no card says otherwise.",
      },
      retreat: {
        name: "Retreat",
        text: "To pay energy so that the active Mantimon changes places with one of the bench. Once a turn.",
      },
      attack: {
        name: "Attack",
        text: "What ends a turn: its energy has to be attached, then its damage and text happen.",
      },
      ability: {
        name: "Ability",
        text: "A text of a Mantimon that is no attack. Some work always, some when used.",
      },
      weakness: {
        name: "Weakness",
        text: "Attacks of this type do more damage to the active Mantimon: twice as much, or 20 more by the pocket rules.",
      },
      resistance: {
        name: "Resistance",
        text: "Attacks of this type do 30 less damage to the active Mantimon. The pocket rules have none.",
      },
      damage: { name: "Damage", text: "Takes HP. It stays on the Mantimon until it is healed." },
      heal: { name: "Heal", text: "To take damage off a Mantimon." },
      knockout: {
        name: "Knocked out",
        text: "A Mantimon without HP is discarded with all that is attached to it, and the opponent scores its worth.",
      },
      points: {
        name: "Points",
        text: "The first player to score enough points wins. A knocked-out Mantimon is worth one point; some are worth more. The standard rules have prize cards instead.",
      },
      discard: {
        name: "Discard pile",
        text: "Where cards go that were used, lost or knocked out. Everybody may look through it.",
      },
      supporter: { name: "Supporter", text: "A person who helps. One may be played each turn." },
      item: { name: "Item", text: "A thing that helps at once. As many as you like may be played." },
      tool: { name: "Tool", text: "A thing that a Mantimon keeps. Each holds one at most." },
      stadium: { name: "Stadium", text: "A place that counts for both players until another one is played." },
      condition: {
        name: "Special condition",
        text: "Asleep, paralyzed, confused, poisoned or burned. Only an active Mantimon can have one. It ends when the Mantimon leaves the active spot or evolves.",
      },
      asleep: {
        name: "Asleep",
        text: "It neither attacks nor retreats. Between turns a coin decides whether it wakes.",
      },
      paralyzed: { name: "Paralyzed", text: "It neither attacks nor retreats until its next turn is over." },
      confused: {
        name: "Confused",
        text: "It flips a coin before each attack. On tails the attack fails, and it may hurt itself.",
      },
      poisoned: { name: "Poisoned", text: "It takes damage between turns." },
      burned: { name: "Burned", text: "It takes more damage between turns, until a coin puts the fire out." },
      coin: { name: "Coin", text: "Heads or tails, each as likely." },
      deck: { name: "Deck", text: "The cards that are yet to be drawn. Its order is unknown to all." },
      prize: {
        name: "Prize cards",
        text: "By the standard rules: set aside at the start, one is taken for each point. Whoever takes the last one wins.",
      },
    },
  },
};
