// Texts of the tutorial's pages.
export const lessons = {
  learn: {
    title: "Learn to play",
    lead: "Four short matches teach you the game. You can leave them at any time and go on later.",
    start: "Start",
    resume: "Go on",
    again: "Play again",
    done: "Done",
    next: "Next lesson",
    goOn: "Go on",
    skip: "Leave the lesson",
    restart: "Start this lesson again",
    all: "All lessons",
    play: "Play a match",
    guide: "Guide",
    step: "Step {{step}} of {{steps}}",
    finished: "Lesson done!",
    rewardAhead: "Whoever has done all four is given a small reward.",
    rewardForPlayers: "All four are done. Take a seat, and a small reward for them is yours on this page.",
    rewarded: "All four are done. This is for you:",
    opponent: "Sparring partner",
    you: "You",
    glossary: "Glossary",
    glossaryLead: "The words of the game, as card texts use them.",
    search: "Search",
    nothing: "No word of the glossary contains this.",
    found_one: "{{count}} word",
    found_other: "{{count}} words",
    lessons: {
      attack: { title: "Place and attack", lead: "Put Mantimon on the table, give them energy, attack." },
      energy: {
        title: "Energy and retreat",
        lead: "The right energy for the right Mantimon, and stepping back.",
      },
      evolve: {
        title: "Evolving and trainers",
        lead: "Let Mantimon grow, and play the people and things that help.",
      },
      match: {
        title: "A whole small match",
        lead: "Everything together, against an opponent who plays back.",
      },
    },
    steps: {
      goal: "Welcome to the table! Your Mantimon fight the opponent's. Knock one out to score a point. In this lesson one point wins.",
      place: "These are your cards. Choose a Mantimon for the active spot, from where it fights.",
      bench: "Others may wait on the bench. Choose as many as you like, then press Done.",
      takeEnergy:
        "Attacks cost energy. Each turn you get one: take it from your energy zone and give it to your active Mantimon.",
      attack: "Now attack! The line below an attack says what it would do. An attack ends your turn.",
      again:
        "A hit! The opponent's turn is over already. Give energy once more and attack again: 80 HP are soon gone.",
      attackDone: "Knocked out: you have won. That is the heart of the game.",
      energyGoal:
        "Each Mantimon fights with energy of its own type; only grey costs take any. See how to deal with the wrong one.",
      calfinActive: "Choose Calfin, the water calf, for the active spot.",
      flintkidBench: "Put Flintkid, the fire kid, on the bench and press Done.",
      wrongEnergy:
        "You have fire energy, and Calfin's attacks need water. It can still pay for a retreat: give the energy to Calfin.",
      retreat:
        "Retreat: Calfin discards one energy and changes places with Flintkid. You may retreat once a turn.",
      endTurn: "Flintkid has no energy yet, so end your turn.",
      energyAttack: "Give fire energy to Flintkid and attack.",
      energyMore: "Go on: attach energy each turn, and attack.",
      energyDone:
        "The opponent was weak to fire: the damage counted twice. The preview of an attack always tells.",
      evolveGoal:
        "Mantimon can evolve: Kindlekit grows into Cinderbrush, with more HP and other attacks. Two points win here.",
      evolvePlace: "Put a Kindlekit in the active spot, and another on the bench.",
      trainers:
        "Trainers help at once. Lorekeeper Aldis draws 3 cards: he is a supporter, and you may play one a turn. Oaken Charm is a tool that a Mantimon keeps. Play one of them.",
      evolveWait: "Give energy, and end the turn or attack: nobody may evolve in their first turn.",
      evolveNow: "Now play Cinderbrush from your hand onto a Kindlekit.",
      weakness: "It keeps its energy and its damage. Attack until you have two points.",
      evolveDone: "Well played! Long-press any card, or press ? on it, to read it.",
      matchGoal:
        "Now a whole match: two points win, and the opponent plays back. What they play stands on a rail until you have read it.",
      matchSetUp: "Choose your active Mantimon and your bench.",
      matchPlay:
        "Your turn order: play Mantimon, attach energy, evolve, play trainers, then attack. Gold marks a sensible next step. {{key}} shows the opponent's turn again.",
      matchDone: "That was the last lesson. The other tables are waiting for you.",
    },
  },
};
