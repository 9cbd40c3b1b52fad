// The tutorial and the glossary.
export const learn = {
  practice: {
    title: "Practice",
    lead: "A match against the bot, here in the browser: no clock, and no connection needed.",
    opponent: "Sparring partner",
    leave: "To the play page",
    noDecks:
      "Decks come from the server, which has not been reached yet. Come once while you are online, and practice works without it from then on.",
    offline: "Practise against the bot meanwhile",
  },
  tips: {
    tip0: "Long-press a card, or press ? on it, to read it in full.",
    tip1: "The line below an attack says what it would do, weakness and all.",
    tip2: "What the opponent played stands on the rail until you have read it. {{key}} shows their turn again.",
    tip3: "Attach energy every turn, also on the bench: the next fighter will need it.",
    tip4: "A number before a name tells Mantimon of one name apart, here and in the log.",
    tip5: "Gold marks a sensible next step. You decide.",
  },
};
