// German: what is said about the lines of a pasted deck list.
import type { Translation } from "../translation.ts";

export const deckListNotes: Pick<Translation, "deckListNote"> = {
  deckListNote: {
    lines: "Die Liste hat {{count}} Zeilen; gelesen werden höchstens {{max}}.",
    tooManyProblems: "Mehr als {{max}} Zeilen sind nicht lesbar; ab Zeile {{line}} wurde keine mehr gelesen.",
    tooLong: "Die Zeile ist zu lang; gelesen werden höchstens {{max}} Zeichen.",
    comment: "Ein Kommentar, der nicht zählt: „{{name}}“",
    badCount: "Die Anzahl ist {{number}}; sie muss eine ganze Zahl von 1 bis {{max}} sein.",
    noCard: "Es gibt keine Karte „{{name}}“.",
    misread:
      "Eine Ziffer oder ein Zeichen ist unklar; eine Zeile hat Anzahl, Name und vielleicht Set und Nummer.",
    countOrNumber: "{{number}} kann die Anzahl oder die Nummer der Karte sein: Die Anzahl muss vorn stehen.",
    countOrPlace:
      "{{number}} kann die Anzahl oder der Platz in einer Liste sein: Die Anzahl muss vorn stehen.",
    countOrComment: "Die Zahl kann die Anzahl oder Teil eines Kommentars sein: Die Anzahl muss vorn stehen.",
    badName: "Der Name des Decks ist nicht zulässig.",
    badRules: "Solche Regeln gibt es nicht.",
    otherCard: "{{printing}} ist {{name}}, nicht {{other}}.",
    readAs: "Gelesen als {{printing}}: {{missing}} gibt es nicht.",
    readAsNotIn: "Gelesen als {{printing}}: In {{set}} gibt es keine.",
    noNumber: "Kein {{name}} hat die Nummer {{number}}.",
    several: "{{count}} Karten heißen so: gelesen als {{printing}}.",
    copies: "{{count}} Exemplare einer Karte; erlaubt sind höchstens {{max}}.",
    cards: "{{count}} Karten; erlaubt sind höchstens {{max}}.",
  },
};
