// Die Wörter des Spiels.
export const glossary = {
  glossary: {
    terms: {
      active: {
        name: "Aktiver Platz",
        text: "Der Platz, von dem aus ein Mantimon kämpft. Nur das aktive Mantimon greift an und wird angegriffen.",
      },
      bench: {
        name: "Bank",
        text: "Die Plätze hinter dem aktiven, auf denen Mantimon warten. Wie viele es sind, hängt von den Regeln ab.",
      },
      basic: {
        name: "Basis",
        text: "Ein Mantimon, das von selbst ins Spiel kommt, ohne ein anderes, aus dem es sich entwickelt.",
      },
      evolve: {
        name: "Entwickeln",
        text: "Die nächste Stufe auf ein Mantimon legen. Schaden, Energie und Werkzeug bleiben, Zustände enden. Nicht im ersten Zug eines Spielers und nicht im Zug, in dem es ins Spiel kam.",
      },
      stage: { name: "Stufe", text: "Wie weit ein Mantimon entwickelt ist: Basis, Stufe 1, Stufe 2." },
      energy: {
        name: "Energie",
        text: "Bezahlt Angriffe und Rückzüge. Angriffe zählen sie nur, sie bleibt; ein Rückzug legt sie ab.",
      },
      attach: {
        name: "Anlegen",
        text: "Energie oder ein Werkzeug an ein Mantimon geben. Energie einmal im Zug, wenn keine Karte etwas anderes sagt.",
      },
      retreat: {
        name: "Rückzug",
        text: "Energie bezahlen, damit das aktive Mantimon mit einem der Bank den Platz tauscht. Einmal im Zug.",
      },
      attack: {
        name: "Angriff",
        text: "Beendet den Zug: Seine Energie muss angelegt sein, dann geschehen Schaden und Text.",
      },
      ability: {
        name: "Fähigkeit",
        text: "Ein Text eines Mantimon, der kein Angriff ist. Manche wirken immer, manche, wenn man sie einsetzt.",
      },
      weakness: {
        name: "Schwäche",
        text: "Angriffe dieses Typs fügen dem aktiven Mantimon mehr Schaden zu: doppelt so viel, nach den Taschenregeln 20 mehr.",
      },
      resistance: {
        name: "Resistenz",
        text: "Angriffe dieses Typs fügen dem aktiven Mantimon 30 weniger zu. Die Taschenregeln kennen sie nicht.",
      },
      damage: { name: "Schaden", text: "Nimmt KP. Er bleibt auf dem Mantimon, bis es geheilt wird." },
      heal: { name: "Heilen", text: "Schaden von einem Mantimon nehmen." },
      knockout: {
        name: "Besiegt",
        text: "Ein Mantimon ohne KP wird mit allem, was daran ist, abgelegt, und der Gegner bekommt, was es wert ist.",
      },
      points: {
        name: "Punkte",
        text: "Wer genug davon hat, gewinnt. Ein besiegtes Mantimon bringt einen, manche bringen mehr. Die Standardregeln haben stattdessen Preiskarten.",
      },
      discard: {
        name: "Ablagestapel",
        text: "Hierhin kommen benutzte, verlorene und besiegte Karten. Alle dürfen ihn ansehen.",
      },
      supporter: { name: "Unterstützer", text: "Eine Person, die hilft. Eine darf je Zug gespielt werden." },
      item: {
        name: "Gegenstand",
        text: "Ein Ding, das sofort hilft. Davon darf man beliebig viele spielen.",
      },
      tool: { name: "Werkzeug", text: "Ein Ding, das ein Mantimon behält. Jedes hält höchstens eines." },
      stadium: { name: "Stadion", text: "Ein Ort, der für beide gilt, bis ein anderer gespielt wird." },
      condition: {
        name: "Zustand",
        text: "Schlafend, gelähmt, verwirrt, vergiftet oder verbrannt. Nur ein aktives Mantimon kann einen haben. Er endet, wenn es den aktiven Platz verlässt oder sich entwickelt.",
      },
      asleep: {
        name: "Schlafend",
        text: "Es greift nicht an und zieht sich nicht zurück. Zwischen den Zügen entscheidet eine Münze, ob es aufwacht.",
      },
      paralyzed: {
        name: "Gelähmt",
        text: "Es greift nicht an und zieht sich nicht zurück, bis sein nächster Zug vorbei ist.",
      },
      confused: {
        name: "Verwirrt",
        text: "Vor jedem Angriff wirft es eine Münze. Bei Zahl misslingt er, und es kann sich selbst verletzen.",
      },
      poisoned: { name: "Vergiftet", text: "Es nimmt zwischen den Zügen Schaden." },
      burned: {
        name: "Verbrannt",
        text: "Es nimmt zwischen den Zügen mehr Schaden, bis eine Münze das Feuer löscht.",
      },
      coin: { name: "Münze", text: "Kopf oder Zahl, beides gleich wahrscheinlich." },
      deck: { name: "Deck", text: "Die Karten, die noch zu ziehen sind. Ihre Reihenfolge kennt niemand." },
      prize: {
        name: "Preiskarten",
        text: "Nach den Standardregeln: am Anfang beiseitegelegt, für jeden Punkt wird eine genommen. Wer die letzte nimmt, gewinnt.",
      },
    },
  },
};
