// Die Lektionen und das Glossar.
export const learn = {
  practice: {
    title: "Übung",
    lead: "Eine Partie gegen den Bot, hier im Browser: ohne Uhr und ohne Verbindung.",
    opponent: "Übungspartner",
    leave: "Zur Spielseite",
    noDecks:
      "Decks kommen vom Server, der noch nicht erreicht wurde. Komm einmal, während du online bist; danach geht das Üben auch ohne ihn.",
    offline: "Inzwischen gegen den Bot üben",
  },
  learn: {
    title: "Spielen lernen",
    lead: "Vier kurze Partien zeigen dir das Spiel. Du kannst jederzeit gehen und später weitermachen.",
    start: "Beginnen",
    resume: "Weiter",
    again: "Noch einmal",
    done: "Geschafft",
    next: "Nächste Lektion",
    goOn: "Weiter",
    skip: "Lektion verlassen",
    restart: "Diese Lektion neu beginnen",
    all: "Alle Lektionen",
    play: "Eine Partie spielen",
    guide: "Anleitung",
    step: "Schritt {{step}} von {{steps}}",
    finished: "Lektion geschafft!",
    rewardAhead: "Wer alle vier geschafft hat, bekommt eine kleine Belohnung.",
    rewardForPlayers:
      "Alle vier sind geschafft. Nimm Platz, und auf dieser Seite wartet eine kleine Belohnung dafür auf dich.",
    rewarded: "Alle vier sind geschafft. Das ist für dich:",
    opponent: "Übungspartner",
    you: "Du",
    glossary: "Glossar",
    glossaryLead: "Die Wörter des Spiels, wie Kartentexte sie gebrauchen.",
    search: "Suchen",
    nothing: "Kein Wort des Glossars enthält das.",
    found_one: "{{count}} Wort",
    found_other: "{{count}} Wörter",
    lessons: {
      attack: {
        title: "Legen und angreifen",
        lead: "Mantimon auf den Tisch legen, Energie geben, angreifen.",
      },
      energy: {
        title: "Energie und Rückzug",
        lead: "Die richtige Energie für das richtige Mantimon, und der Schritt zurück.",
      },
      evolve: {
        title: "Entwicklung und Trainer",
        lead: "Mantimon wachsen lassen, und die Leute und Dinge spielen, die helfen.",
      },
      match: { title: "Eine ganze kleine Partie", lead: "Alles zusammen, gegen jemanden, der zurückspielt." },
    },
    steps: {
      goal: "Willkommen am Tisch! Deine Mantimon kämpfen gegen die des Gegners. Für jedes besiegte gibt es einen Punkt. In dieser Lektion gewinnt ein Punkt.",
      place: "Das sind deine Karten. Wähle ein Mantimon für den aktiven Platz, von dem aus es kämpft.",
      bench: "Andere warten auf der Bank. Wähle so viele du willst und drücke dann auf Fertig.",
      takeEnergy:
        "Angriffe kosten Energie. Jeden Zug bekommst du eine: Nimm sie aus deiner Energiezone und gib sie deinem aktiven Mantimon.",
      attack:
        "Greif jetzt an! Die Zeile unter einem Angriff sagt, was er bewirken würde. Ein Angriff beendet deinen Zug.",
      again:
        "Treffer! Der Gegner hat seinen Zug schon beendet. Gib noch einmal Energie und greif wieder an: 80 KP sind bald dahin.",
      attackDone: "Besiegt: Du hast gewonnen. Das ist der Kern des Spiels.",
      energyGoal:
        "Jedes Mantimon kämpft mit Energie seines Typs; nur graue Kosten nehmen jede. Sieh, was man mit der falschen anfängt.",
      calfinActive: "Wähle Finnkalb, das Wasserkalb, für den aktiven Platz.",
      flintkidBench: "Lege Flintzick, das Feuerzicklein, auf die Bank und drücke auf Fertig.",
      wrongEnergy:
        "Du hast Feuer-Energie, und Finnkalbs Angriffe brauchen Wasser. Einen Rückzug kann sie trotzdem bezahlen: Gib sie Finnkalb.",
      retreat:
        "Rückzug: Finnkalb legt eine Energie ab und tauscht den Platz mit Flintzick. Das geht einmal im Zug.",
      endTurn: "Flintzick hat noch keine Energie. Beende also deinen Zug.",
      energyAttack: "Gib Flintzick Feuer-Energie und greif an.",
      energyMore: "Weiter so: jeden Zug Energie anlegen und angreifen.",
      energyDone:
        "Der Gegner war schwach gegen Feuer: Der Schaden zählte doppelt. Die Vorschau eines Angriffs sagt es immer.",
      evolveGoal:
        "Mantimon können sich entwickeln: Aus Zunderwelp wird Aschenrute, mit mehr KP und anderen Angriffen. Hier gewinnen zwei Punkte.",
      evolvePlace: "Lege einen Zunderwelp auf den aktiven Platz und einen anderen auf die Bank.",
      trainers:
        "Trainer helfen sofort. Sagenhüter Aldis zieht 3 Karten: Er ist ein Unterstützer, davon darfst du einen im Zug spielen. Eichenamulett ist ein Werkzeug, das ein Mantimon behält. Spiele eines davon.",
      evolveWait: "Gib Energie und beende den Zug oder greif an: Im ersten Zug darf sich niemand entwickeln.",
      evolveNow: "Spiele jetzt Aschenrute aus der Hand auf einen Zunderwelp.",
      weakness: "Es behält Energie und Schaden. Greif an, bis du zwei Punkte hast.",
      evolveDone: "Gut gespielt! Drücke lange auf eine Karte, oder die Taste ?, um sie zu lesen.",
      matchGoal:
        "Jetzt eine ganze Partie: Zwei Punkte gewinnen, und der Gegner spielt zurück. Was er spielt, bleibt an einer Leiste stehen, bis du es gelesen hast.",
      matchSetUp: "Wähle dein aktives Mantimon und deine Bank.",
      matchPlay:
        "Dein Zug: Mantimon legen, Energie anlegen, entwickeln, Trainer spielen, dann angreifen. Gold zeigt einen sinnvollen nächsten Schritt. {{key}} zeigt den Zug des Gegners noch einmal.",
      matchDone: "Das war die letzte Lektion. Die anderen Tische warten auf dich.",
    },
  },
  tips: {
    tip0: "Drücke lange auf eine Karte, oder die Taste ?, um sie ganz zu lesen.",
    tip1: "Die Zeile unter einem Angriff sagt, was er bewirken würde, Schwäche eingerechnet.",
    tip2: "Was der Gegner spielte, steht an der Leiste, bis du es gelesen hast. {{key}} zeigt seinen Zug noch einmal.",
    tip3: "Lege jeden Zug Energie an, auch auf der Bank: Der nächste Kämpfer wird sie brauchen.",
    tip4: "Eine Zahl vor einem Namen unterscheidet gleichnamige Mantimon, hier und im Protokoll.",
    tip5: "Gold zeigt einen sinnvollen nächsten Schritt. Du entscheidest.",
  },
};
